package org.credit531.collection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.Item;
import org.jspecify.annotations.Nullable;

/** Which column of a file is which field of its item, by Chinese name, field name or a heading that the item lists. */
final class Headings {

    private static final int MOST_NAMED = 30;

    private final String[] headings;
    private final @Nullable Field[] fields;
    private final List<String> unknown = new ArrayList<>();

    /**
     * Maps a heading row.
     *
     * @param dateGiven whether the batch brings a day for a missing date column
     */
    Headings(Item item, String[] headings, boolean dateGiven) {
        this.headings = headings;
        this.fields = new Field[headings.length];
        Set<String> found = new HashSet<>();
        for (int i = 0; i < headings.length; i++) {
            map(item, i, found);
        }
        checkComplete(item, found, dateGiven);
    }

    private void map(Item item, int column, Set<String> found) {
        Optional<Field> field = item.fieldFor(headings[column]);
        if (field.isEmpty()) {
            unknown.add(headings[column].isBlank() ? "(" + (column + 1) + ")" : Finding.shown(headings[column]));
            return;
        }
        if (!found.add(field.get().name())) {
            throw new FileProblem("duplicate-column", Finding.shown(headings[column]));
        }
        fields[column] = field.get();
    }

    private void checkComplete(Item item, Set<String> found, boolean dateGiven) {
        List<String> missing = item.fields().stream()
                .filter(Field::required)
                .filter(field -> !found.contains(field.name()))
                .filter(field -> !field.name().equals(item.effectiveFrom()))
                .map(field -> field.label().zh())
                .toList();
        if (!missing.isEmpty()) {
            throw new FileProblem(
                    "missing-columns", String.join("、", missing) + " | " + Finding.shown(String.join("、", headings)));
        }
        assumesDate = !found.contains(item.effectiveFrom()) && !dateGiven;
    }

    private boolean assumesDate;

    /** Whether the file has no date column and the batch brings no day either: the day of receipt stands in. */
    boolean assumesDate() {
        return assumesDate;
    }

    /** Headings that the catalogue does not know; what stands below them is not stored. */
    List<String> unknown() {
        return unknown.size() <= MOST_NAMED
                ? unknown
                : Stream.concat(unknown.stream().limit(MOST_NAMED), Stream.of("… (" + unknown.size() + ")"))
                        .toList();
    }

    int columns() {
        return headings.length;
    }

    String heading(int column) {
        return column < headings.length ? headings[column] : "(" + (column + 1) + ")";
    }

    @Nullable
    Field field(int column) {
        return fields[column];
    }
}
