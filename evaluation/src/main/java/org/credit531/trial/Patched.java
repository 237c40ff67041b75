package org.credit531.trial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Evaluates subjects as they were, and those that have changed since as they are. */
final class Patched implements Engine {

    private final Engine before;
    private final Engine changes;

    /** The changed ones by their index, rising, and the place of each among the changes. */
    private final int[] subjects;

    private final int[] places;

    Patched(Engine before, Engine changes, int[] subjectOf) {
        this.before = before;
        this.changes = changes;
        this.places = IntStream.range(0, subjectOf.length)
                .boxed()
                .sorted(Comparator.comparingInt(change -> subjectOf[change]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.subjects = Arrays.stream(places).map(change -> subjectOf[change]).toArray();
    }

    /** Evaluates a batch of one engine, whose places in the whole are given. */
    private interface Act {
        void on(Engine engine, Batch batch, int[] places);
    }

    @Override
    public void evaluate(Batch batch, Scores into) {
        divide(batch, (engine, own, at) -> {
            var scores = Scores.of(own.size());
            engine.evaluate(own, scores);
            for (int i = 0; i < own.size(); i++) {
                into.set(at[i], scores.points(i), scores.grade(i), scores.model(i));
            }
        });
    }

    @Override
    public void pointsOf(String indicator, Batch batch, int[] into) {
        divide(batch, (engine, own, at) -> {
            var points = new int[own.size()];
            engine.pointsOf(indicator, own, points);
            for (int i = 0; i < own.size(); i++) {
                into[at[i]] = points[i];
            }
        });
    }

    /** Changed subjects go one by one, since they may lie anywhere among the changes. */
    private void divide(Batch batch, Act act) {
        var unchanged = Batch.atMost(batch.size());
        var at = new int[batch.size()];
        int place = 0;
        for (int range = 0; range < batch.ranges(); range++) {
            int next = firstFrom(batch.from(range));
            for (int subject = batch.from(range); subject < batch.to(range); subject++, place++) {
                if (next < subjects.length && subjects[next] == subject) {
                    act.on(changes, Batch.range(places[next], places[next] + 1), new int[] {place});
                    next++;
                } else {
                    at[unchanged.size()] = place;
                    unchanged.add(subject);
                }
            }
        }
        if (unchanged.size() > 0) {
            act.on(before, unchanged, at);
        }
    }

    private int firstFrom(int subject) {
        int place = Arrays.binarySearch(subjects, subject);
        return place < 0 ? -place - 1 : place;
    }
}
