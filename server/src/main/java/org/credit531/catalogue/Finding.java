package org.credit531.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.credit531.language.Flaw;
import org.credit531.language.Label;
import org.credit531.language.Texts;

/**
 * Something wrong with an item.
 *
 * @param place the beginning of the line of a key of the item, or {@code name: X} for a field
 * @param reason what is wrong, and what to do
 */
record Finding(String place, Label reason) {

    /** What is wrong, in the words of {@code messages/catalogue-lint}. */
    static Finding of(String place, String key, Object... arguments) {
        return new Finding(place, Label.of(locale -> Texts.of("catalogue-lint", key, locale, arguments)));
    }

    /** The same about a field, whose name is the first argument. */
    static Finding at(Field field, String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(field.name()));
        all.addAll(List.of(arguments));
        return of("name: " + field.name(), key, all.toArray());
    }

    /** With its line in the text. */
    Flaw in(String text) {
        return new Flaw(line(text), reason);
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
