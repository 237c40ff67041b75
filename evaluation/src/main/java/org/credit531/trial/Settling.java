package org.credit531.trial;

/**
 * The points of an indicator for subjects without a record that may be used, and for those that it does not concern.
 *
 * @param presence where the survey says who has records
 * @param none points without a record
 * @param withheld points where no record may be used
 * @param gate where the survey says whom it concerns; -1 where it concerns everybody
 * @param otherwise points of those that it does not concern
 */
record Settling(int presence, int none, int withheld, int gate, int otherwise) {

    /** Puts them in place of what was worked out for everybody. */
    void settle(Answers answers, int count, int[] points) {
        choose(answers.present(presence), count, points, none);
        if (withheld != none) {
            add(answers.withheld(presence), count, points, withheld - none);
        }
        if (gate >= 0) {
            choose(answers.mask(gate), count, points, otherwise);
        }
    }

    private static void choose(int[] mask, int count, int[] points, int otherwise) {
        for (int i = 0; i < count; i++) {
            points[i] = otherwise + ((points[i] - otherwise) & mask[i]);
        }
    }

    private static void add(int[] mask, int count, int[] points, int difference) {
        for (int i = 0; i < count; i++) {
            points[i] += difference & mask[i];
        }
    }
}
