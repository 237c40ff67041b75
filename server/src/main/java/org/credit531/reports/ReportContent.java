package org.credit531.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.credit531.evaluation.SuspendedJson;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * What a credit report says, for programs. It follows from the subject, the audience, the day and the knowledge number alone, so
 * that the same comes out whenever it is asked for: what else is open about records, and how fresh sources are, stands beside it.
 *
 * @param identity whom it is about
 * @param asOf as of which day
 * @param knownAt as known at which number
 * @param results its results, the one it is known by first
 * @param suspended the families that would evaluate it and were switched off, and why; {@code null} where there is none
 * @param items its records by item
 * @param withheld how many values are not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportContent(
        Identity identity,
        LocalDate asOf,
        long knownAt,
        List<Result> results,
        @Nullable List<SuspendedJson> suspended,
        List<OfItem> items,
        int withheld) {

    /** Whom a report is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Identity(
            String code,
            String name,
            String kind,
            String state,
            String region,
            @Nullable LocalDate endedOn) {}

    /**
     * A result.
     *
     * @param points thousandths of a point; what the points of the contributions add up to
     */
    record Result(
            String family,
            String model,
            int version,
            long points,
            String grade,
            Label gradeLabel,
            List<Contribution> contributions) {}

    /** A part of a result; {@code withheld} for the sum of what may not be told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contribution(
            String indicator,
            String effect,
            long points,
            @Nullable String item,
            @Nullable String record,
            String article) {}

    /**
     * The records of an item.
     *
     * @param count how many there are
     * @param left how many of them are left out for want of room
     */
    record OfItem(String item, Label name, String part, String article, int count, int left, List<OneRecord> records) {}

    /** A record; money in fen, decimals in their smallest unit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OneRecord(
            String key,
            int revision,
            String unit,
            String region,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable LocalDate leavesOn,
            Map<String, Object> values,
            int withheld) {}

    /**
     * What was open about a record on the day of issue.
     *
     * @param disputedSince the day since which an objection to it is open
     * @param fields the fields that are meant; empty where the whole record is
     * @param stopped whether others than the subject, its unit and the credit centre do not see it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mark(String item, String key, @Nullable LocalDate disputedSince, List<String> fields, boolean stopped) {}

    /** On which day an item came in last, by the day of issue. */
    record Source(String item, LocalDate lastSent) {}
}
