package org.credit531.documents;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is printed on a document so that anybody who has it can ask whether it holds: 128 bits that nobody can guess, in 26 characters
 * of Crockford's alphabet, which has no letters that look like digits.
 *
 * @param text the characters, without gaps
 */
record VerificationCode(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");
    private static final int BITS = 128;
    private static final int CHARACTERS = 26;
    private static final int LONGEST_TYPED = 100;

    VerificationCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no verification code");
        }
    }

    static VerificationCode random() {
        return of(new BigInteger(BITS, RANDOM));
    }

    static VerificationCode of(BigInteger number) {
        var text = new StringBuilder(CHARACTERS);
        for (int place = CHARACTERS - 1; place >= 0; place--) {
            text.append(ALPHABET.charAt(number.shiftRight(5 * place).intValue() & 31));
        }
        return new VerificationCode(text.toString());
    }

    /** The code that somebody typed: in either case, with any gaps, with O for 0 and I or L for 1. */
    static Optional<VerificationCode> typed(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(text).matches() ? Optional.of(new VerificationCode(text)) : Optional.empty();
    }

    /** As people read and type it: four groups of five and one of six. */
    String grouped() {
        return text.replaceAll("(.{5})(?=.{6})", "$1 ");
    }

    @Override
    public String toString() {
        return text;
    }
}
