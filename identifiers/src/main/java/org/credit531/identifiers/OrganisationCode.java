package org.credit531.identifiers;

import org.jspecify.annotations.Nullable;

/**
 * Organisation code, GB 11714-1997: eight characters and a check character.
 *
 * <p>Two written forms are read, {@code 60912027-2} and {@code 609120272}: both are common and neither can be mistaken. The
 * canonical text is the one without the hyphen, which is what stands inside a unified code.
 */
public record OrganisationCode(String text) implements Identifier, Comparable<OrganisationCode> {

    static final int LENGTH = 9;

    private static final int HYPHEN = 8;
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /**
     * Takes the canonical form only.
     *
     * @throws IllegalArgumentException when the text is no organisation code without hyphen
     */
    public OrganisationCode {
        if (text.length() != LENGTH || !holds(text)) {
            throw new IllegalArgumentException(diagnosis(text).message(java.util.Locale.ENGLISH));
        }
    }

    /** A value or the reason; with or without the hyphen before the check character. */
    public static Parsed<OrganisationCode> parse(String text) {
        return holds(text)
                ? new Parsed.Valid<>(new OrganisationCode(compact(text)), java.util.List.of())
                : new Parsed.Refused<>(diagnosis(text));
    }

    /**
     * The value of a text that is known to be right.
     *
     * @throws IllegalArgumentException with the English sentence of the refusal
     */
    public static OrganisationCode of(String text) {
        return parse(text).orThrow();
    }

    @Override
    public Scheme scheme() {
        return Scheme.ORGANISATION_CODE;
    }

    /** The form with the hyphen, as on old certificates: {@code 60912027-2}. */
    public String hyphenated() {
        return text.substring(0, HYPHEN) + "-" + text.substring(HYPHEN);
    }

    @Override
    public int compareTo(OrganisationCode other) {
        return text.compareTo(other.text);
    }

    /** The code itself, without hyphen. */
    @Override
    public String toString() {
        return text;
    }

    static boolean holds(String text) {
        if (text.length() != LENGTH && text.length() != LENGTH + 1) {
            return false;
        }
        String compact = compact(text);
        return compact.length() == LENGTH && checkHolds(compact, 0) && !Writing.isOneCharacterRepeated(compact);
    }

    /** Whether the nine characters from a position on are an organisation code. */
    static boolean checkHolds(CharSequence text, int start) {
        int sum = sum(text, start);
        return sum >= 0 && text.charAt(start + HYPHEN) == check(sum);
    }

    /** The check character of the eight from a position on, all of which must be digits or capitals. */
    static char expectedCheck(CharSequence text, int start) {
        return check(sum(text, start));
    }

    private static char check(int sum) {
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : (char) ('0' + check % 11);
    }

    private static int sum(CharSequence text, int start) {
        int sum = 0;
        for (int i = 0; i < HYPHEN; i++) {
            int value = value(text.charAt(start + i));
            if (value < 0) {
                return -1;
            }
            sum += value * WEIGHTS[i];
        }
        return sum;
    }

    private static int value(char character) {
        if (Digits.isDigit(character)) {
            return character - '0';
        }
        return character >= 'A' && character <= 'Z' ? character - 'A' + 10 : -1;
    }

    /** Without a hyphen before the last character, wherever that is: a short code shall be called short. */
    private static String compact(String text) {
        int hyphen = text.length() - 2;
        boolean hyphenated = hyphen > 0 && text.charAt(hyphen) == '-';
        return hyphenated ? text.substring(0, hyphen) + text.charAt(hyphen + 1) : text;
    }

    private static Refusal diagnosis(String text) {
        Refusal written = Writing.defect(text, LENGTH);
        if (written != null) {
            return written;
        }
        Refusal other = OtherSchemes.named(text, Scheme.ORGANISATION_CODE);
        if (other != null) {
            return other;
        }
        Refusal shape = Writing.shape(compact(text), LENGTH);
        return shape != null ? shape : content(text, compact(text));
    }

    private static Refusal content(String text, String compact) {
        if (Writing.isOneCharacterRepeated(compact)) {
            return Refusal.whole(Reason.PLACEHOLDER);
        }
        Refusal character = character(compact);
        return character != null
                ? character
                : new Refusal(Reason.CHECK_CHARACTER, text.length(), String.valueOf(expectedCheck(compact, 0)));
    }

    private static @Nullable Refusal character(String compact) {
        for (int i = 0; i < LENGTH; i++) {
            char character = compact.charAt(i);
            boolean fits = i < HYPHEN ? value(character) >= 0 : Digits.isDigit(character) || character == 'X';
            if (!fits) {
                return Writing.unfit(compact, i, OrganisationCode::holds);
            }
        }
        return null;
    }
}
