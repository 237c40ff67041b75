package org.credit531.modelling;

import java.util.List;
import java.util.Locale;
import org.credit531.language.Flaw;

/**
 * A flaw of a draft with the line that it is about.
 *
 * @param line its number
 * @param text the line
 * @param reason what is wrong, and what to do
 */
record FlawLine(int line, String text, String reason) {

    static List<FlawLine> of(List<Flaw> flaws, String text, Locale locale) {
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
