package org.credit531.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Business registration number of 15 digits, in use before the unified code: six digits of the first registrar's region, eight
 * of sequence, one check digit by GB/T 17710 modulus 11,10.
 */
public record RegistrationNumber(String text) implements Identifier, Comparable<RegistrationNumber> {

    static final int LENGTH = 15;

    /**
     * Takes the canonical form, which is the only one.
     *
     * @throws IllegalArgumentException when the text is no registration number
     */
    public RegistrationNumber {
        if (!holds(text)) {
            throw new IllegalArgumentException(diagnosis(text).message(java.util.Locale.ENGLISH));
        }
    }

    /** A value or the reason; a region that is in no list but in a known province is accepted with a warning. */
    public static Parsed<RegistrationNumber> parse(String text) {
        return holds(text)
                ? new Parsed.Valid<>(new RegistrationNumber(text), warnings(text))
                : new Parsed.Refused<>(diagnosis(text));
    }

    /**
     * The value of a text that is known to be right.
     *
     * @throws IllegalArgumentException with the English sentence of the refusal
     */
    public static RegistrationNumber of(String text) {
        return parse(text).orThrow();
    }

    @Override
    public Scheme scheme() {
        return Scheme.REGISTRATION_NUMBER;
    }

    /** The six digits of the region of the first registrar, valid on the day of registration. */
    public String regionCode() {
        return text.substring(0, 6);
    }

    @Override
    public int compareTo(RegistrationNumber other) {
        return text.compareTo(other.text);
    }

    /** The number itself. */
    @Override
    public String toString() {
        return text;
    }

    static boolean holds(String text) {
        return Digits.exactly(text, LENGTH)
                && text.charAt(LENGTH - 1) == expectedCheck(text)
                && Regions.isInKnownProvince(Digits.number(text, 0, 6))
                && !Writing.isOneCharacterRepeated(text);
    }

    private static char expectedCheck(String text) {
        int product = 10;
        for (int i = 0; i < LENGTH - 1; i++) {
            int sum = (product + text.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    private static List<Warning> warnings(String text) {
        boolean listed = Regions.isListed(Digits.number(text, 0, 6));
        return listed ? List.of() : List.of(new Warning(Reason.UNKNOWN_REGION, 1, text.substring(0, 6)));
    }

    private static Refusal diagnosis(String text) {
        Refusal written = Writing.defect(text, LENGTH);
        if (written != null) {
            return written;
        }
        Refusal other = OtherSchemes.named(text, Scheme.REGISTRATION_NUMBER);
        if (other != null) {
            return other;
        }
        Refusal shape = Writing.shape(text, LENGTH);
        return shape != null ? shape : content(text);
    }

    private static Refusal content(String text) {
        Refusal character = character(text);
        if (character != null) {
            return character;
        }
        char expected = expectedCheck(text);
        return text.charAt(LENGTH - 1) != expected
                ? new Refusal(Reason.CHECK_CHARACTER, LENGTH, String.valueOf(expected))
                : new Refusal(Reason.UNKNOWN_REGION, 1, text.substring(0, 2));
    }

    private static @Nullable Refusal character(String text) {
        for (int i = 0; i < LENGTH; i++) {
            if (!Digits.isDigit(text.charAt(i))) {
                return Writing.unfit(text, i, RegistrationNumber::holds);
            }
        }
        return null;
    }
}
