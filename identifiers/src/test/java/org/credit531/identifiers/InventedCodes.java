package org.credit531.identifiers;

import java.util.random.RandomGenerator;

/** Codes of nobody, with right check characters: made by the second implementation. */
final class InventedCodes {

    private final RandomGenerator random;

    InventedCodes(RandomGenerator random) {
        this.random = random;
    }

    /** A unified code of 17 characters and the check that fits. */
    static String uscc(String first) {
        return first + PlainCodes.usccCheck(first);
    }

    /** A unified code of 8 characters of registrar, category and region, 8 of subject, and both checks. */
    static String uscc(String authority, String subject) {
        return uscc(authority + organisation(subject));
    }

    static String organisation(String first) {
        return first + PlainCodes.organisationCheck(first);
    }

    static String registration(String first) {
        return first + PlainCodes.registrationCheck(first);
    }

    static String citizen(String first) {
        return first + PlainCodes.citizenCheck(first);
    }

    /** A code of any category and province. */
    String anyUscc() {
        String category = PlainCodes.CATEGORIES.get(random.nextInt(PlainCodes.CATEGORIES.size()));
        String[] provinces = PlainCodes.PROVINCES.toArray(String[]::new);
        String region = provinces[random.nextInt(provinces.length)] + characters("0123456789", 4);
        return uscc(category + region, characters(PlainCodes.UNIFIED, 8));
    }

    /** So many characters of an alphabet. */
    String characters(String alphabet, int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** The text with one character replaced by one of the alphabet. */
    String mutated(String text, String alphabet) {
        int place = random.nextInt(text.length());
        return replaced(text, place, alphabet.charAt(random.nextInt(alphabet.length())));
    }

    static String replaced(String text, int place, char character) {
        return text.substring(0, place) + character + text.substring(place + 1);
    }
}
