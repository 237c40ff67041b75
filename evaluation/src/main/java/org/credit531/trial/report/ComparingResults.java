package org.credit531.trial.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Goes once over two results of one population. */
final class ComparingResults {

    private final Results before;
    private final Results after;
    private final int movers;
    private final SubjectOrder order;
    private final GradeSteps steps;
    private final int[] moved;
    private final int[] changes;

    ComparingResults(Results before, Results after, int movers, SubjectOrder order) {
        this.before = before;
        this.after = after;
        this.movers = movers;
        this.order = order;
        this.steps = new GradeSteps(before, after);
        this.changes = new int[before.size()];
        this.moved = moved();
    }

    Migration migration() {
        int[] ascending = Order.ascending(changes, moved);
        return new Migration(
                before.scale().grades(),
                after.scale().grades(),
                matrix(),
                points(),
                grades(),
                Histogram.of(Arrays.stream(ascending)
                        .map(subject -> changes[subject])
                        .toArray()),
                named(reversed(ascending), 1),
                named(ascending, -1));
    }

    /** Notes by how much each subject moves. */
    private int[] moved() {
        for (int subject = 0; subject < changes.length; subject++) {
            changes[subject] =
                    steps.isInBoth(subject) ? Math.subtractExact(after.points(subject), before.points(subject)) : 0;
        }
        return IntStream.range(0, changes.length)
                .filter(subject -> changes[subject] != 0)
                .toArray();
    }

    private List<List<Integer>> matrix() {
        int rows = before.scale().grades().size() + 1;
        int columns = after.scale().grades().size() + 1;
        var counts = new int[rows][columns];
        for (int subject = 0; subject < before.size(); subject++) {
            counts[place(before.grade(subject), rows)][place(after.grade(subject), columns)]++;
        }
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    /** Those that are not evaluated stand after the last grade. */
    private static int place(int grade, int places) {
        return grade < 0 ? places - 1 : grade;
    }

    private Moves points() {
        var counting = new Moves.Counting();
        for (int subject = 0; subject < changes.length; subject++) {
            if (steps.isInBoth(subject)) {
                counting.add(changes[subject]);
            }
        }
        return counting.moves();
    }

    private @Nullable Moves grades() {
        if (!steps.isComparable()) {
            return null;
        }
        var counting = new Moves.Counting();
        for (int subject = 0; subject < changes.length; subject++) {
            if (steps.isInBoth(subject)) {
                counting.add(steps.better(subject));
            }
        }
        return counting.moves();
    }

    private static int[] reversed(int[] ascending) {
        return IntStream.range(0, ascending.length)
                .map(place -> ascending[ascending.length - 1 - place])
                .toArray();
    }

    /** The first of those that move in a direction. Of many that move as far, each is compared with the last of these only. */
    private List<Mover> named(int[] farthest, int direction) {
        Comparator<Integer> fartherFirst = Comparator.comparingInt((Integer subject) -> -direction * changes[subject])
                .thenComparing(order::compare);
        var named = new PriorityQueue<Integer>(fartherFirst.reversed());
        for (int subject : farthest) {
            if (Integer.signum(changes[subject]) != direction || isNearer(subject, named, direction)) {
                break;
            }
            keep(subject, named, fartherFirst);
        }
        return named.stream().sorted(fartherFirst).map(this::mover).toList();
    }

    private boolean isNearer(int subject, PriorityQueue<Integer> named, int direction) {
        var last = named.peek();
        return last != null && named.size() == movers && direction * changes[subject] < direction * changes[last];
    }

    private void keep(int subject, PriorityQueue<Integer> named, Comparator<Integer> fartherFirst) {
        var last = named.peek();
        if (named.size() < movers) {
            named.add(subject);
        } else if (last != null && fartherFirst.compare(subject, last) < 0) {
            named.poll();
            named.add(subject);
        }
    }

    private Mover mover(int subject) {
        return new Mover(
                subject,
                before.points(subject),
                after.points(subject),
                before.scale().grades().get(before.grade(subject)),
                after.scale().grades().get(after.grade(subject)));
    }
}
