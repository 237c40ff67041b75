package org.credit531.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a statement of an older version of an item is read as a newer one: fields get other names, new fields get a stated
 * value. Item versions only ever add; what cannot be said this way is a new item.
 *
 * @param to the version that the step leads to, from the one before it
 * @param renamed old field name to new field name
 * @param stated values of fields that the older version did not have
 */
public record Upcast(int to, Map<String, String> renamed, Map<String, Object> stated) {

    @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
    public Upcast {
        renamed = renamed == null ? Map.of() : Map.copyOf(renamed);
        stated = stated == null ? Map.of() : Map.copyOf(stated);
    }

    Map<String, Object> apply(Map<String, Object> values) {
        Map<String, Object> newer = new LinkedHashMap<>();
        values.forEach((name, value) -> newer.put(renamed.getOrDefault(name, name), value));
        stated.forEach(newer::putIfAbsent);
        return newer;
    }
}
