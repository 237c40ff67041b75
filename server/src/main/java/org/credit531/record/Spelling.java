package org.credit531.record;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one form of the many ways in which people write the same number of a decision: in full or half width, in whatever
 * brackets, with or without spaces, dashes and the words 字, 第 and 号, in either case, with the year in Chinese figures or
 * in two of its digits, with or without leading zeros. Two numbers that differ in more than that keep different forms.
 */
public final class Spelling {

    private static final char BETWEEN = '|';
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]+");
    private static final Pattern SHORT_YEAR = Pattern.compile("([\\[(〔【〈《{])(\\d{2})([\\])〕】〉》}])");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3}");
    private static final Pattern CHINESE_FIGURES = Pattern.compile("[〇零○一二三四五六七八九十百千]+");
    private static final Pattern PART = Pattern.compile("\\p{Nd}+|\\p{L}+");
    private static final Pattern FILLERS = Pattern.compile("[字第号年]|编号|文号|(?<![A-Z])NO(?![A-Z])");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final String FIGURES = "〇一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final long[] TENS = {10, 100, 1000};
    private static final String TRADITIONAL = "號罰處監執稅環訴決設農運衛業質糧電測檢許證書總";
    private static final String SIMPLIFIED = "号罚处监执税环诉决设农运卫业质粮电测检许证书总";

    private Spelling() {}

    /** The form of a number; empty where it has neither letter nor digit. */
    public static String of(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        text = INVISIBLE.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
        for (int at = 0; at < TRADITIONAL.length(); at++) {
            text = text.replace(TRADITIONAL.charAt(at), SIMPLIFIED.charAt(at));
        }
        if (!YEAR.matcher(text).find()) {
            text = SHORT_YEAR.matcher(text).replaceAll("$120$2$3");
        }
        text = CHINESE_FIGURES.matcher(text).replaceAll(found -> figures(found.group()));
        return String.join(String.valueOf(BETWEEN), parts(FILLERS.matcher(text).replaceAll("-")));
    }

    /** Runs of letters and of digits; what stands between two letters is nothing, between two figures it keeps them apart. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        boolean afterLetters = false;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            boolean letters = Character.isLetter(part.group().codePointAt(0));
            if (letters && afterLetters) {
                parts.set(parts.size() - 1, parts.getLast() + part.group());
            } else {
                parts.add(LEADING_ZEROS.matcher(part.group()).replaceFirst(""));
            }
            afterLetters = letters;
        }
        return parts;
    }

    /** Figures one by one, as in a year, or with tens and hundreds, as in a number that is spoken. */
    private static String figures(String written) {
        String text = written.replace('零', '〇').replace('○', '〇');
        if (text.chars().allMatch(figure -> FIGURES.indexOf(figure) >= 0)) {
            StringBuilder digits = new StringBuilder();
            text.chars().forEach(figure -> digits.append(FIGURES.indexOf(figure)));
            return digits.toString();
        }
        return Long.toString(spoken(text));
    }

    private static long spoken(String text) {
        long whole = 0;
        long last = 0;
        for (char figure : text.toCharArray()) {
            int unit = UNITS.indexOf(figure);
            if (unit < 0) {
                last = FIGURES.indexOf(figure);
            } else {
                whole += Math.max(last, 1) * TENS[unit];
                last = 0;
            }
        }
        return whole + last;
    }
}
