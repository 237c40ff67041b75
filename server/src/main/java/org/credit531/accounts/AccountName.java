package org.credit531.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name that is typed to sign in: letters and digits of any script, dot, hyphen, underscore; capitals do not count. */
final class AccountName {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,63}");

    private AccountName() {}

    /** The form in which names are stored and compared. */
    static String canonical(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    static boolean isAllowed(String canonical) {
        return ALLOWED.matcher(canonical).matches();
    }
}
