package org.credit531.trials;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.credit531.scoring.Family;
import org.jspecify.annotations.Nullable;

/**
 * A trial calculation and how far it has come.
 *
 * @param family the family of models
 * @param tried what is tried, and against what
 * @param asOf the day as of which everybody is evaluated
 * @param outcome catalogue item of which a record that begins later is a bad outcome; empty without a back-test
 * @param state how far it has come
 * @param problem why it failed; empty otherwise
 * @param done of how many organisations it is known what comes out
 * @param total how many there are; 0 before they are loaded
 * @param reading how far the population is read; {@code null} while it is not
 * @param number the knowledge number as known at which it is calculated, as a trial that is repeated was; {@code null} for the latest
 * @param measured when and over whom it was; {@code null} before its end
 * @param createdBy the account that began it
 * @param keepUntil first day on which it is deleted
 */
record Trial(
        UUID id,
        Family family,
        Tried tried,
        LocalDate asOf,
        String outcome,
        State state,
        String problem,
        int done,
        int total,
        @Nullable ReadSoFar reading,
        @Nullable Long number,
        @Nullable Measured measured,
        String createdBy,
        OffsetDateTime createdAt,
        LocalDate keepUntil) {

    /** What stands for the models in force. */
    static final String LIVE = "live";

    /** How far a trial has come. */
    enum State {
        WAITING("received"),
        RUNNING("running"),
        DONE("done"),
        FAILED("failed"),
        CANCELLED("plain");

        private final String kind;

        State(String kind) {
            this.kind = kind;
        }

        /** The ending of message keys, and the word in the interface. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The colour of its tag. */
        String kind() {
            return kind;
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What is tried.
     *
     * @param candidate the version, as a request names it
     * @param model its model
     * @param version its version
     * @param text its text when the trial began
     * @param against what it is compared with: {@link #LIVE} or another version
     * @param againstText the text of that; empty for what is in force
     */
    record Tried(String candidate, String model, int version, String text, String against, String againstText) {

        boolean isAgainstLive() {
            return against.equals(LIVE);
        }
    }

    /**
     * Over whom and how long.
     *
     * @param knowledge the knowledge number of the records
     * @param organisations how many organisations there were
     * @param milliseconds how long loading and evaluating took
     */
    record Measured(long knowledge, int organisations, long milliseconds) {}

    boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** How much of reading is done, and then of calculating, in hundredths. */
    int percent() {
        if (total > 0) {
            return (int) (100L * done / total);
        }
        return reading == null ? 0 : reading.percent();
    }
}
