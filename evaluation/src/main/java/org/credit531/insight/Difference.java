package org.credit531.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.credit531.scoring.Contribution;
import org.credit531.scoring.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * What one record, or an indicator without record, gives differently after a step from one situation towards another.
 *
 * @param cause which step it was
 * @param indicator id of the indicator, or of a rule of the model as a whole
 * @param dimension id of its dimension
 * @param article the article that lets it be used
 * @param item item of the record; null without record
 * @param recordKey key of the record; null without record
 * @param effectiveFrom effective date of the record, the later one where it was corrected; null without record
 * @param before thousandths of a point before the step
 * @param after thousandths of a point after it
 * @param reasonBefore stored form of the reason before, see {@link org.credit531.scoring.Reason}; null where it gave nothing
 * @param reasonAfter stored form of the reason after; null where it gives nothing
 */
public record Difference(
        Cause cause,
        String indicator,
        String dimension,
        String article,
        @Nullable String item,
        @Nullable String recordKey,
        @Nullable LocalDate effectiveFrom,
        long before,
        long after,
        @Nullable String reasonBefore,
        @Nullable String reasonAfter) {

    /** How many thousandths of a point it changes the score by. */
    public long points() {
        return after - before;
    }

    /** All differences between two evaluations, in the order of the later one; they add up to the difference of the scores. */
    static List<Difference> between(Evaluation earlier, Evaluation later, Cause cause) {
        var before = Part.of(earlier);
        var after = Part.of(later);
        var keys = new ArrayList<>(after.keySet());
        before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(keys::add);
        return keys.stream()
                .map(key -> Part.difference(before.get(key), after.get(key), cause))
                .filter(difference -> difference.points() != 0)
                .toList();
    }

    /** What is compared: all that one indicator gives for one record, or without one. */
    private record Key(
            String indicator,
            @Nullable String item,
            @Nullable String recordKey) {}

    private record Part(Contribution last, long points) {

        static Map<Key, Part> of(Evaluation evaluation) {
            Map<Key, Part> parts = new LinkedHashMap<>();
            for (var contribution : evaluation.contributions()) {
                var key = new Key(contribution.indicator(), contribution.item(), contribution.recordKey());
                parts.merge(
                        key,
                        new Part(contribution, contribution.points()),
                        (one, more) -> new Part(more.last, one.points + more.points));
            }
            return parts;
        }

        static Difference difference(@Nullable Part before, @Nullable Part after, Cause cause) {
            var shown = Objects.requireNonNull(after == null ? before : after).last;
            return new Difference(
                    cause,
                    shown.indicator(),
                    shown.dimension(),
                    shown.article(),
                    shown.item(),
                    shown.recordKey(),
                    shown.effectiveFrom(),
                    before == null ? 0 : before.points,
                    after == null ? 0 : after.points,
                    before == null ? null : before.last.reason(),
                    after == null ? null : after.last.reason());
        }
    }
}
