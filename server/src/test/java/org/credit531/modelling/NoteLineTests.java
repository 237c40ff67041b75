package org.credit531.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.credit531.exchange.Note;
import org.junit.jupiter.api.Test;

class NoteLineTests {

    private static final Note TWICE = new Note(Note.Weight.REFUSED, "AgeScore", "plain-twice", List.of());

    @Test
    void isOneSentenceInEitherLanguage() {
        assertThat(NoteLine.sentence(TWICE, Locale.ENGLISH))
                .isEqualTo("AgeScore: two rows hold for the same case — leave one of them");
        assertThat(NoteLine.sentence(TWICE, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("AgeScore：%s；%s", TWICE.reason(Locale.CHINESE), TWICE.remedy(Locale.CHINESE));
    }
}
