package org.credit531.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.credit531.calendar.Dated;
import org.jspecify.annotations.Nullable;

/**
 * Everything that {@code repair/rules.yaml} says, and how a record stands under it: pure arithmetic of dates.
 *
 * @param rules the rules, each from a day on
 * @param never what is never repaired here
 * @param lists lists of serious dishonesty, which bar repair
 * @param performed what says of itself that the duty is performed
 */
record RuleBook(List<Rule> rules, List<Never> never, List<Listing> lists, List<Performed> performed) {

    RuleBook {
        rules = List.copyOf(rules);
        never = List.copyOf(never);
        lists = List.copyOf(lists);
        performed = List.copyOf(performed);
    }

    /** How it stands with a record that a unit states; by the day of its decision, so that a later rule changes nothing. */
    Classed of(Matter matter, String unit) {
        Rule rule = ruleOn(matter.decidedOn());
        RepairClass of = rule.classOf(matter);
        Never barred =
                never.stream().filter(one -> one.fits(matter, unit)).findFirst().orElse(null);
        return new Classed(rule, of, matter.decidedOn().plusMonths(of.minimum()), end(matter, of), barred);
    }

    /** The first day on which a record is neither published nor used any more; {@code null} where its retention alone ends it. */
    @Nullable
    LocalDate endOf(Matter matter) {
        return end(matter, ruleOn(matter.decidedOn()).classOf(matter));
    }

    /** Whether a record of an item can fall into a class whose publication and use end by themselves. */
    boolean endsUseOf(String item) {
        return rules.stream().anyMatch(rule -> rule.endsUseOf(item));
    }

    private static @Nullable LocalDate end(Matter matter, RepairClass of) {
        return of.maximum() == 0 ? null : matter.decidedOn().plusMonths(of.maximum());
    }

    /** A decision from before the first rule falls under that: nothing was kept that is as old. */
    private Rule ruleOn(LocalDate decided) {
        LocalDate first = rules.getFirst().from();
        return Dated.on(decided.isBefore(first) ? first : decided, rules);
    }

    /**
     * A list.
     *
     * @param until the field with the day on which its subject left it
     */
    record Listing(String item, String until) {

        /** Whether a record of the list still holds on a day. */
        boolean holds(Map<String, Object> values, LocalDate today) {
            return !(values.get(until) instanceof LocalDate day && !day.isAfter(today));
        }
    }

    /**
     * A field that says that the duty is performed.
     *
     * @param is its codes that do; empty for a field with the day on which it was
     */
    record Performed(String item, String field, Set<String> is) {

        @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
        Performed {
            is = is == null ? Set.of() : Set.copyOf(is);
        }

        boolean says(Matter matter, LocalDate today) {
            Object value = matter.values().get(field);
            return item.equals(matter.item())
                    && (is.isEmpty()
                            ? value instanceof LocalDate day && !day.isAfter(today)
                            : value instanceof String code && is.contains(code));
        }
    }
}
