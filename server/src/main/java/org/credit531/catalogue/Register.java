package org.credit531.catalogue;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.identifiers.Category;
import org.credit531.identifiers.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Whose registrar the unit of an item is: its word counts for name, existence and other numbers of these subjects and of no
 * others. Who registers an organisation is told by the first character of its unified code (GB 32100), so a company in the
 * file of civil affairs is recorded, and named by market regulation all the same.
 *
 * @param registrar the first character of the unified codes that the unit gives; {@code null} where it registers persons
 * @param kinds the kinds of subjects it registers with this item
 */
public record Register(@Nullable String registrar, Set<SubjectKind> kinds) {

    @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
    public Register {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("register: needs the kinds of subjects whose registrar the unit is");
        }
        if (kinds.contains(SubjectKind.NATURAL_PERSON) && (registrar != null || kinds.size() > 1)) {
            throw new IllegalArgumentException(
                    "register: persons have a register of their own, without a registrar's code");
        }
        if (!kinds.contains(SubjectKind.NATURAL_PERSON)) {
            checkCodes(registrar, kinds);
        }
    }

    private static void checkCodes(@Nullable String registrar, Set<SubjectKind> kinds) {
        for (SubjectKind kind : kinds) {
            if (Category.all().stream().noneMatch(category -> registers(category, registrar, kind))) {
                throw new IllegalArgumentException("register: registrar '" + registrar
                        + "' gives no unified codes to subjects of kind " + kind.code()
                        + ": see categories.csv of the identifiers");
            }
        }
    }

    private static boolean registers(Category category, @Nullable String registrar, SubjectKind kind) {
        return String.valueOf(category.registrar().code()).equals(registrar) && category.kind() == kind;
    }

    /** The categories whose subjects it registers: the first two characters of their unified codes; none for persons. */
    public Set<String> categories() {
        return Category.all().stream()
                .filter(category -> kinds.stream().anyMatch(kind -> registers(category, registrar, kind)))
                .map(Category::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether it is the register of natural persons. */
    public boolean ofPersons() {
        return kinds.contains(SubjectKind.NATURAL_PERSON);
    }
}
