package org.credit531.province;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * The construction market's yearly grading of a company: its scores lie around a hidden quality, and grades follow from
 * scores as in the Ministry of Transport's rule (AA from 95, A from 85, B from 75, C from 60, else D).
 */
final class ConstructionGrades {

    static final String HEADINGS = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期";
    private static final int LAST_YEAR = Organisations.CLOSED.getYear() - 1;
    // Five years after the first of these dates the law ends a record: older ones would not be taken.
    private static final int FIRST_YEAR = LAST_YEAR - 3;

    private ConstructionGrades() {}

    static void write(Organisation organisation, Chance chance, CsvFile file) throws IOException {
        int quality = quality(chance);
        int last = chance.hits(8_000) ? LAST_YEAR : chance.between(FIRST_YEAR, LAST_YEAR - 1);
        int first = Math.max(
                last - chance.below(4),
                Math.max(FIRST_YEAR, organisation.established().getYear()));
        int[] scores = scores(quality, Math.max(first, last) - first + 1, chance);
        for (int index = 0; index < scores.length; index++) {
            file.row(chance, row(organisation, scores[index], first + index, chance), 1, 3);
        }
    }

    /** One score a year, all different: the ministry's file has no other means to tell a company's evaluations apart. */
    private static int[] scores(int quality, int years, Chance chance) {
        return IntStream.generate(() -> Math.clamp(quality + chance.between(-400, 400), 3_000, 9_999))
                .distinct()
                .limit(years)
                .toArray();
    }

    private static String[] row(Organisation organisation, int score, int year, Chance chance) {
        return new String[] {
            organisation.name(),
            organisation.code(),
            organisation.trade(),
            grade(score),
            BigDecimal.valueOf(score, 2).stripTrailingZeros().toPlainString(),
            LocalDate.of(year + 1, 4, 1).plusDays(chance.below(90)).toString()
        };
    }

    /** Hidden quality in hundredths of a point: most do well, one in fourteen does not. */
    private static int quality(Chance chance) {
        return chance.hits(700)
                ? chance.between(5_000, 8_000)
                : 7_800 + Math.max(chance.below(2_000), chance.below(2_000));
    }

    private static String grade(int score) {
        if (score >= 9_500) {
            return "AA";
        }
        if (score >= 8_500) {
            return "A";
        }
        if (score >= 7_500) {
            return "B";
        }
        return score >= 6_000 ? "C" : "D";
    }
}
