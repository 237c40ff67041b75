package org.credit531.documents;

import java.util.regex.Pattern;
import org.credit531.language.Label;

/**
 * A kind of document.
 *
 * @param kind its stable code
 * @param name what it is called
 * @param series in which row of numbers it stands; several kinds may share one
 * @param number how its number is written, with {@code {year}} and {@code {serial}}
 */
record DocumentKind(String kind, Label name, String series, String number) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{1,39}");
    private static final int LONGEST_NUMBER = 60;

    DocumentKind {
        if (!CODE.matcher(kind).matches() || !CODE.matcher(series).matches()) {
            throw new IllegalArgumentException("kind and series are lower-case words with hyphens");
        }
        if (!number.contains("{year}") || !number.contains("{serial}") || number.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("a number needs {year} and {serial}, and few characters");
        }
        if (number.indexOf('"') >= 0 || number.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("a number has no quotation marks and backslashes");
        }
    }

    /** The number of a document. */
    String number(int year, int serial) {
        return number.replace("{year}", Integer.toString(year)).replace("{serial}", Integer.toString(serial));
    }
}
