package org.credit531.scoring;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a staircase over numbers or ages. The bins of a list follow one another without gap or overlap; the first
 * has no lower and the last no upper limit.
 *
 * @param <B> what the limits are: {@code Long} in the unit of the field, or {@link Span}
 * @param from lower limit, included
 * @param below upper limit, excluded
 * @param value points in thousandths, or a factor in thousandths in a decay table
 */
public record Bin<B>(@Nullable B from, @Nullable B below, long value) {

    static <B> LongStream values(List<Bin<B>> bins) {
        return bins.stream().mapToLong(Bin::value);
    }
}
