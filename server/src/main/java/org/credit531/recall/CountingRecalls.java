package org.credit531.recall;

import java.util.Optional;
import org.credit531.modelling.RecallFigures;
import org.springframework.stereotype.Component;

/** Figures of recalls: as they are while one is carried out, and as they were when it was done. */
@Component
class CountingRecalls implements RecallFigures {

    private final JdbcRecalls recalls;
    private final JdbcRecallUsers rows;

    CountingRecalls(JdbcRecalls recalls, JdbcRecallUsers rows) {
        this.recalls = recalls;
        this.rows = rows;
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
        if (recall.signed() == null) {
            return RecallCounts.NONE;
        }
        return recalls.figures(recall.id()).orElseGet(() -> RecallRows.SCOPE.call(() -> rows.counts(recall.id())));
    }
}
