package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The slices that are shown. Where fewer subjects are evaluated in one than may be shown apart, it is shown together with the other small ones;
 * where all of these are still too few, the smallest of the others joins them, so that nobody finds them by taking the rest from
 * the whole. A slice in which nobody is evaluated tells of nobody and is not shown.
 */
final class Slices {

    private final Slicing slicing;
    private final int[] placeOfPart;
    private final List<Slice> slices = new ArrayList<>();

    private Slices(Slicing slicing) {
        this.slicing = slicing;
        this.placeOfPart = new int[slicing.parts()];
    }

    /** The slices of some results; at least so many evaluated subjects are in each, except when there are fewer altogether. */
    static Slices of(Results results, Slicing slicing, int fewest) {
        return of(results.size(), results::isEvaluated, slicing, fewest);
    }

    /** The slices of some subjects, of whom those count that are told of. */
    static Slices of(int size, IntPredicate counts, Slicing slicing, int fewest) {
        int[] sizes = sizes(size, counts, slicing);
        var slices = new Slices(slicing);
        var bySize = IntStream.range(0, sizes.length)
                .filter(part -> sizes[part] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer part) -> sizes[part])
                        .thenComparing(slices::single, Slice.IN_ORDER))
                .toList();
        int small = smallOnes(bySize.stream().mapToInt(part -> sizes[part]).toArray(), fewest);
        slices.place(bySize.subList(small, bySize.size()), bySize.subList(0, small));
        return slices;
    }

    private static int[] sizes(int size, IntPredicate counts, Slicing slicing) {
        var sizes = new int[slicing.parts()];
        for (int subject = 0; subject < size; subject++) {
            sizes[slicing.partOf(subject)] += counts.test(subject) ? 1 : 0;
        }
        return sizes;
    }

    /** How many of the parts, the smallest first, are shown together. */
    private static int smallOnes(int[] ascending, int fewest) {
        int count = 0;
        long together = 0;
        while (count < ascending.length && (ascending[count] < fewest || (count > 0 && together < fewest))) {
            together += ascending[count];
            count++;
        }
        return count;
    }

    private void place(List<Integer> apart, List<Integer> together) {
        Arrays.fill(placeOfPart, -1);
        apart.stream()
                .sorted(Comparator.comparing(this::single, Slice.IN_ORDER))
                .forEach(part -> {
                    placeOfPart[part] = slices.size();
                    slices.add(single(part));
                });
        if (!together.isEmpty()) {
            together.forEach(part -> placeOfPart[part] = slices.size());
            slices.add(together.size() == 1 ? single(together.getFirst()) : joined(together));
        }
    }

    private Slice single(int part) {
        return part < slicing.codes().size()
                ? new Slice(Slice.Kind.CODE, List.of(slicing.codes().get(part)))
                : new Slice(Slice.Kind.UNKNOWN, List.of());
    }

    private Slice joined(List<Integer> parts) {
        return new Slice(
                Slice.Kind.TOGETHER,
                parts.stream()
                        .flatMap(part -> single(part).codes().stream())
                        .sorted()
                        .toList());
    }

    /** Those that are shown, in order. */
    List<Slice> all() {
        return slices;
    }

    /** The place of a subject's slice; -1 where nobody of its slice is evaluated. */
    int of(int subject) {
        return placeOfPart[slicing.partOf(subject)];
    }
}
