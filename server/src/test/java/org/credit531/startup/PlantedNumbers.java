package org.credit531.startup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Invented citizen numbers whose check characters are right: of 100000, which registers nobody. Each comes in by one way
 * only, so that a trace of it names the way.
 */
final class PlantedNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final Map<String, String> ways = new LinkedHashMap<>();

    /** A new number for a way. */
    String by(String way) {
        var count = ways.size() + 1;
        var body = "100000" + (1950 + count % 50) + "1127" + "%03d".formatted(300 + count);
        var number = body + check(body);
        ways.put(number, way);
        return number;
    }

    /** All numbers. */
    Set<String> all() {
        return ways.keySet();
    }

    /** By which way a number came. */
    String wayOf(String number) {
        return ways.getOrDefault(number, "nobody planted it");
    }

    /** The same number with a check character that is wrong. */
    static String mistyped(String number) {
        var right = CHECKS.indexOf(number.charAt(number.length() - 1));
        return number.substring(0, number.length() - 1) + CHECKS.charAt((right + 1) % CHECKS.length());
    }

    private static char check(String body) {
        var sum = 0;
        for (var place = 0; place < WEIGHTS.length; place++) {
            sum += (body.charAt(place) - '0') * WEIGHTS[place];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }
}
