package org.credit531.exchange;

import java.util.List;

/**
 * What was read of a file.
 *
 * @param text a model in the language of models, in its canonical form; the lint has not seen it
 * @param notes what must still be stated where the file is somebody else's; empty for our own
 */
public record Imported(String text, List<Note> notes) {

    /** Copies the list. */
    public Imported {
        notes = List.copyOf(notes);
    }
}
