package org.credit531.repair;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A condition of repair, as it stands.
 *
 * @param kind which
 * @param state whether it is met
 * @param from the day from which it will be, where time alone meets it
 */
record Condition(Kind kind, State state, @Nullable LocalDate from) {

    static Condition of(Kind kind, boolean met) {
        return new Condition(kind, met ? State.MET : State.UNMET, null);
    }

    /** What is asked for. */
    enum Kind {
        /** The rule lets it be repaired at all. */
        REPAIRABLE,
        /** The minimum period is over. */
        PERIOD,
        /** The duties under the decision are performed. */
        DUTIES,
        /** Its subject is on no list of serious dishonesty. */
        NO_LIST,
        /** A commitment is signed. */
        COMMITMENT;

        /** The stable code, in the keys of messages. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How it stands. */
    enum State {
        MET,
        /** The application itself shows it. */
        TO_SHOW,
        UNMET;

        /** The stable code, in the keys of messages. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
