package org.credit531.modelling;

import java.util.List;
import java.util.Locale;
import org.credit531.exchange.Note;
import org.credit531.language.Texts;

/** What a format of others does not carry, or a file leaves to be stated, in the reader's language. */
record NoteLine(String place, String weight, String reason, String remedy) {

    static NoteLine of(Note note, Locale locale) {
        return new NoteLine(note.place(), note.weightIn(locale), note.reason(locale), note.remedy(locale));
    }

    static List<NoteLine> of(List<Note> notes, Locale locale) {
        return notes.stream().map(note -> of(note, locale)).toList();
    }

    /** Place, reason and remedy in one, for where there is one line. */
    static String sentence(Note note, Locale locale) {
        return Texts.of("modelling", "formats.note", locale, note.place(), note.reason(locale), note.remedy(locale));
    }
}
