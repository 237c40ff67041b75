package org.credit531.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.credit531.scoring.Bin;
import org.credit531.scoring.Condition;

/** The numbers and days at which answers may turn. */
final class Limits {

    private Limits() {}

    static long[] of(Condition condition) {
        return switch (condition) {
            case Condition.Equals equals ->
                around(equals.value(), equals.value()).toArray();
            case Condition.In in ->
                in.values().stream()
                        .flatMapToLong(value -> around(value, value))
                        .toArray();
            case Condition.Between between ->
                around(between.from(), between.to()).toArray();
            case Condition.Present _present -> new long[0];
            case Condition.OlderThan _older -> new long[0];
            case Condition.Not not -> of(not.test());
        };
    }

    static long[] of(List<Bin<Long>> bins) {
        return bins.stream()
                .map(Bin::from)
                .flatMap(java.util.stream.Stream::ofNullable)
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** The first that is inside, and the first that no longer is. */
    private static LongStream around(Object from, Object to) {
        return switch (from) {
            case Long least -> LongStream.of(least, after((Long) to));
            case LocalDate first -> LongStream.of(first.toEpochDay(), ((LocalDate) to).toEpochDay() + 1);
            default -> LongStream.empty();
        };
    }

    private static long after(long number) {
        return number == Long.MAX_VALUE ? number : number + 1;
    }
}
