package org.credit531.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lists of participants as people paste them. */
class ParticipantsTests {

    @Test
    void neitherKeepNorRepeatTheNumberOfAPersonWithASignInItThatNobodySees() {
        var read = Participants.read("\uFEFF代码\n100000\u200B19491231008X\n\uFEFF91330000NOBODY,甲\n", 10);
        assertThat(read.codes()).containsExactly("91330000NOBODY");
        assertThat(read.persons()).isEqualTo(1);
    }
}
