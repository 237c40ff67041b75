package org.credit531.identifiers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Citizen number, GB 11643-1999: region of first registration, birth date, sequence, check character.
 *
 * <p>Personal data. The number leaves this type only through {@link #text}; every other form of it is masked, and no refusal
 * or exception holds it or a part of it that would identify.
 */
public final class CitizenNumber implements Identifier {

    private static final int LENGTH = 18;
    private static final int BIRTH = 6;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2099;
    private static final String CHECKS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final String text;

    private CitizenNumber(String text) {
        this.text = text;
    }

    /**
     * A value or the reason. Asks no clock: a birth date is possible from 1900 to 2099. Where the day is known, {@link
     * #parse(String, LocalDate)} is stricter.
     */
    public static Parsed<CitizenNumber> parse(String text) {
        return holds(text)
                ? new Parsed.Valid<>(new CitizenNumber(text), List.of())
                : new Parsed.Refused<>(diagnosis(text));
    }

    /** As {@link #parse(String)}, and a birth after the day given is impossible. */
    public static Parsed<CitizenNumber> parse(String text, LocalDate today) {
        Parsed<CitizenNumber> parsed = parse(text);
        boolean unborn = parsed instanceof Parsed.Valid<CitizenNumber>(CitizenNumber number, List<Warning> ignored)
                && number.birthDate().isAfter(today);
        return unborn ? new Parsed.Refused<>(new Refusal(Reason.IMPOSSIBLE_DATE, BIRTH + 1, "")) : parsed;
    }

    /**
     * The value of a text that is known to be right.
     *
     * @throws IllegalArgumentException with the English sentence of the refusal, without the number
     */
    public static CitizenNumber of(String text) {
        return parse(text).orThrow();
    }

    @Override
    public Scheme scheme() {
        return Scheme.CITIZEN_NUMBER;
    }

    /** The number itself: for the vault that encrypts it and for nothing else. */
    @Override
    public String text() {
        return text;
    }

    /** The province and the last two characters; everything that identifies is hidden: {@code 11**************2X}. */
    public String masked() {
        return text.substring(0, 2) + "*".repeat(LENGTH - 4) + text.substring(LENGTH - 2);
    }

    /** The six digits of the region of first registration. */
    public String regionCode() {
        return text.substring(0, BIRTH);
    }

    /** The date of birth. */
    public LocalDate birthDate() {
        return LocalDate.of(
                Digits.number(text, BIRTH, BIRTH + 4),
                Digits.number(text, BIRTH + 4, BIRTH + 6),
                Digits.number(text, BIRTH + 6, BIRTH + 8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CitizenNumber number && number.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Masked. */
    @Override
    public String toString() {
        return masked();
    }

    /** Whether a text is a citizen number; tells most unified codes apart by their first six characters. */
    static boolean holds(CharSequence text) {
        return text.length() == LENGTH && regionHolds(text) && birthHolds(text) && checkHolds(text);
    }

    /** Whether a text has the region and the birth date of a citizen number, be its check right or wrong. */
    static boolean looksLikeOne(CharSequence text) {
        return text.length() == LENGTH && regionHolds(text) && birthHolds(text) && Digits.all(text, 0, LENGTH - 1);
    }

    private static boolean regionHolds(CharSequence text) {
        int region = Digits.number(text, 0, BIRTH);
        return region >= 0 && (Regions.isListed(region) || region == Regions.TAIWAN_RESIDENCE);
    }

    private static boolean birthHolds(CharSequence text) {
        int date = Digits.number(text, BIRTH, BIRTH + 8);
        int year = date / 10_000;
        int month = date / 100 % 100;
        int day = date % 100;
        return year >= EARLIEST_YEAR
                && year <= LATEST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= daysOf(month, year);
    }

    private static int daysOf(int month, int year) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean checkHolds(CharSequence text) {
        return Digits.all(text, 0, LENGTH - 1) && text.charAt(LENGTH - 1) == expectedCheck(text);
    }

    private static char expectedCheck(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static Refusal diagnosis(String text) {
        Refusal written = Writing.defect(text, LENGTH);
        if (written != null) {
            return written;
        }
        Refusal other = OtherSchemes.named(text, Scheme.CITIZEN_NUMBER);
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
        if (!checkHolds(text) && UsccDiagnosis.lostInSpreadsheet(text)) {
            return Refusal.whole(Reason.SPREADSHEET_TRUNCATED);
        }
        if (!regionHolds(text)) {
            return new Refusal(Reason.UNKNOWN_REGION, 1, "");
        }
        return birthHolds(text)
                ? new Refusal(Reason.CHECK_CHARACTER, LENGTH, String.valueOf(expectedCheck(text)))
                : new Refusal(Reason.IMPOSSIBLE_DATE, BIRTH + 1, "");
    }

    private static @Nullable Refusal character(String text) {
        for (int i = 0; i < LENGTH; i++) {
            char character = text.charAt(i);
            boolean checkOfTen = i == LENGTH - 1 && character == 'X';
            if (!Digits.isDigit(character) && !checkOfTen) {
                return Writing.unfit(text, i, CitizenNumber::holds);
            }
        }
        return null;
    }
}
