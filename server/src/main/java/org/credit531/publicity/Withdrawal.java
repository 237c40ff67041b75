package org.credit531.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an item of a public list was taken back: all that its address still tells.
 *
 * @param toldOn the day on which it became known here
 * @param actedOn the day of the act that took it back, where its source states it
 * @param ground how: a code of the catalogue, {@code unit} where its source states it no more, {@code objection} where it was found
 *     wrong; empty where nobody says
 */
record Withdrawal(LocalDate toldOn, @Nullable LocalDate actedOn, String ground) {

    /** Its source does not state it any more, and says nothing of the act. */
    static final String BY_ITS_UNIT = "unit";

    /** It was found wrong on an objection. */
    static final String FOUND_WRONG = "objection";

    /** Whether the decision was taken back or found wrong: that its source states it no more says nothing of the decision. */
    boolean isOfDecision() {
        return !ground.equals(BY_ITS_UNIT);
    }
}
