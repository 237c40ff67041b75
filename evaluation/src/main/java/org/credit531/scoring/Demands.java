package org.credit531.scoring;

import org.credit531.scoring.yaml.Element;
import org.jspecify.annotations.Nullable;

/** What an indicator demands of the amounts of its records, checked while they are read. */
record Demands(
        long base,
        long floor,
        long cap,
        boolean adverse,
        @Nullable Monotone monotone) {

    /** Points that are reached in one step must fit; only sums of many records are cut. */
    void oneStep(Element element, long points) {
        long reached = base + points;
        if (reached < floor || reached > cap) {
            element.refuse("with-base", Points.plain(reached), Points.plain(floor), Points.plain(cap));
        }
    }

    /** What each record gives by itself. */
    void perRecord(Element element, long points) {
        if (adverse && points > 0) {
            element.refuse("adverse-awards", Points.plain(points));
        }
    }

    /** Both. */
    void oneRecord(Element element, long points) {
        oneStep(element, points);
        perRecord(element, points);
    }

    /** The direction in which points by a number of records, or by a sum over them, may go. */
    @Nullable
    Monotone accumulating() {
        return adverse ? Monotone.FALLING : monotone;
    }
}
