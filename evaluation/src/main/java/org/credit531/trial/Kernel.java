package org.credit531.trial;

import java.util.Arrays;

/** Works out the points of one indicator for many subjects at once. */
sealed interface Kernel {

    /** The points of each subject. */
    void points(Answers answers, int count, int[] into);

    /** By its records. */
    record OfRecords(Values values, Settling settling) implements Kernel {

        @Override
        public void points(Answers answers, int count, int[] into) {
            values.of(answers, count, into);
            settling.settle(answers, count, into);
        }
    }

    /** The same for everybody, as while the law does not let it be used. */
    record Constant(int points) implements Kernel {

        @Override
        public void points(Answers answers, int count, int[] into) {
            Arrays.fill(into, 0, count, points);
        }
    }
}
