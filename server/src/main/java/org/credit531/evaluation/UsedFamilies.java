package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Family;
import org.credit531.scoring.ModelFamily;
import org.credit531.subject.Subject;

/**
 * The models of a family as law and deliveries let them be used together: those in force, or with another version in the place of
 * one, for whoever tries it out. Nothing that is asked here comes into force.
 */
public interface UsedFamilies {

    /** The models of a family in force on a day, as known at a number; empty where no base is in force or may be used. */
    Optional<Used> inForce(Family family, LocalDate day, long knownAt);

    /**
     * The family with a model as if it were in force: in the place of its other versions, and a base in the place of the other base.
     *
     * @throws org.credit531.web.RequestProblem 409 {@code model-suspended} where its basis has ended on the day, 409 {@code
     *     trial-without-base} where what it extends is not in force
     */
    Used with(CompiledModel model, LocalDate day, long knownAt);

    /**
     * What a family says of one organisation as of a day and as known at a number; empty where it does not evaluate it.
     *
     * @throws org.credit531.web.RequestProblem 403 {@code evaluation-not-open} for an individual business, to whoever is not
     *     authorised; 410 {@code deleted-under-article} where records that the models read were removed after the day
     */
    Optional<SubjectEvaluation> evaluation(Used used, Subject subject, LocalDate asOf, long knownAt);

    /**
     * A family as it is used.
     *
     * @param family its models
     * @param circumstances what of them is suspended, and what is late
     */
    record Used(ModelFamily family, Circumstances circumstances) {}
}
