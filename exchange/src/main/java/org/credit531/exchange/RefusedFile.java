package org.credit531.exchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A file that cannot be read, or a model that cannot be written in a format; says why and what to do. */
public final class RefusedFile extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Note> notes;

    RefusedFile(List<Note> notes) {
        super(text(notes, Locale.ENGLISH));
        this.notes = List.copyOf(notes);
    }

    static RefusedFile at(String place, String key, Object... arguments) {
        return new RefusedFile(List.of(Note.of(Note.Weight.REFUSED, place, key, arguments)));
    }

    /** What speaks against it. */
    public List<Note> notes() {
        return notes;
    }

    /** A line for each note. */
    public String text(Locale locale) {
        return text(notes, locale);
    }

    private static String text(List<Note> notes, Locale locale) {
        return notes.stream().map(note -> note.text(locale)).collect(Collectors.joining("\n"));
    }
}
