package org.credit531.trial.report;

import java.util.Random;

/**
 * What became of each subject after the day of the results: whether what the score is to foretell came about. Planted in an invented
 * province, or taken from records that came later. Keeps the array it was made of, which nobody may write any more.
 */
public final class Outcomes {

    /** Nobody knows: the subject is left out. */
    public static final byte UNKNOWN = -1;

    /** It did not come about. */
    public static final byte GOOD = 0;

    /** It came about. */
    public static final byte BAD = 1;

    private final byte[] outcomes;

    private Outcomes(byte[] outcomes) {
        this.outcomes = outcomes;
    }

    /** Outcomes by the index of the subject: {@link #BAD}, {@link #GOOD} or {@link #UNKNOWN}. */
    public static Outcomes of(byte[] outcomes) {
        for (byte outcome : outcomes) {
            if (outcome < UNKNOWN || outcome > BAD) {
                throw new IllegalArgumentException("No outcome: " + outcome + ": state bad 1, good 0 or unknown -1");
            }
        }
        return new Outcomes(outcomes);
    }

    /** How many subjects there are. */
    public int size() {
        return outcomes.length;
    }

    boolean isKnown(int subject) {
        return outcomes[subject] != UNKNOWN;
    }

    boolean isBad(int subject) {
        return outcomes[subject] == BAD;
    }

    /**
     * The same outcomes dealt anew among some subjects, so that they can have nothing to do with any score.
     *
     * @param subjects among whom
     * @param seed equal seeds deal equally
     */
    Outcomes permuted(int[] subjects, long seed) {
        var dealt = outcomes.clone();
        var random = new Random(seed);
        for (int left = subjects.length; left > 1; left--) {
            int one = subjects[left - 1];
            int other = subjects[random.nextInt(left)];
            byte outcome = dealt[one];
            dealt[one] = dealt[other];
            dealt[other] = outcome;
        }
        return new Outcomes(dealt);
    }
}
