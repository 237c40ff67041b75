package org.credit531.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why a contribution is what it is. Stored in a stable form that is the same in every language and in every later
 * wording: parts joined by {@code ;}, each a code followed by its arguments, joined by {@code |}, for example {@code
 * table|grade|C;decay|12 months|24 months|700}. A backslash stands before these characters where they are meant.
 */
public final class Reason {

    private static final int MOST_CHARACTERS = 40;

    private Reason() {}

    /** What a part of a reason says, with the kinds of its arguments. The names are stored: never rename one. */
    enum Code {
        BASE,
        NO_DATA(Argument.ITEM),
        NONE_MATCHES(Argument.ITEM),
        LATEST_UNREADABLE(Argument.ITEM),
        NOT_APPLICABLE(Argument.ITEM),
        SUSPENDED(Argument.ARTICLE),
        SOURCE_LATE(Argument.ITEM),
        WITHHELD(Argument.ITEM),
        WITHHELD_RECORD,
        RECORD,
        TABLE(Argument.FIELD, Argument.VALUE),
        OTHERWISE(Argument.FIELD, Argument.VALUE),
        ABSENT(Argument.FIELD),
        SIZE(Argument.FIELD, Argument.VALUE, Argument.VALUE),
        SIZE_FROM(Argument.FIELD, Argument.VALUE),
        SIZE_BELOW(Argument.FIELD, Argument.VALUE),
        SIZE_ANY(Argument.FIELD),
        AGE(Argument.FIELD, Argument.SPAN, Argument.SPAN),
        AGE_FROM(Argument.FIELD, Argument.SPAN),
        AGE_BELOW(Argument.FIELD, Argument.SPAN),
        AGE_ANY(Argument.FIELD),
        DECAY(Argument.SPAN, Argument.SPAN, Argument.POINTS),
        DECAY_FROM(Argument.SPAN, Argument.POINTS),
        DECAY_BELOW(Argument.SPAN, Argument.POINTS),
        DECAY_ANY(Argument.POINTS),
        COUNT(Argument.TEXT),
        ONCE,
        SUM(Argument.FIELD, Argument.VALUE),
        RATIO(Argument.TEXT, Argument.TEXT),
        INSTEAD(Argument.POINTS),
        SURPASSED(Argument.POINTS),
        CAP(Argument.POINTS, Argument.POINTS),
        FLOOR(Argument.POINTS, Argument.POINTS),
        WRONG_TYPE(Argument.FIELD, Argument.TYPE, Argument.TYPE),
        UNKNOWN_CODE(Argument.FIELD, Argument.VALUE),
        MISSING_FIELD(Argument.FIELD),
        NEGATIVE(Argument.FIELD, Argument.VALUE),
        BEYOND_SCALE(Argument.POINTS),
        VETO(Argument.POINTS);

        private final List<Argument> arguments;
        private final String key;

        Code(Argument... arguments) {
            this.arguments = List.of(arguments);
            this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        List<Argument> arguments() {
            return arguments;
        }

        /** Key of the words in the message bundle, and the code in the stored form. */
        String key() {
            return key;
        }

        /** The stored form of this part. */
        String of(String... values) {
            if (values.length == 0) {
                return key;
            }
            var text = new StringBuilder(MOST_CHARACTERS).append(key);
            for (var value : values) {
                escape(text.append('|'), value);
            }
            return text.toString();
        }

        private static void escape(StringBuilder text, String value) {
            int length = lengthKept(value);
            int written = 0;
            for (int i = 0; i < length; i++) {
                char c = value.charAt(i);
                if (c == '|' || c == ';' || c == '\\') {
                    text.append(value, written, i).append('\\');
                    written = i;
                }
            }
            text.append(value, written, length);
        }

        /** Long values are cut, never in the middle of a character. */
        private static int lengthKept(String value) {
            if (value.length() <= MOST_CHARACTERS) {
                return value.length();
            }
            return Character.isHighSurrogate(value.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        }

        private static Code ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Kinds of arguments: each is shown in its own way. */
    enum Argument {
        ITEM,
        ARTICLE,
        FIELD,
        VALUE,
        SPAN,
        POINTS,
        TYPE,
        TEXT
    }

    static String join(String reason, String part) {
        return reason + ';' + part;
    }

    /** The reason in words, with items, fields and values by their codes. */
    public static String text(String reason, Locale locale) {
        return text(reason, locale, Names.CODES);
    }

    /**
     * The reason in words.
     *
     * @param reason the stored form
     * @param locale Chinese for any Chinese locale, otherwise English
     * @param names what items, fields and values are called
     * @throws IllegalArgumentException when this is no stored reason
     */
    public static String text(String reason, Locale locale, Names names) {
        var wording = new ReasonWording(locale, names);
        return split(reason, ';').stream()
                .map(part -> wording.text(codeOf(part), argumentsOf(part)))
                .collect(Collectors.joining(wording.separator()));
    }

    private static Code codeOf(String part) {
        return Code.ofKey(split(part, '|').getFirst());
    }

    private static List<String> argumentsOf(String part) {
        return split(part, '|').stream().skip(1).map(Reason::unescape).toList();
    }

    /** Splits at the separators that no backslash precedes, leaving backslashes where they are. */
    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String unescape(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }
}
