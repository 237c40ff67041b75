package org.credit531.testing;

/** Invented organisations: codes with valid check characters that no registrar has given out. */
public final class Organisations {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private Organisations() {}

    /** The unified code of an invented enterprise, registered in the province. */
    public static String enterprise(int number) {
        return code("91", "330000", number);
    }

    /** The unified code of an invented individual business. */
    public static String individualBusiness(int number) {
        return code("92", "330106", number);
    }

    /** The unified code of an invented organisation of a category: the first two characters, which name its registrar. */
    public static String code(String category, String region, int number) {
        String subject = "XX%06d".formatted(number);
        String open = category + region + subject + organisationCheck(subject);
        return open + check(open);
    }

    private static char organisationCheck(String subject) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(subject.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    private static char check(String open) {
        int sum = 0;
        int weight = 1;
        for (char c : open.toCharArray()) {
            sum += ALPHABET.indexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The same code with another last character, so that its check fails. */
    public static String spoiled(String code) {
        char last = code.charAt(code.length() - 1);
        return code.substring(0, code.length() - 1) + (last == '0' ? '1' : '0');
    }
}
