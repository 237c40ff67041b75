package org.credit531.scoring;

import java.util.List;
import org.credit531.scoring.yaml.Section;

/**
 * Checks what an indicator promises about its direction, as far as single amounts do not show it: that there is something
 * to have a direction, and that an adverse indicator has no less points without a record than with one.
 */
record Promises(Section section, Indicator indicator) {

    void check() {
        if (indicator.monotone() != null && !isOrdered(indicator.aggregation())) {
            refuse("monotone", "monotone-nothing");
        }
        if (indicator.adverse()) {
            checkShape();
            checkFirstRecord();
        }
    }

    private static boolean isOrdered(Aggregation aggregation) {
        return switch (aggregation) {
            case Aggregation.Each each -> isOrdered(each.worth());
            case Aggregation.Latest latest -> isOrdered(latest.worth());
            case Aggregation.Max max -> isOrdered(max.worth());
            case Aggregation.Min min -> isOrdered(min.worth());
            case Aggregation.Any _any -> false;
            case Aggregation.Count _count -> true;
            case Aggregation.Sum _sum -> true;
            case Aggregation.Ratio _ratio -> true;
        };
    }

    private static boolean isOrdered(Valuation worth) {
        return worth instanceof Valuation.Sizes || worth instanceof Valuation.Ages;
    }

    private void checkShape() {
        switch (indicator.aggregation()) {
            case Aggregation.Latest _latest -> refuse("adverse", "adverse-latest");
            case Aggregation.Max _max -> refuse("adverse", "adverse-max");
            case Aggregation.Ratio _ratio -> refuse("adverse", "adverse-ratio");
            case Aggregation.Count _count -> refuseRising();
            case Aggregation.Sum _sum -> refuseRising();
            case Aggregation.Each _each -> {}
            case Aggregation.Min _min -> {}
            case Aggregation.Any _any -> {}
        }
    }

    private void refuseRising() {
        if (indicator.monotone() == Monotone.RISING) {
            refuse("monotone", "adverse-rising");
        }
    }

    /** The points before any record must not lie above those of an indicator that has none. */
    private void checkFirstRecord() {
        long start = indicator.base() + firstBin();
        long most = Math.max(start, indicator.withheld());
        var gate = indicator.applicability();
        checkFirstRecord(start, "withheld", indicator.withheld());
        checkFirstRecord(most, "no-data", indicator.noData());
        checkFirstRecord(most, "late", indicator.late());
        if (gate != null && gate.item().equals(indicator.item())) {
            checkFirstRecord(start, "not-applicable", gate.otherwise());
        }
    }

    private long firstBin() {
        return switch (indicator.aggregation()) {
            case Aggregation.Count count -> first(count.bins());
            case Aggregation.Sum sum -> first(sum.bins());
            case Aggregation.Each _each -> 0;
            case Aggregation.Latest _latest -> 0;
            case Aggregation.Max _max -> 0;
            case Aggregation.Min _min -> 0;
            case Aggregation.Any _any -> 0;
            case Aggregation.Ratio _ratio -> 0;
        };
    }

    private static long first(List<Bin<Long>> bins) {
        return bins.isEmpty() ? 0 : bins.getFirst().value();
    }

    /** What is not stated equals the points for no data, and is checked with these. */
    private void checkFirstRecord(long start, String key, long points) {
        if (start > points) {
            refuse(key, "first-record", key, Points.plain(points), Points.plain(start));
        }
    }

    private void refuse(String key, String mistake, Object... arguments) {
        section.find(key).ifPresent(e -> e.refuse(mistake, arguments));
    }
}
