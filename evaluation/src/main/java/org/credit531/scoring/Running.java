package org.credit531.scoring;

import java.util.List;
import java.util.stream.Stream;
import org.credit531.scoring.Filter.Candidate;

/** A number that grows from record to record; each record carries the difference that it makes to the points. */
record Running(Measure measure, String name, Staircase<Long> stairs) implements CompiledAggregation {

    /** What grows. */
    enum Measure {
        COUNT,
        SUM
    }

    @Override
    public void apply(List<Candidate> candidates, Indicator indicator, Tally tally, Horizon horizon) {
        long before = Staircase.at(stairs, 0).points();
        CompiledAggregation.base(indicator, before, tally);
        long total = 0;
        for (var candidate : candidates) {
            var fact = candidate.fact();
            var passedOver = candidate.passedOver() == null ? objection(fact) : candidate.passedOver();
            if (!passedOver.isEmpty()) {
                tally.passOver(fact, passedOver);
                continue;
            }
            total = grown(total, fact);
            long now = Staircase.at(stairs, total).points();
            tally.add(fact, Math.subtractExact(now, before), reason(total));
            before = now;
        }
    }

    /** Why the record's number cannot be added; empty when it can. */
    private String objection(Fact fact) {
        if (measure == Measure.COUNT) {
            return "";
        }
        var value = fact.values().get(name);
        if (value == null) {
            return Reason.Code.MISSING_FIELD.of(name);
        }
        if (!(value instanceof Long number)) {
            return FieldType.mismatch(name, FieldType.NUMBER, value);
        }
        return number < 0 ? Reason.Code.NEGATIVE.of(name, number.toString()) : "";
    }

    /** A sum beyond the largest number stays there: it is in the last bin either way. */
    private long grown(long total, Fact fact) {
        if (measure == Measure.COUNT) {
            return total + 1;
        }
        return fact.values().get(name) instanceof Long number && number <= Long.MAX_VALUE - total
                ? total + number
                : Long.MAX_VALUE;
    }

    private String reason(long total) {
        var text = Long.toString(total);
        return measure == Measure.COUNT ? Reason.Code.COUNT.of(text) : Reason.Code.SUM.of(name, text);
    }

    @Override
    public Stream<String> fields() {
        return name.isEmpty() ? Stream.empty() : Stream.of(name);
    }
}
