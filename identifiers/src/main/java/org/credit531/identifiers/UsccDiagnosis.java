package org.credit531.identifiers;

import org.jspecify.annotations.Nullable;

/** Finds why a text is no unified code; called only when it is none, so it may take its time. */
final class UsccDiagnosis {

    private static final int SIGNIFICANT_DIGITS_OF_A_SPREADSHEET = 15;

    private UsccDiagnosis() {}

    static Refusal of(String text) {
        Refusal written = Writing.defect(text, UsccRules.LENGTH);
        if (written != null) {
            return written;
        }
        Refusal other = OtherSchemes.named(text, Scheme.USCC);
        return other != null ? other : ofContent(text);
    }

    private static Refusal ofContent(String text) {
        if (lostInSpreadsheet(text)) {
            return Refusal.whole(Reason.SPREADSHEET_TRUNCATED);
        }
        Refusal shape = Writing.shape(text, UsccRules.LENGTH);
        if (shape != null) {
            return shape;
        }
        Refusal character = character(text);
        return character != null ? character : meaning(text);
    }

    /** Whether every digit beyond the fifteenth became a zero: the mark of a number kept in floating point. */
    static boolean lostInSpreadsheet(String text) {
        int length = text.length();
        return length >= UsccRules.LENGTH
                && Digits.all(text, 0, length)
                && Digits.number(text, SIGNIFICANT_DIGITS_OF_A_SPREADSHEET, Math.min(length, 24)) == 0;
    }

    private static @Nullable Refusal character(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean digitOnly = i >= 2 && i < 8;
            if (UsccRules.value(character) < 0 || digitOnly && !Digits.isDigit(character)) {
                return Writing.unfit(text, i, UsccDiagnosis::isCode);
            }
        }
        return null;
    }

    private static boolean isCode(String text) {
        return UsccRules.hold(text) && !CitizenNumber.holds(text);
    }

    private static Refusal meaning(String text) {
        char expected = UsccRules.expectedCheck(text);
        if (text.charAt(UsccRules.LENGTH - 1) != expected) {
            return new Refusal(Reason.CHECK_CHARACTER, UsccRules.LENGTH, String.valueOf(expected));
        }
        if (UsccRules.category(text) == null) {
            return new Refusal(Reason.UNKNOWN_CATEGORY, 1, text.substring(0, 2));
        }
        return new Refusal(Reason.UNKNOWN_REGION, 3, text.substring(2, 4));
    }
}
