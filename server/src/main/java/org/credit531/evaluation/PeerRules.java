package org.credit531.evaluation;

import java.util.List;
import org.credit531.language.Label;

/**
 * Among whom organisations are placed, and how coarsely: {@code evaluation/peers.yaml}. Coarse on purpose: what a band says of one
 * must tell nobody the result of another.
 *
 * @param fewest how many peers there must be beside the organisation itself
 * @param step points that count as one
 * @param registrations items whose record says industry and division
 * @param bands the best first
 */
record PeerRules(int fewest, int step, List<String> registrations, List<Band> bands) {

    private static final int FEWEST = 20;
    private static final int THOUSANDTHS = 1_000;
    private static final int ALL = 100;

    PeerRules {
        if (fewest < FEWEST) {
            throw new IllegalArgumentException("fewest is " + fewest + ": among fewer than " + FEWEST
                    + " peers a band tells of single ones; state " + FEWEST + " or more");
        }
        if (step < 1) {
            throw new IllegalArgumentException("step is " + step + ": state whole points from 1 on");
        }
        registrations = List.copyOf(registrations);
        bands = List.copyOf(bands);
        check(bands);
    }

    private static void check(List<Band> bands) {
        int above = 0;
        for (Band band : bands) {
            if (band.aheadBelow() <= above) {
                throw new IllegalArgumentException(
                        "band " + band.id() + " ends at " + band.aheadBelow() + ": state more than " + above);
            }
            above = band.aheadBelow();
        }
        if (above != ALL) {
            throw new IllegalArgumentException("the last band ends at " + above + ": it has to end at " + ALL);
        }
    }

    /** How many thousandths of a point a step has. */
    int width() {
        return step * THOUSANDTHS;
    }

    /** The step that points lie in. */
    int stepOf(long points) {
        return Math.toIntExact(Math.floorDiv(points, (long) width()));
    }

    /**
     * The band of an organisation. Equal results share the middle of their places, so that all of them are in the same band.
     *
     * @param ahead how many peers have more
     * @param equal how many peers have the same
     * @param peers how many peers there are, with neither more nor less than these
     */
    Band bandOf(long ahead, long equal, long peers) {
        long halves = 2 * ahead + equal;
        return bands.stream()
                .filter(band -> halves * ALL < 2 * peers * band.aheadBelow())
                .findFirst()
                .orElseGet(bands::getLast);
    }

    /**
     * How many peers may be told of: rounded down to its first digit, so that one that comes or goes is not seen as a rule.
     *
     * @param peers the exact number, at least ten
     */
    static long told(long peers) {
        long unit = 1;
        while (peers >= unit * 10) {
            unit *= 10;
        }
        return peers / unit * unit;
    }

    /**
     * A band of places.
     *
     * @param aheadBelow it ends where so many hundredths of the peers are ahead
     */
    record Band(String id, Label label, int aheadBelow) {}
}
