package org.credit531.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A subject's evaluation with every point explained; points are thousandths.
 *
 * @param asOf the day it is about
 * @param knownAt knowledge number: what the platform knew
 * @param contributions what makes up the points, to the last thousandth
 */
public record SubjectEvaluation(
        @Nullable String code,
        @Nullable String model,
        int version,
        @Nullable LocalDate asOf,
        long knownAt,
        long points,
        @Nullable String grade,
        @Nullable Label gradeLabel,
        List<Contribution> contributions) {

    /**
     * One indicator's part in the points, with the record and the article that it rests on.
     *
     * @param citation the article as it is cited
     * @param disputedSince day since which an objection to that record is open; missing while none is
     */
    public record Contribution(
            @Nullable String indicator,
            @Nullable Label label,
            @Nullable String dimension,
            long points,
            @Nullable String effect,
            @Nullable String item,
            @Nullable String recordKey,
            @Nullable LocalDate effectiveFrom,
            @Nullable String article,
            @Nullable Label citation,
            @Nullable String reason,
            @Nullable LocalDate disputedSince) {}

    /** Keeps the contributions as they were; none when the platform sent none. */
    public SubjectEvaluation {
        contributions = List.copyOf(Objects.requireNonNullElse(contributions, List.of()));
    }

    /** What the contributions add up to; equal to the points unless the platform is wrong. */
    public long sum() {
        return contributions.stream().mapToLong(Contribution::points).sum();
    }
}
