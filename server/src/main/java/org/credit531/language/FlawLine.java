package org.credit531.language;

import java.util.List;
import java.util.Locale;

/**
 * A flaw in the reader's language, with the line that it is about.
 *
 * @param line its number
 * @param text the line
 * @param reason what is wrong, and what to do
 */
public record FlawLine(int line, String text, String reason) {

    /** Flaws of a text. */
    public static List<FlawLine> of(List<Flaw> flaws, String text, Locale locale) {
        List<String> lines = text.lines().toList();
        return flaws.stream()
                .map(flaw -> new FlawLine(
                        flaw.line(),
                        flaw.line() <= lines.size()
                                ? lines.get(Math.max(0, flaw.line() - 1)).strip()
                                : "",
                        flaw.reason().in(locale)))
                .toList();
    }
}
