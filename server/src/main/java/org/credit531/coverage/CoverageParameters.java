package org.credit531.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.credit531.catalogue.Dimension;
import org.credit531.language.DataFiles;

/**
 * The dated parameters of the board, {@code catalogue/coverage.yaml}.
 *
 * @param liveMonths how long a source may be silent
 * @param lines the lines of the plan
 */
record CoverageParameters(List<LiveMonths> liveMonths, List<PlanLine> lines) {

    static CoverageParameters read() {
        return DataFiles.read("catalogue/coverage.yaml", CoverageParameters.class)
                .getFirst();
    }

    /** For how many months before a day a source may have been silent. */
    int months(LocalDate day) {
        return liveMonths.stream()
                .filter(months -> !months.from().isAfter(day))
                .max(Comparator.comparing(LiveMonths::from))
                .orElseThrow(() -> new IllegalStateException("coverage.yaml states no live-months for " + day))
                .months();
    }

    /** What the plan states for a dimension. */
    List<Coverage.Line> linesOf(Dimension dimension) {
        return lines.stream()
                .filter(line -> dimension.tasks().stream().anyMatch(line.tasks()::contains))
                .map(line -> new Coverage.Line(line.share(), line.due()))
                .sorted(Comparator.comparing(Coverage.Line::due).thenComparing(Coverage.Line::share))
                .toList();
    }

    /** Months that count from a day. */
    record LiveMonths(LocalDate from, int months) {

        LiveMonths {
            if (months < 1) {
                throw new IllegalArgumentException("live-months: at least one month");
            }
        }
    }

    /** A share in per cent, due on a day for the dimensions of some tasks. */
    record PlanLine(int share, LocalDate due, Set<Integer> tasks) {}
}
