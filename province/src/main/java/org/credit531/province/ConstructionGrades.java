package org.credit531.province;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The construction market's yearly grading of a company: its scores lie around a hidden quality, and grades follow from
 * scores as in the Ministry of Transport's rule (AA from 95, A from 85, B from 75, C from 60, else D).
 */
final class ConstructionGrades {

    static final String HEADINGS = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期";
    private static final int LAST_YEAR = Organisations.CLOSED.getYear() - 1;

    private ConstructionGrades() {}

    static void write(Organisation organisation, Chance chance, CsvFile file) throws IOException {
        int quality = quality(chance);
        int last = chance.hits(8_000) ? LAST_YEAR : LAST_YEAR - chance.between(1, 3);
        int first = Math.max(last - chance.below(4), organisation.established().getYear());
        for (int year = first; year <= Math.max(first, last); year++) {
            file.row(chance, row(organisation, quality, year, chance), 1, 3);
        }
    }

    private static String[] row(Organisation organisation, int quality, int year, Chance chance) {
        int score = Math.clamp(quality + chance.between(-400, 400), 3_000, 10_000);
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
                : 7_800 + Math.max(chance.below(2_100), chance.below(2_100));
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
