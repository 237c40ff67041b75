package org.credit531.scoring;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What one record is worth, in thousandths of a point. */
public sealed interface Valuation {

    /** Every amount that it states, in thousandths. */
    default LongStream amounts() {
        return switch (this) {
            case Constant constant -> LongStream.of(constant.points());
            case Table table ->
                LongStream.concat(
                        table.points().values().stream().mapToLong(Long::longValue),
                        LongStream.concat(stated(table.otherwise()), stated(table.absent())));
            case Sizes sizes -> LongStream.concat(Bin.values(sizes.bins()), stated(sizes.absent()));
            case Ages ages -> LongStream.concat(Bin.values(ages.bins()), stated(ages.absent()));
        };
    }

    private static LongStream stated(@Nullable Long points) {
        return points == null ? LongStream.empty() : LongStream.of(points);
    }

    /**
     * Every record the same.
     *
     * @param points thousandths
     */
    record Constant(long points) implements Valuation {}

    /**
     * By a coded field.
     *
     * @param field holds the code
     * @param points thousandths by code
     * @param otherwise for codes outside the table; without it such a record is unreadable
     * @param absent for a record without the field; without it such a record is unreadable
     */
    record Table(
            String field,
            Map<String, Long> points,
            @Nullable Long otherwise,
            @Nullable Long absent) implements Valuation {}

    /**
     * By the size of a number.
     *
     * @param field holds the number, in its own unit (fen for money, thousandths for points)
     * @param bins points by size
     * @param absent for a record without the field; without it such a record is unreadable
     */
    record Sizes(
            String field, List<Bin<Long>> bins, @Nullable Long absent) implements Valuation {}

    /**
     * By the age of a date on the day of the evaluation; a date in the future falls into the first bin.
     *
     * @param field holds the date
     * @param bins points by age
     * @param absent for a record without the field; without it such a record is unreadable
     */
    record Ages(
            String field, List<Bin<Span>> bins, @Nullable Long absent) implements Valuation {}
}
