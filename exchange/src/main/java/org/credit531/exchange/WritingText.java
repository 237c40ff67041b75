package org.credit531.exchange;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.credit531.exchange.Tree.Mapping;
import org.credit531.exchange.Tree.Scalar;
import org.credit531.exchange.Tree.Sequence;

/** The canonical text of a model: one order of words, one spelling, short parts on one line, no comments. */
final class WritingText {

    private static final int LINE = 100;
    private static final Pattern PLAIN = Pattern.compile(
            "-?[A-Za-z0-9\\p{IsHan}][A-Za-z0-9\\p{IsHan}_.-]*( [A-Za-z0-9\\p{IsHan}][A-Za-z0-9\\p{IsHan}_.-]*)*");
    private static final Pattern WITH_COLON = Pattern.compile("[a-z0-9-]+:[a-z0-9][a-z0-9.()-]*");
    private static final Pattern TYPED = Pattern.compile("-?[0-9].*|true|false");

    private final StringBuilder out = new StringBuilder();

    private WritingText() {}

    static String of(Mapping root) {
        var writing = new WritingText();
        writing.mapping(root, "", 0, "");
        return writing.out.toString();
    }

    private void mapping(Mapping mapping, String key, int depth, String first) {
        var lead = first;
        for (var entry : ordered(mapping, key)) {
            out.append(lead.isEmpty() ? "  ".repeat(depth) : lead)
                    .append(scalar(entry.getKey(), false, false))
                    .append(':');
            value(entry.getValue(), entry.getKey(), depth, key);
            lead = "";
        }
    }

    private void value(Tree value, String key, int depth, String parent) {
        var flow = flow(value, key, isTyped(key, parent));
        boolean list = depth == 0
                && value instanceof Sequence sequence
                && sequence.entries().getFirst() instanceof Mapping;
        if (value instanceof Scalar scalar) {
            out.append(' ')
                    .append(scalar(scalar.value(), isTyped(key, parent), true))
                    .append('\n');
        } else if (flow.length() <= LINE && !list) {
            out.append(' ').append(flow).append('\n');
        } else if (value instanceof Mapping mapping) {
            out.append('\n');
            mapping(mapping, key, depth + 1, "");
        } else if (value instanceof Sequence sequence) {
            out.append('\n');
            sequence.entries().forEach(entry -> entry(entry, key, depth + 1));
        }
    }

    private void entry(Tree entry, String key, int depth) {
        var lead = "  ".repeat(depth) + "- ";
        var flow = flow(entry, key, isTyped(key, ""));
        if (entry instanceof Mapping mapping && flow.length() > LINE) {
            mapping(mapping, key, depth + 1, lead);
        } else {
            out.append(lead).append(flow).append('\n');
        }
    }

    private static boolean isTyped(String key, String parent) {
        return key.equals("equals") || key.equals("in") || parent.equals("between");
    }

    private static List<Map.Entry<String, Tree>> ordered(Mapping mapping, String key) {
        var entries = List.copyOf(mapping.entries().entrySet());
        return key.equals("table") || key.equals("replaces")
                ? entries
                : entries.stream()
                        .sorted(Map.Entry.comparingByKey(Words.IN_ORDER))
                        .toList();
    }

    private static String flow(Tree tree, String key, boolean typed) {
        return switch (tree) {
            case Scalar scalar -> scalar(scalar.value(), typed, false);
            case Sequence sequence ->
                sequence.entries().stream()
                        .map(entry -> flow(entry, key, typed))
                        .collect(Collectors.joining(", ", "[", "]"));
            case Mapping mapping ->
                ordered(mapping, key).stream()
                        .map(entry -> scalar(entry.getKey(), false, false)
                                + ": "
                                + flow(entry.getValue(), entry.getKey(), isTyped(entry.getKey(), key)))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String scalar(Object value, boolean typed, boolean alone) {
        if (!(value instanceof String text)) {
            return value.toString();
        }
        boolean plain = PLAIN.matcher(text).matches()
                || (alone && WITH_COLON.matcher(text).matches());
        return plain && !(typed && TYPED.matcher(text).matches()) ? text : quoted(text);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> quoted.append(escaped(point)));
        return quoted.append('"').toString();
    }

    private static String escaped(int point) {
        if (point == '"' || point == '\\') {
            return "\\" + (char) point;
        }
        boolean shown = point >= ' '
                && !(point >= 0x7F && point <= 0xA0)
                && point != 0x2028
                && point != 0x2029
                && point != 0xFEFF
                && !(point >= 0xD800 && point <= 0xDFFF)
                && point != 0xFFFE
                && point != 0xFFFF;
        return shown ? Character.toString(point) : "\\u%04X".formatted(point);
    }
}
