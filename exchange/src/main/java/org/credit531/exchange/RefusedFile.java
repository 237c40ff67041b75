package org.credit531.exchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A file that cannot be read, or a model that cannot be written in a format; says why and what to do. */
public final class RefusedFile extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Nobody reads more of a file that is altogether something else. */
    private static final int MOST_NOTES = 50;

    private final transient List<Note> notes;

    RefusedFile(List<Note> notes) {
        super(text(notes.stream().limit(MOST_NOTES).toList(), Locale.ENGLISH));
        this.notes = notes.stream().limit(MOST_NOTES).toList();
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
