package org.credit531.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How workbooks write what XML cannot say: {@code _x0007_} for a character, {@code _x005F_} for an underscore that would begin one. */
final class CellText {

    private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    static String written(String text) {
        var written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean begins =
                    c == '_' && CODED.matcher(text).region(i, text.length()).lookingAt();
            boolean pair = Character.isSurrogate(c) && isPaired(text, i);
            if (begins || !(pair || (WritingXml.isAllowed(c) && c != '\r'))) {
                written.append("_x%04X_".formatted((int) c));
            } else {
                written.append(c);
            }
        }
        return written.toString();
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    static String read(String text) {
        return CODED.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
