package org.credit531.trial.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who goes where when another model evaluates the same population, or the same model on another day.
 *
 * @param from grades before, best first
 * @param to grades after, best first
 * @param counts for each grade before, and at last for those that were not evaluated, how many have which grade after, at last
 *     those that are not evaluated
 * @param points how many have more or fewer points, of those evaluated both times
 * @param grades how many have a better or a worse grade; null where the grades of both cannot be compared
 * @param movement by how many points those move whose points change
 * @param risen those that gain most, the greatest gain first, equal ones by their codes
 * @param fallen those that lose most, the greatest loss first, equal ones by their codes
 */
public record Migration(
        List<String> from,
        List<String> to,
        List<List<Integer>> counts,
        Moves points,
        @Nullable Moves grades,
        Histogram movement,
        List<Mover> risen,
        List<Mover> fallen) {

    /** Copies the lists. */
    public Migration {
        from = List.copyOf(from);
        to = List.copyOf(to);
        counts = counts.stream().map(List::copyOf).toList();
        risen = List.copyOf(risen);
        fallen = List.copyOf(fallen);
    }

    /**
     * Compares two results.
     *
     * @param movers how many of those that rise, and of those that fall, are named
     * @param order of subjects that move as far
     * @throws IllegalArgumentException when the results are not of equally many subjects
     */
    public static Migration between(Results before, Results after, int movers, SubjectOrder order) {
        before.requireSamePopulation(after);
        return new ComparingResults(before, after, movers, order).migration();
    }

    /**
     * What changes in a slice, of those evaluated both times.
     *
     * @param slice whose subjects they are
     * @param meanChange by how many thousandths they move on average
     * @param points how many have more or fewer points
     * @param grades how many have a better or a worse grade; null where the grades of both cannot be compared
     */
    public record Sliced(
            Slice slice,
            double meanChange,
            Moves points,
            @Nullable Moves grades) {}

    /**
     * Compares two results in each slice, in order of their codes.
     *
     * @param fewest how many must be evaluated both times in a slice that is shown apart
     * @throws IllegalArgumentException when the results are not of equally many subjects
     */
    public static List<Sliced> by(Slicing slicing, Results before, Results after, int fewest) {
        before.requireSamePopulation(after);
        return new ComparingSlices(before, after, slicing, fewest).compared();
    }

    /**
     * The row of a grade before, as shares of it; for the place after the last grade, of those that were not evaluated.
     *
     * @param place of the grade in {@link #from}
     */
    public List<Share> shares(int place) {
        var row = counts.get(place);
        long all = row.stream().mapToLong(Integer::longValue).sum();
        return row.stream().map(count -> new Share(count, all)).toList();
    }
}
