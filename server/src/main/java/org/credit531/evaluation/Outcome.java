package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.Set;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Family;
import org.credit531.scoring.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What became of a subject in one family of models.
 *
 * @param family the family
 * @param used the model that was used; the base where none was
 * @param evaluation the result; null where the family does not evaluate the subject
 * @param chosenUntil first later day on which the same records can lead to another model, or to one; null when none
 * @param place among whom the result is compared; it is no part of the result
 */
record Outcome(
        Family family,
        ModelInForce used,
        @Nullable Evaluation evaluation,
        @Nullable LocalDate chosenUntil,
        PeerPlace place) {

    /** What became of a subject of which no place is known. */
    Outcome(Family family, ModelInForce used, @Nullable Evaluation evaluation, @Nullable LocalDate chosenUntil) {
        this(family, used, evaluation, chosenUntil, PeerPlace.NONE);
    }

    /** The same at a place among others. */
    Outcome at(PeerPlace found) {
        return new Outcome(family, used, evaluation, chosenUntil, found);
    }

    /** The first later day on which this can be otherwise. */
    @Nullable
    LocalDate nextChange() {
        return evaluation == null ? chosenUntil : evaluation.nextChange();
    }

    /** The items whose records it rests on; where there is no result, the one of which the subject has no record. */
    Set<String> restsOn() {
        Requirement required = used.model().model().appliesWhen();
        return evaluation == null && required != null
                ? Set.of(required.item())
                : used.model().reads().keySet();
    }

    /** Whether there is anything to be kept: a result, or the day on which there may be one. */
    boolean isKept() {
        return nextChange() != null || evaluation != null;
    }
}
