package org.credit531.collection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading as it is compared with others, without what clerks add to it.
 *
 * @param text without space, in half-width letters and digits, small
 * @param bare the same without marks of what must be filled in and without brackets that hold a unit or a format
 * @param unit the unit that the heading states: {@code yuan}, {@code 10000-yuan}, {@code 100000000-yuan}, {@code
 *     percent}, or empty
 */
record HeadingText(String text, String bare, String unit) {

    private static final int LONGEST = 200;
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔{<]([^()\\[\\]【】〔〕{}<>]*)[)\\]】〕}>]");
    private static final Pattern MARKS = Pattern.compile("^[*★※]+|[*★※:]+$");
    private static final Pattern UNIT = Pattern.compile("(?:金额|单位|金额单位|计量单位)?:?(?:人民币)?(亿元|万元|元|%)(?:人民币|rmb)?");
    private static final Pattern HARMLESS =
            Pattern.compile("\\*?(?:必填|选填|可空|非必填|可不填|必填项|选填项|全称)|(?:日期)?格式.*|(?:如|例).*|y{4}.*|年.?月.?日");

    static HeadingText of(String heading) {
        String text = compared(heading);
        StringBuilder bare = new StringBuilder();
        String unit = "";
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            String inside = brackets.group(1);
            String stated = unit(inside);
            unit = stated.isEmpty() ? unit : stated;
            boolean dropped = !stated.isEmpty() || HARMLESS.matcher(inside).matches();
            brackets.appendReplacement(bare, dropped ? "" : Matcher.quoteReplacement(brackets.group()));
        }
        brackets.appendTail(bare);
        return new HeadingText(text, MARKS.matcher(bare).replaceAll(""), unit);
    }

    /** The text in which two headings are equal that only look different; of an enormous one only the beginning. */
    static String compared(String heading) {
        String some = heading.length() > LONGEST ? heading.substring(0, LONGEST) : heading;
        String narrow = Normalizer.normalize(some, Normalizer.Form.NFKC);
        return SPACE.matcher(narrow).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The unit that a text states, empty where it states none. */
    static String unit(String compared) {
        Matcher unit = UNIT.matcher(compared);
        if (!unit.matches()) {
            return "";
        }
        return switch (unit.group(1)) {
            case "元" -> "yuan";
            case "万元" -> "10000-yuan";
            case "亿元" -> "100000000-yuan";
            default -> "percent";
        };
    }
}
