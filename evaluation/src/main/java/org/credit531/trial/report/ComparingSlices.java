package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.List;

/** Compares two results of one population slice by slice. */
final class ComparingSlices {

    private final Results before;
    private final Results after;
    private final GradeSteps steps;
    private final Slices slices;
    private final long[] changes;
    private final List<Moves.Counting> points = new ArrayList<>();
    private final List<Moves.Counting> grades = new ArrayList<>();

    ComparingSlices(Results before, Results after, Slicing slicing, int fewest) {
        this.before = before;
        this.after = after;
        this.steps = new GradeSteps(before, after);
        this.slices = Slices.of(before.size(), steps::isInBoth, slicing, fewest);
        this.changes = new long[slices.all().size()];
        slices.all().forEach(slice -> {
            points.add(new Moves.Counting());
            grades.add(new Moves.Counting());
        });
    }

    List<Migration.Sliced> compared() {
        for (int subject = 0; subject < before.size(); subject++) {
            if (steps.isInBoth(subject)) {
                count(subject, slices.of(subject));
            }
        }
        var compared = new ArrayList<Migration.Sliced>();
        for (int slice = 0; slice < changes.length; slice++) {
            var moves = points.get(slice).moves();
            compared.add(new Migration.Sliced(
                    slices.all().get(slice),
                    changes[slice] / (double) moves.subjects(),
                    moves,
                    steps.isComparable() ? grades.get(slice).moves() : null));
        }
        return List.copyOf(compared);
    }

    private void count(int subject, int slice) {
        long change = (long) after.points(subject) - before.points(subject);
        changes[slice] += change;
        points.get(slice).add(change);
        grades.get(slice).add(steps.better(subject));
    }
}
