package org.credit531.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bins as arrays: where each step but the first begins, and what each step is worth with its reason made once. */
record Staircase<B>(List<B> starts, List<Worth> steps) {

    /** How the reasons of bins begin; the arguments are what is binned, then the limits. */
    record Wording(Reason.Code any, Reason.Code below, Reason.Code from, Reason.Code between) {

        String reason(Bin<?> bin, List<String> before, List<String> after) {
            var arguments = new java.util.ArrayList<>(before);
            add(arguments, bin.from());
            add(arguments, bin.below());
            arguments.addAll(after);
            return code(bin).of(arguments.toArray(String[]::new));
        }

        private Reason.Code code(Bin<?> bin) {
            if (bin.from() == null) {
                return bin.below() == null ? any : below;
            }
            return bin.below() == null ? from : between;
        }

        private static void add(List<String> arguments, @Nullable Object limit) {
            if (limit != null) {
                arguments.add(limit.toString());
            }
        }
    }

    static final Wording SIZE =
            new Wording(Reason.Code.SIZE_ANY, Reason.Code.SIZE_BELOW, Reason.Code.SIZE_FROM, Reason.Code.SIZE);
    static final Wording AGE =
            new Wording(Reason.Code.AGE_ANY, Reason.Code.AGE_BELOW, Reason.Code.AGE_FROM, Reason.Code.AGE);
    static final Wording DECAY =
            new Wording(Reason.Code.DECAY_ANY, Reason.Code.DECAY_BELOW, Reason.Code.DECAY_FROM, Reason.Code.DECAY);

    /** Steps worth points by a field. */
    static <B> Staircase<B> of(List<Bin<B>> bins, Wording wording, String field) {
        return new Staircase<>(
                starts(bins),
                bins.stream()
                        .map(bin -> Worth.of(bin.value(), wording.reason(bin, List.of(field), List.of())))
                        .toList());
    }

    /** Steps worth a factor by the age of the record. */
    static Staircase<Span> decay(List<Bin<Span>> bins) {
        return new Staircase<>(
                starts(bins),
                bins.stream()
                        .map(bin -> Worth.of(
                                bin.value(), DECAY.reason(bin, List.of(), List.of(Long.toString(bin.value())))))
                        .toList());
    }

    private static <B> List<B> starts(List<Bin<B>> bins) {
        return bins.stream()
                .skip(1)
                .map(Bin::from)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    /** The step of a number. */
    static Worth at(Staircase<Long> stairs, long number) {
        int step = 0;
        while (step < stairs.starts.size() && stairs.starts.get(step) <= number) {
            step++;
        }
        return stairs.steps.get(step);
    }

    /** The step of the age of a day; the day on which the next step begins is noted. */
    static Worth at(Staircase<Span> stairs, java.time.LocalDate day, Horizon horizon) {
        int step = 0;
        while (step < stairs.starts.size()
                && horizon.reached(stairs.starts.get(step).after(day))) {
            step++;
        }
        return stairs.steps.get(step);
    }
}
