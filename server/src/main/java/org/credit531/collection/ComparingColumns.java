package org.credit531.collection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.credit531.collection.Drift.Change;
import org.credit531.collection.Drift.Kind;

/** Finds how the columns of a file differ from those of the file before. Pure: the two files' columns and first values. */
final class ComparingColumns {

    /** From half of all values in common on, two columns hold the same. */
    private static final double ALIKE = 0.5;

    private final Profile before;
    private final Profile now;
    private final List<Integer> gone = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    private ComparingColumns(Profile before, Profile now) {
        this.before = before;
        this.now = now;
    }

    /** What changed, in the order of the columns now; then what is gone. */
    static List<Change> changes(Profile before, Profile now) {
        return new ComparingColumns(before, now).compare();
    }

    private List<Change> compare() {
        for (int at = 0; at < before.columns().size(); at++) {
            if (now.find(before.columns().get(at).heading()).isEmpty()) {
                gone.add(at);
            }
        }
        for (int at = 0; at < now.columns().size(); at++) {
            compare(at);
        }
        gone.forEach(at -> {
            ReadColumn column = before.columns().get(at);
            changes.add(new Change(Kind.GONE, column.heading(), null, column.field()));
        });
        return changes;
    }

    private void compare(int at) {
        ReadColumn column = now.columns().get(at);
        Optional<ReadColumn> same = before.find(column.heading());
        if (same.isPresent()) {
            compareFields(same.get(), column);
            return;
        }
        Optional<Integer> former = former(at);
        former.ifPresent(gone::remove);
        changes.add(
                former.isPresent()
                        ? new Change(
                                Kind.RENAMED,
                                column.heading(),
                                before.columns().get(former.get()).heading(),
                                column.field())
                        : new Change(Kind.ADDED, column.heading(), null, column.field()));
    }

    private void compareFields(ReadColumn then, ReadColumn column) {
        if (Objects.equals(then.field(), column.field())) {
            return;
        }
        changes.add(
                column.field() == null
                        ? new Change(Kind.UNMAPPED, column.heading(), null, then.field())
                        : new Change(Kind.REMAPPED, column.heading(), null, column.field()));
    }

    /** The column that is gone and stands here under another heading: by its values, its field or its place. */
    private Optional<Integer> former(int at) {
        Optional<Integer> byValues = gone.stream()
                .filter(then -> likeness(then, at) >= ALIKE)
                .max(Comparator.comparingDouble(then -> likeness(then, at)));
        String field = now.columns().get(at).field();
        return byValues.or(() -> gone.stream()
                        .filter(then -> field != null
                                && field.equals(before.columns().get(then).field()))
                        .findFirst())
                .or(() -> gone.stream()
                        .filter(then -> then == at
                                && now.columns().size() == before.columns().size())
                        .findFirst());
    }

    private double likeness(int then, int at) {
        Set<String> common = new HashSet<>(before.values(then));
        common.retainAll(now.values(at));
        int all = before.values(then).size() + now.values(at).size() - common.size();
        return all == 0 ? 0 : (double) common.size() / all;
    }

    /**
     * The columns of a file and what stands first in them.
     *
     * @param columns the columns in order
     * @param values the different values of each in the first rows; empty sets where the file is forgotten
     */
    record Profile(List<ReadColumn> columns, List<Set<String>> values) {

        /** Columns whose values are not known any more. */
        static Profile of(List<ReadColumn> columns) {
            return new Profile(columns, List.of());
        }

        Optional<ReadColumn> find(String heading) {
            return columns.stream()
                    .filter(column -> column.heading().equals(heading))
                    .findFirst();
        }

        Set<String> values(int at) {
            return at < values.size() ? values.get(at) : Set.of();
        }
    }
}
