package org.credit531.subject;

import java.util.List;
import java.util.function.ToLongFunction;
import org.credit531.identifiers.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * How far living subjects have their code, by kind and by the division that registered them (plan tasks 55 and 56). Only
 * counts leave it, natural persons among them.
 */
interface CodeCoverage {

    /** The counts of each kind in each division, by kind and then by division. */
    List<Line> lines(@Nullable SubjectKind kind, @Nullable String city);

    /**
     * The living subjects of one kind in one division.
     *
     * @param region six digits of the division; empty where the subjects' codes do not tell
     * @param subjects how many live
     * @param coded how many of them have their own code: the unified code, for a person the citizen number
     * @param confirmed how many of those a registrar has stated
     * @param disputed how many of those are in dispute
     */
    record Line(SubjectKind kind, String region, long subjects, long coded, long confirmed, long disputed) {

        /** The city that the division lies in, as the four digits its code begins with; empty where it is not known. */
        String city() {
            return region.isEmpty() ? "" : region.substring(0, 4);
        }

        /** Subjects with their code, in tenths of a per cent, rounded down: only a complete division shows 100 %. */
        long share() {
            return subjects == 0 ? 0 : coded * 1000 / subjects;
        }

        /** The sum of lines under another heading. */
        static Line sum(SubjectKind kind, String region, List<Line> lines) {
            return new Line(
                    kind,
                    region,
                    total(lines, Line::subjects),
                    total(lines, Line::coded),
                    total(lines, Line::confirmed),
                    total(lines, Line::disputed));
        }

        private static long total(List<Line> lines, ToLongFunction<Line> count) {
            return lines.stream().mapToLong(count).sum();
        }
    }
}
