package org.credit531.oversight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.credit531.trials.ModelFigures;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model that is evaluated beside the models in force for some days.
 *
 * @param version the version, with its text when the run began
 * @param firstOn the first day of which figures are taken
 * @param lastOn the last
 * @param state how it stands
 * @param by the account that began it
 * @param endedBy the account that stopped it; {@code null} unless somebody has
 * @param endedAt when it ended; {@code null} while it runs
 * @param keepUntil first day on which it is deleted
 */
record Shadow(
        UUID id,
        ModelFigures.Version version,
        LocalDate firstOn,
        LocalDate lastOn,
        State state,
        String by,
        OffsetDateTime at,
        @Nullable String endedBy,
        @Nullable OffsetDateTime endedAt,
        LocalDate keepUntil) {

    /** How a shadow run stands. */
    enum State {
        RUNNING("running"),
        ENDED("done"),
        STOPPED("plain");

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

    boolean isRunning() {
        return state == State.RUNNING;
    }
}
