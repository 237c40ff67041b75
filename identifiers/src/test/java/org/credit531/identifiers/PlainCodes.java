package org.credit531.identifiers;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A second implementation, plain and slow, written from the text of the standards and sharing nothing with the first: weights
 * are powers, sums are sums, tables are lists.
 */
final class PlainCodes {

    static final String UNIFIED = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final List<String> CATEGORIES =
            List.of(("11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 59 61 62 69 71 72 79"
                            + " 81 89 91 92 93 99 A1 A9 N1 N2 N3 N9 Y1")
                    .split(" "));
    static final Set<String> PROVINCES = new HashSet<>(Arrays.asList(
            "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82"
                    .split(" ")));

    private PlainCodes() {}

    static boolean isUscc(String text) {
        if (text.length() != 18 || text.chars().anyMatch(character -> UNIFIED.indexOf(character) < 0)) {
            return false;
        }
        String region = text.substring(2, 8);
        return region.chars().allMatch(Character::isDigit)
                && (PROVINCES.contains(region.substring(0, 2)) || region.equals("100000"))
                && CATEGORIES.contains(text.substring(0, 2))
                && usccCheck(text.substring(0, 17)) == text.charAt(17)
                && !isCitizenNumber(text);
    }

    static char usccCheck(String first) {
        BigInteger modulus = BigInteger.valueOf(31);
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < 17; i++) {
            BigInteger value = BigInteger.valueOf(UNIFIED.indexOf(first.charAt(i)));
            sum = sum.add(value.multiply(BigInteger.valueOf(3).pow(i)));
        }
        return UNIFIED.charAt(sum.negate().mod(modulus).intValueExact());
    }

    static char organisationCheck(String first) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += LETTERS.indexOf(first.charAt(i)) * weights[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    static char registrationCheck(String first) {
        for (char check = '0'; check <= '9'; check++) {
            if (registrationRemainder(first + check) == 1) {
                return check;
            }
        }
        throw new IllegalStateException("No check digit fits");
    }

    /** The standard's own way of testing: a number is right when the last sum leaves 1. */
    private static int registrationRemainder(String number) {
        int product = 10;
        int sum = 0;
        for (char digit : number.toCharArray()) {
            sum = product + (digit - '0');
            int rest = sum % 10 == 0 ? 10 : sum % 10;
            product = rest * 2 % 11;
        }
        return sum % 10;
    }

    static char citizenCheck(String first) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int weight = BigInteger.TWO.pow(17 - i).mod(BigInteger.valueOf(11)).intValueExact();
            sum += (first.charAt(i) - '0') * weight;
        }
        int rest = (12 - sum % 11) % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }

    static boolean isCitizenNumber(String text) {
        if (text.length() != 18 || !text.substring(0, 17).chars().allMatch(Character::isDigit)) {
            return false;
        }
        String region = text.substring(0, 6);
        return (Regions.isListed(region) || region.equals("830000"))
                && isDate(text.substring(6, 14))
                && citizenCheck(text.substring(0, 17)) == text.charAt(17);
    }

    private static boolean isDate(String digits) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6)));
            return date.getYear() >= 1900 && date.getYear() <= 2099;
        } catch (DateTimeException impossible) {
            return false;
        }
    }
}
