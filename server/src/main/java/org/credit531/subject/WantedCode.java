package org.credit531.subject;

import java.util.Locale;
import org.credit531.identifiers.Codes;
import org.credit531.identifiers.Scheme;

/**
 * A code as somebody typed it, read as each scheme in which it could be meant.
 *
 * @param codes what may stand in an attribution
 * @param inside organisation codes that may stand inside a unified code
 */
record WantedCode(String[] codes, String[] inside) {

    private static final int LONGEST = 32;
    private static final int ORGANISATION_CODE = 9;
    private static final int TAX_NUMBER = 15;

    static WantedCode of(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > LONGEST) {
            return new WantedCode(new String[0], new String[0]);
        }
        String inside = inside(text);
        return inside.isEmpty()
                ? new WantedCode(new String[] {text}, new String[0])
                : new WantedCode(new String[] {text, inside}, new String[] {inside});
    }

    boolean isPossible() {
        return codes.length > 0;
    }

    /** The organisation code that a text is, or that an old taxpayer number ends with. */
    private static String inside(String text) {
        if (text.length() == TAX_NUMBER && Codes.identify(text).scheme() == Scheme.TAX_NUMBER) {
            return text.substring(TAX_NUMBER - ORGANISATION_CODE);
        }
        String compact = text.replace("-", "");
        return compact.length() == ORGANISATION_CODE ? compact : "";
    }
}
