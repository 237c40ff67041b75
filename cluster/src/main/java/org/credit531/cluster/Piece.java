package org.credit531.cluster;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.credit531.trial.Scores;
import org.jspecify.annotations.Nullable;

/**
 * What came out of some subjects, as it travels to the driver.
 *
 * @param codes of the subjects, in order
 * @param tried what the models on trial say of each
 * @param against what those say that they are compared with; null where with none
 */
record Piece(List<String> codes, Said tried, @Nullable Said against) implements Serializable {

    private static final long serialVersionUID = 1;

    /** {@link Scores} that travel; the arrays are what came out itself. */
    @SuppressWarnings("ArrayRecordComponent")
    record Said(int[] points, byte[] grades, byte[] models) implements Serializable {

        private static final long serialVersionUID = 1;

        static Said of(Scores scores) {
            return new Said(scores.points(), scores.grades(), scores.models());
        }

        /** Of the first subjects only. */
        static Scores first(int subjects, Scores scores) {
            return new Scores(
                    Arrays.copyOf(scores.points(), subjects),
                    Arrays.copyOf(scores.grades(), subjects),
                    Arrays.copyOf(scores.models(), subjects));
        }

        Scores scores() {
            return new Scores(points, grades, models);
        }
    }

    Piece {
        codes = List.copyOf(codes);
    }
}
