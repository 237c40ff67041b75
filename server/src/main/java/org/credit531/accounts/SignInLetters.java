package org.credit531.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Letters with a code by which an organisation shows that it is the one whose unified code it states: whoever holds the letter
 * has got it at the window against proof, or from the organisation's registered address. Asked for by anybody, printed by the
 * credit centre. A code exists from the moment of printing, and nowhere but on the paper.
 */
public interface SignInLetters {

    /**
     * Prints a letter to an organisation, in the transaction under way: the code is drawn, and any earlier one is void.
     *
     * @param typed the unified code as somebody typed it
     * @return empty if the organisation is not known, or has had as many letters today as it gets
     */
    Optional<Printed> print(String typed);

    /**
     * The letters of the last thirty days: first those that wait to be printed, the oldest wish first, then the latest printed.
     *
     * @param region the digits with which the regions begin whose letters are wanted; {@code null} for all
     * @param skipped how many of them stand on the pages before
     */
    List<Letter> latest(@Nullable String region, int skipped, int limit);

    /** Forgets wishes that nobody came for, and letters whose time has long been over. */
    void forget();

    /**
     * A letter that was printed.
     *
     * @param subject the unified code of the organisation
     * @param code the code, which nobody can ask for again
     * @param until until when it is good
     */
    record Printed(String subject, String code, Instant until) {}

    /**
     * A letter as the window sees it.
     *
     * @param subject the unified code of the organisation
     * @param askedAt when it was asked for
     * @param printedAt when it was printed, {@code null} while it waits
     * @param printedBy the account that printed it, empty while it waits and in the sample's post box
     * @param tries how many codes were tried while it was good, the right one too; anybody can try, so many say that somebody guesses
     * @param state what holds of it
     */
    record Letter(
            String subject, Instant askedAt, @Nullable Instant printedAt, String printedBy, int tries, State state) {}

    /** What holds of a letter. */
    enum State {
        /** Asked for and not printed yet. */
        WAITING,
        /** Printed, and its code is good. */
        GOOD,
        /** Its code has opened the space. */
        USED,
        /** A later letter took its place. */
        REPLACED,
        /** Its time is over. */
        EXPIRED
    }
}
