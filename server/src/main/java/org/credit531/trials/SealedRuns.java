package org.credit531.trials;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.scoring.CompiledModel;

/**
 * Runs a model of somebody else over all organisations for the context that answers for it: grades come out, and neither points nor
 * anything of a record. A natural person is never in it, and it changes nothing.
 */
public interface SealedRuns {

    /**
     * The grades that a model gives as of a day, on its own: neither what is in force beside it nor what extends it has a part in
     * them.
     *
     * @throws org.credit531.web.RequestProblem 409 {@code model-suspended} where its basis has ended on the day; 503 {@code
     *     trial-memory} where the organisations do not fit
     */
    Grades run(CompiledModel model, LocalDate asOf);

    /**
     * What came out.
     *
     * @param knownAt the knowledge number of the records
     * @param counts how many organisations have each grade, of those that have one
     * @param spread what part of all differences between organisations each indicator makes, in thousandths; an indicator by which
     *     fewer than twenty differ from the rest makes none
     * @param of the grade of an organisation, where it has one
     */
    record Grades(long knownAt, Map<String, Integer> counts, Map<String, Integer> spread, Of of) {

        public Grades {
            counts = Map.copyOf(counts);
            spread = Map.copyOf(spread);
        }
    }

    /** The grade of one organisation. */
    interface Of {

        /** Its grade; empty where the model does not evaluate it. */
        Optional<String> organisation(UUID id);
    }
}
