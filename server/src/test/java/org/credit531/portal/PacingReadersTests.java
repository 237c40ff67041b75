package org.credit531.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.access.ActingAs;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.clients.PublicReading;
import org.credit531.search.Hit;
import org.credit531.search.Place;
import org.credit531.search.PublicSearch;
import org.credit531.search.Question;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.Test;

/** What is refused is not looked for, and to whom the end of a list is shown. */
class PacingReadersTests {

    private static final Question FURTHER =
            new Question("9133", Question.Filter.NONE, false, new Place(0, "", "913300000000000001"), 20);
    private static final String REMOTE = "198.51.100.7";

    private final Searched search = new Searched();

    @Test
    void looksForNothingWhereAFurtherPageIsRefused() {
        var pacing = pacing(7);
        assertRefused(() -> pacing.find(FURTHER, REMOTE), "reading-too-fast");
        assertThat(search.looks).isZero();
    }

    @Test
    void showsNobodyOnPagesTheEndOfAList() {
        var pacing = pacing(0);
        assertRefused(() -> pacing.find(FURTHER, REMOTE), "list-too-deep");
        var account = Visitor.account("somebody", null, Role.LENDER);
        assertRefused(() -> ActingAs.call(account, () -> pacing.find(FURTHER, REMOTE)), "list-too-deep");
        assertThat(search.looks).as("the questions how deep it is alone").isEqualTo(2);
    }

    @Test
    void letsProgramsReadOn() {
        var pacing = pacing(0);
        var client = Visitor.client("program", null, Set.of(), Set.of());
        assertThat(ActingAs.call(client, () -> pacing.find(FURTHER, REMOTE)).hits())
                .isEmpty();
    }

    @Test
    void offersNoNamesWhereTooManyWereOffered() {
        assertThat(pacing(7).mayOffer(REMOTE)).isFalse();
        assertThat(pacing(0).mayOffer(REMOTE)).isTrue();
    }

    private PacingReaders pacing(long secondsToWait) {
        PublicReading reading = (what, visitor, remote) -> secondsToWait;
        return new PacingReaders(reading, search);
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    /** A list without an end, that counts what the database is asked. */
    private static final class Searched implements PublicSearch {

        private int looks;

        @Override
        public Found find(Question question) {
            looks++;
            return new Found(List.of(), 0, false, null);
        }

        @Override
        public boolean isDeep(Question question) {
            looks++;
            return true;
        }

        @Override
        public List<Hit> suggest(String text) {
            looks++;
            return List.of();
        }

        @Override
        public long size() {
            return 0;
        }
    }
}
