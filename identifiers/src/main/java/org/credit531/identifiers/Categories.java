package org.credit531.identifiers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of GB 32100 for the first two characters, as an array over pairs of character values. */
final class Categories {

    private static final @Nullable Category[] BY_VALUES = load();

    private Categories() {}

    /** The category of two values of the unified alphabet, or null when no registrar issues such codes. */
    static @Nullable Category of(int first, int second) {
        return BY_VALUES[first * UsccRules.ALPHABET.length() + second];
    }

    /** Every category, in the order of the codes. */
    static List<Category> all() {
        return Table.read("categories.csv", 8, Categories::category);
    }

    private static @Nullable Category[] load() {
        int size = UsccRules.ALPHABET.length();
        var table = new @Nullable Category[size * size];
        Map<Character, Registrar> registrars = new HashMap<>();
        for (Category category : all()) {
            int first = UsccRules.value(category.code().charAt(0));
            int second = UsccRules.value(category.code().charAt(1));
            table[first * size + second] = shared(category, registrars);
        }
        return table;
    }

    /** The categories of one registrar share its object. */
    private static Category shared(Category category, Map<Character, Registrar> registrars) {
        Registrar registrar = registrars.computeIfAbsent(category.registrar().code(), ignored -> category.registrar());
        return new Category(
                category.code(),
                registrar,
                category.chinese(),
                category.english(),
                category.kind(),
                category.intermediary(),
                category.seenInData());
    }

    private static Category category(String[] row) {
        String code = row[0];
        var registrar = new Registrar(code.charAt(0), row[1], row[2]);
        return new Category(
                code,
                registrar,
                row[3],
                row[4],
                SubjectKind.of(row[5]),
                row[6].equals("intermediary"),
                row[7].equals("V"));
    }
}
