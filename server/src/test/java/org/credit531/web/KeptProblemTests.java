package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class KeptProblemTests {

    @Test
    void isReadInTheLanguageOfEachReader() {
        var problem = new RequestProblem(HttpStatus.NOT_FOUND, "unknown-model-version", "enterprise", 77);
        String kept = KeptProblem.of(problem);
        assertThat(KeptProblem.in(Locale.ENGLISH, kept))
                .isEqualTo(problem.message(Locale.ENGLISH))
                .contains("77");
        assertThat(KeptProblem.in(Locale.SIMPLIFIED_CHINESE, kept))
                .isEqualTo(problem.message(Locale.CHINESE))
                .contains("77")
                .isNotEqualTo(problem.message(Locale.ENGLISH));
        assertThat(KeptProblem.in(Locale.FRENCH, kept)).isEqualTo(problem.message(Locale.CHINESE));
    }

    @Test
    void isNoLongerThanWhatKeepsIt() {
        String longest = "何".repeat(190);
        var problem = new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", longest, longest);
        String kept = KeptProblem.of(problem);
        assertThat(kept).hasSize(500);
        assertThat(KeptProblem.in(Locale.ENGLISH, kept))
                .hasSize(299)
                .isEqualTo(problem.message(Locale.ENGLISH).substring(0, 299));
    }

    @Test
    void isNothingWhereNothingWasKept() {
        assertThat(KeptProblem.in(Locale.ENGLISH, "")).isEmpty();
    }
}
