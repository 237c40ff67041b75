package org.credit531.trials;

import org.credit531.scoring.CompiledModel;

/**
 * A version of a model that is tried out.
 *
 * @param reference how a request names it: {@code draft/<id>} or {@code <model>/<version>}
 * @param text its text, kept with the trial: a draft may be revised afterwards
 * @param model what it says
 */
record Candidate(String reference, String text, CompiledModel model) {

    String name() {
        return model.model().id();
    }

    int version() {
        return model.model().version();
    }
}
