package org.credit531.recall;

import java.util.Optional;
import org.credit531.modelling.RecallFigures;
import org.springframework.stereotype.Component;

/** Figures of recalls, as they were kept with each piece: no row of a recall is counted because somebody looks at it. */
@Component
class CountingRecalls implements RecallFigures {

    private final JdbcRecalls recalls;

    CountingRecalls(JdbcRecalls recalls) {
        this.recalls = recalls;
    }

    @Override
    public Optional<Figures> of(String model, int version) {
        return recalls.of(model, version)
                .filter(recall -> recall.signed() != null)
                .map(recall -> figures(counts(recall), recall));
    }

    private static Figures figures(RecallCounts counts, ModelRecall recall) {
        return new Figures(
                counts.found(), counts.recomputed(), counts.changed(), recall.stage() == ModelRecall.Stage.DONE);
    }

    /** What a recall has come to. */
    RecallCounts counts(ModelRecall recall) {
        return recalls.figures(recall.id()).orElse(RecallCounts.NONE);
    }
}
