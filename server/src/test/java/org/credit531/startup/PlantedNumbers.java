package org.credit531.startup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.credit531.testing.Persons;

/**
 * Invented citizen numbers whose check characters are right: of 100000, which registers nobody. Each comes in by one way
 * only, so that a trace of it names the way.
 */
final class PlantedNumbers {

    private final Map<String, String> ways = new LinkedHashMap<>();

    /** A new number for a way. */
    String by(String way) {
        var count = ways.size() + 1;
        var body = "100000" + (1950 + count % 50) + "1127" + "%03d".formatted(300 + count);
        var number = Persons.withCheck(body);
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
        return Persons.mistyped(number);
    }
}
