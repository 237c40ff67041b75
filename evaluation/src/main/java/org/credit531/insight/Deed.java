package org.credit531.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.credit531.scoring.Fact;
import org.jspecify.annotations.Nullable;

/**
 * An act that a subject can do, on the soonest day on which it lawfully can.
 *
 * @param act what it does
 * @param record the record that it changes; null for a record that it adds
 * @param day the soonest day, never before the day that was asked for
 */
public record Deed(Act act, @Nullable Fact record, LocalDate day) {

    /** Begins the key of a record that is not there yet. */
    static final String NEW = "act:";

    /** What would be known if this were done and nothing else happened. */
    List<Fact> done(List<Fact> facts) {
        var after = new ArrayList<Fact>(facts.size() + 1);
        for (var fact : facts) {
            after.add(fact.equals(record) ? changed(fact) : fact);
        }
        if (act.change() instanceof Act.Change.Adds adds) {
            after.add(new Fact(act.item(), NEW + act.id(), day, null, LocalDate.MAX, values(Map.of(), adds.values())));
        }
        return after;
    }

    private Fact changed(Fact fact) {
        return switch (act.change()) {
            case Act.Change.Mends mends -> with(fact, fact.removedOn(), values(fact.values(), mends.values()));
            case Act.Change.Ends _ends ->
                with(fact, fact.removedOn().isBefore(day) ? fact.removedOn() : day, fact.values());
            case Act.Change.Adds _adds -> fact;
        };
    }

    private static Fact with(Fact fact, LocalDate removedOn, Map<String, Object> values) {
        return new Fact(
                fact.item(),
                fact.recordKey(),
                fact.effectiveFrom(),
                fact.effectiveTo(),
                removedOn,
                values,
                fact.withheld());
    }

    private Map<String, Object> values(Map<String, Object> before, Map<String, Object> stated) {
        var values = new HashMap<>(before);
        stated.forEach((field, value) -> values.put(field, Objects.requireNonNull(valueOf(value))));
        return values;
    }

    /** What a stated value is on the day of the act. */
    @Nullable
    Object valueOf(@Nullable Object stated) {
        if (stated == Act.Day.OF_THE_ACT) {
            return day;
        }
        return stated == Act.Day.YEAR_BEFORE ? (Object) (long) (day.getYear() - 1) : stated;
    }
}
