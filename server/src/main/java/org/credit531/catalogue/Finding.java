package org.credit531.catalogue;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something wrong with an item.
 *
 * @param place the beginning of the line of a key of the item, or {@code name: X} for a field
 * @param reason what is wrong, and what to do
 */
record Finding(String place, String reason) {

    static Finding at(Field field, String reason) {
        return new Finding("name: " + field.name(), "field '" + field.name() + "' " + reason);
    }

    /** The line of the text it is about, from 1; the first where the place cannot be found. */
    int line(String text) {
        Pattern here = Pattern.compile("^[\\s\\-{]*" + Pattern.quote(place) + "(?![\\w-])");
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (here.matcher(lines.get(line)).find()) {
                return line + 1;
            }
        }
        return 1;
    }
}
