package org.credit531.objection;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a unit answered what came in during a quarter. Units are agencies: small numbers of theirs are nobody's secret.
 *
 * @param unit the information unit
 * @param quarter such as {@code 2026-Q4}
 * @param kind {@code objection} or {@code challenge}
 * @param received how many came in, without those that were withdrawn
 * @param returned how many were returned for formal reasons
 * @param inTime how many were answered or returned in time
 * @param late how many were not
 * @param pending how many are not answered yet and not late
 * @param outcomes answers by what they did
 * @param medianDays the median of working days from acceptance to the answer, {@code null} where there was none
 * @param reviewed how many answers were reviewed
 * @param overruled how many of them were overruled
 */
public record AnswerRate(
        String unit,
        String quarter,
        String kind,
        int received,
        int returned,
        int inTime,
        int late,
        int pending,
        Map<String, Integer> outcomes,
        @Nullable Integer medianDays,
        int reviewed,
        int overruled) {

    public AnswerRate {
        outcomes = new TreeMap<>(outcomes);
    }

    /** How many answers had one outcome. */
    public int with(String outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
