package org.credit531.reports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.credit531.record.Statement;

/**
 * Which records of an item count.
 *
 * @param item the item
 * @param units by whom they are stated; empty for whomever
 * @param with coded fields, and the values of which one must be there
 * @param without coded fields, and the values of which none may be there
 */
record Matching(String item, Set<String> units, Map<String, List<String>> with, Map<String, List<String>> without) {

    @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
    Matching {
        units = units == null ? Set.of() : Set.copyOf(units);
        with = with == null ? Map.of() : Map.copyOf(with);
        without = without == null ? Map.of() : Map.copyOf(without);
    }

    /** Whether a record counts. */
    boolean covers(Statement statement) {
        return statement.item().equals(item)
                && (units.isEmpty() || units.contains(statement.unit()))
                && with.entrySet().stream().allMatch(field -> has(statement, field))
                && without.entrySet().stream().noneMatch(field -> has(statement, field));
    }

    private static boolean has(Statement statement, Map.Entry<String, List<String>> field) {
        Object value = statement.values().get(field.getKey());
        return value != null && field.getValue().contains(value.toString());
    }
}
