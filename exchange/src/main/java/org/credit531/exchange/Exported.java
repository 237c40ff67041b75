package org.credit531.exchange;

import java.util.List;

/**
 * A model in a format of others.
 *
 * @param bytes the file
 * @param notes what the format does not carry, or asks of its user; empty where it says all
 */
public record Exported(byte[] bytes, List<Note> notes) {

    /** Copies the list. */
    public Exported {
        notes = List.copyOf(notes);
    }

    /** Whether another engine comes to the same points. */
    public boolean carriesPoints() {
        return notes.stream().noneMatch(note -> note.weight() == Note.Weight.POINTS);
    }
}
