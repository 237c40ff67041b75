package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.credit531.identifiers.SubjectKind;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Family;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;

/** Evaluations of organisations: the present one, and any past one computed again. */
public interface Evaluations {

    /**
     * The evaluation of a subject as of a day and as known at a knowledge number, computed now from the statements; empty
     * for kinds of subjects that no published model evaluates.
     *
     * @throws org.credit531.web.RequestProblem 410 {@code deleted-under-article} where records it would rest on have been
     *     removed since; 409 {@code model-suspended} where the basis of the model had ended on the day, {@code model-recalled} where
     *     its version was recalled and nothing holds in its place, {@code evaluation-suspended} where its family was switched off;
     *     400 {@code as-of-in-the-future} and {@code unknown-knowledge}
     */
    Optional<SubjectEvaluation> of(Subject subject, LocalDate asOf, long knownAt);

    /** The same in one family of models: an intermediary, for example, is evaluated as an enterprise and as an intermediary. */
    Optional<SubjectEvaluation> of(Subject subject, Family family, LocalDate asOf, long knownAt);

    /** The evaluations of a subject in all families that evaluate it, the one it is known by first. */
    List<SubjectEvaluation> all(Subject subject, LocalDate asOf, long knownAt);

    /** The families in which a subject is evaluated, the one it is known by first; of each {@link #of} says what comes out or why not. */
    List<Family> families(Subject subject, LocalDate asOf, long knownAt);

    /** The evaluation that a subject is known by, as of today and as known now. */
    Optional<SubjectEvaluation> present(Subject subject);

    /** The same in one family of models. */
    Optional<SubjectEvaluation> present(Subject subject, Family family);

    /** The present results of many subjects: stored ones where they still hold today, computed now where their day has come. */
    Map<SubjectId, Result> results(Collection<SubjectId> subjects);

    /** The families that are switched off now, so that nobody has a result in them. */
    List<Suspension> suspended();

    /** The kinds of subjects that have no result now, since the family is switched off that they are known by. */
    Map<SubjectKind, Suspension> suspendedKinds();

    /** The families that would evaluate a subject as of a day and as known at a number, and were switched off then. */
    List<Suspension> suspended(Subject subject, LocalDate asOf, long knownAt);

    /** Whether stored results are of today and of what is known now: nothing is being evaluated again. */
    boolean areCurrent();

    /** What is being evaluated again in the background, and how far it is; while there is any, results are computed when asked for. */
    List<Work> underWay();

    /**
     * Work in the background.
     *
     * @param cause why: {@code records}, {@code time}, {@code models} or {@code sources}
     * @param knowledge the number of the commit that left it
     * @param total how many subjects it has
     * @param left how many of them remain
     */
    record Work(String cause, long knowledge, long total, long left) {

        /** How much of it is done, in hundredths. */
        public int percent() {
            return total == 0 ? 0 : (int) (100 * (total - left) / total);
        }
    }

    /**
     * A result without its explanation.
     *
     * @param points thousandths of a point
     * @param grade the grade's id in the model
     */
    record Result(String model, int version, long points, String grade) {

        static Result of(Evaluation evaluation) {
            return new Result(evaluation.model(), evaluation.version(), evaluation.points(), evaluation.grade());
        }
    }
}
