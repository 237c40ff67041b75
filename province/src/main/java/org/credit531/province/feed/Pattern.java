package org.credit531.province.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Text with placeholders.
 *
 * @param parts fixed text and placeholders, in order
 */
record Pattern(List<Function<Drawing, String>> parts) implements Value {

    private static final Map<String, Function<Drawing, String>> PLACEHOLDERS = Map.of(
            "year", row -> String.valueOf(row.occasion().day().getYear()),
            "month", row -> twoDigits(row.occasion().day().getMonthValue()),
            "day", row -> twoDigits(row.occasion().day().getDayOfMonth()),
            "serial", Drawing::serial,
            "region", row -> row.subject().place().code(),
            "place", row -> row.subject().place().mark(),
            "name", row -> row.subject().name(row.occasion().day()));

    /**
     * Reads a pattern.
     *
     * @param headings indexes of the columns to the left
     * @throws IllegalArgumentException saying what is wrong
     */
    static Pattern of(String text, Map<String, Integer> headings) {
        var parts = new ArrayList<Function<Drawing, String>>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int end = open < 0 ? text.length() : open;
            var fixed = text.substring(at, end);
            if (!fixed.isEmpty()) {
                parts.add(row -> fixed);
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("a { is not closed: write }");
            }
            parts.add(placeholder(text.substring(open + 1, close), headings));
            at = close + 1;
        }
        return new Pattern(List.copyOf(parts));
    }

    private static Function<Drawing, String> placeholder(String inside, Map<String, Integer> headings) {
        if (inside.startsWith("=")) {
            var column = headings.get(inside.substring(1));
            if (column == null) {
                throw new IllegalArgumentException("no column " + inside.substring(1) + " to the left");
            }
            return row -> row.text(column);
        }
        if (inside.contains("|")) {
            var words = List.of(inside.split("\\|"));
            return row -> words.get(row.chance().below(words.size()));
        }
        var known = PLACEHOLDERS.get(inside);
        if (known == null) {
            throw new IllegalArgumentException("there is no placeholder {" + inside + "}: use one of {"
                    + String.join(
                            "}, {", PLACEHOLDERS.keySet().stream().sorted().toList()) + "}, {=heading}, {a|b}");
        }
        return known;
    }

    private static String twoDigits(int number) {
        return Writing.padded(number, 2);
    }

    @Override
    public Object draw(Drawing row) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.apply(row)));
        return text.toString();
    }
}
