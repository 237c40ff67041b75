package org.credit531.identifiers;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Defects of how a code is written, the same for every scheme: they are named here once, and never repaired. */
final class Writing {

    /** Longer texts are refused unread, so that a cell with a book in it costs nothing. */
    static final int LIMIT = 64;

    private static final Set<String> WORDS_FOR_NOTHING =
            Set.of("无", "空", "暂无", "没有", "不详", "未知", "null", "nil", "none", "n/a", "na", "unknown", "undefined", "nan");
    private static final String LOOK_LIKE_DIGITS = "OoIilZzSs";
    private static final String THOSE_DIGITS = "001112255";

    private Writing() {}

    /** The first defect of writing that makes the rest not worth reading; null when there is none. */
    static @Nullable Refusal defect(String text, int expectedLength) {
        if (text.length() > LIMIT) {
            return Refusal.length(text.length(), expectedLength);
        }
        if (text.isBlank()) {
            return Refusal.whole(Reason.EMPTY);
        }
        if (isPlaceholder(text)) {
            return Refusal.whole(Reason.PLACEHOLDER);
        }
        Refusal wide = wideOrBlank(text);
        if (wide != null) {
            return wide;
        }
        return isExponent(text) ? Refusal.whole(Reason.SPREADSHEET_EXPONENT) : trailing(text);
    }

    /** A character of no code at all, or the wrong number of characters; null when neither. */
    static @Nullable Refusal shape(String text, int expectedLength) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLetterOrDigit(text.charAt(i))) {
                return illegal(text, i);
            }
        }
        return text.length() == expectedLength ? null : Refusal.length(text.length(), expectedLength);
    }

    /**
     * Names the character at an index that does not fit: a letter that looks like a digit, a small letter, or just illegal.
     *
     * @param valid tells whether a text would be a code, for the hint of the digit that was meant
     */
    static Refusal unfit(String text, int index, Predicate<String> valid) {
        char character = text.charAt(index);
        int twin = LOOK_LIKE_DIGITS.indexOf(character);
        if (twin >= 0) {
            String hint = valid.test(withDigits(text)) ? THOSE_DIGITS.substring(twin, twin + 1) : "";
            return new Refusal(Reason.CONFUSABLE_LETTER, index + 1, hint);
        }
        if (character >= 'a' && character <= 'z') {
            return new Refusal(Reason.LOWER_CASE, index + 1, String.valueOf(Character.toUpperCase(character)));
        }
        return illegal(text, index);
    }

    static boolean isOneCharacterRepeated(CharSequence text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != text.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    private static Refusal illegal(String text, int index) {
        int character = text.codePointAt(index);
        boolean printable = !Character.isISOControl(character) && Character.isDefined(character);
        String name = printable ? Character.toString(character) : String.format(Locale.ROOT, "U+%04X", character);
        return new Refusal(Reason.ILLEGAL_CHARACTER, index + 1, name);
    }

    private static boolean isPlaceholder(String text) {
        return isOneCharacterRepeated(text)
                || isRun(text)
                || WORDS_FOR_NOTHING.contains(text.strip().toLowerCase(Locale.ROOT))
                || hasNoLetterOrDigit(text);
    }

    /** A run such as 123456 or 654321. */
    private static boolean isRun(String text) {
        int step = text.length() < 4 ? 0 : text.charAt(1) - text.charAt(0);
        if (Math.abs(step) != 1) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) - text.charAt(i - 1) != step) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNoLetterOrDigit(String text) {
        return text.chars().noneMatch(character -> isLetterOrDigit(narrow((char) character)));
    }

    private static @Nullable Refusal wideOrBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isBlank(character)) {
                return new Refusal(Reason.SPACES, i + 1, "");
            }
            if (narrow(character) != character) {
                return new Refusal(Reason.FULL_WIDTH, i + 1, String.valueOf(narrow(character)));
            }
        }
        return null;
    }

    /** Spaces of every script, the ideographic one too, and the invisible characters that web pages leave behind. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static char narrow(char character) {
        return character >= '\uFF01' && character <= '\uFF5E' ? (char) (character - 0xFEE0) : character;
    }

    /** Digits, perhaps a point and more digits, then E with a sign or after a point: 9.14E+17, 9E+17, 9.14E17. */
    static boolean isExponent(String text) {
        int exponent = Math.max(text.indexOf('E'), text.indexOf('e'));
        if (exponent < 1 || exponent == text.length() - 1) {
            return false;
        }
        int point = text.indexOf('.');
        boolean signed = text.charAt(exponent + 1) == '+' || text.charAt(exponent + 1) == '-';
        boolean pointed = point > 0 && point < exponent;
        return (signed || pointed)
                && Digits.all(text, 0, pointed ? point : exponent)
                && (!pointed || Digits.all(text, point + 1, exponent))
                && Digits.all(text, exponent + (signed ? 2 : 1), text.length());
    }

    private static @Nullable Refusal trailing(String text) {
        char last = text.charAt(text.length() - 1);
        boolean punctuation = !Character.isLetterOrDigit(last) && !Character.isISOControl(last);
        return punctuation && isLetterOrDigit(text.charAt(0))
                ? new Refusal(Reason.TRAILING_PUNCTUATION, text.length(), String.valueOf(last))
                : null;
    }

    private static boolean isLetterOrDigit(char character) {
        return Digits.isDigit(character)
                || character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z';
    }

    private static String withDigits(String text) {
        var changed = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int twin = LOOK_LIKE_DIGITS.indexOf(text.charAt(i));
            if (twin >= 0) {
                changed.setCharAt(i, THOSE_DIGITS.charAt(twin));
            }
        }
        return changed.toString();
    }
}
