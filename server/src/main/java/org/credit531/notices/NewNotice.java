package org.credit531.notices;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be sent. What it says is the messages {@code notice.<kind>.title} and {@code notice.<kind>.body} of the sending
 * context, with the values in the places {@code {name}}; a name without a value is refused, so that nobody reads braces.
 *
 * @param to whom it is for
 * @param kind which it is, in lower case with hyphens
 * @param values what stands in the places of its text; never a number of a person
 * @param about the path of the page to which it leads
 * @param document the document that is served with it, {@code null} for none
 */
public record NewNotice(
        Addressee to,
        String kind,
        Map<String, String> values,
        String about,
        @Nullable UUID document) {

    private static final int MOST_VALUES = 40;
    private static final int LONGEST_VALUE = 2_000;
    private static final int LONGEST_PATH = 500;
    private static final int LONGEST_NAME = 80;

    /** Refuses what could not be stored. */
    public NewNotice {
        values = Map.copyOf(values);
        if (!kind.matches("[a-z][a-z0-9-]{1,63}")) {
            throw new IllegalArgumentException("no kind of notice: " + kind);
        }
        if (!about.startsWith("/") || about.startsWith("//") || about.length() > LONGEST_PATH) {
            throw new IllegalArgumentException("notice " + kind + " leads to no page of the platform: " + about);
        }
        if (values.size() > MOST_VALUES || values.values().stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            throw new IllegalArgumentException("notice " + kind + " has too many or too long values");
        }
    }

    /** A name as a notice says it, short enough to stand there with others; no character is cut in two. */
    public static String name(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        boolean between = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1));
        return name.substring(0, between ? LONGEST_NAME - 1 : LONGEST_NAME);
    }
}
