package org.credit531.watch;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.credit531.audit.LookUp;
import org.jspecify.annotations.Nullable;

/**
 * Look-ups of one account that a rule finds unusual: one happening, with every look-up that belongs to it.
 *
 * @param rule the rule
 * @param entries the look-ups, in order of time
 */
record Unusual(Rule rule, List<LookUp> entries) {

    Unusual {
        entries = List.copyOf(entries);
    }

    /** What a rule finds among the look-ups of any accounts. Pure: the same look-ups give the same answer. */
    static List<Unusual> find(Rule rule, List<Seen> seen) {
        return seen.stream()
                .filter(rule::counts)
                .sorted(Comparator.comparing(Seen::at)
                        .thenComparingLong(one -> one.lookUp().number()))
                .collect(groupingBy(group(rule), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(together -> new Window(rule).over(together).stream())
                .toList();
    }

    private static Function<Seen, String> group(Rule rule) {
        return seen -> switch (rule.group()) {
            case ACCOUNT -> seen.lookUp().visitor();
            case SUBJECT -> seen.lookUp().visitor() + " " + seen.subject();
        };
    }

    String account() {
        return entries.getFirst().visitor();
    }

    @Nullable
    String unit() {
        return entries.getLast().unit();
    }

    /** The subject, where the rule is about one. */
    @Nullable
    UUID subject() {
        return rule.group() == Rule.Group.SUBJECT ? entries.getFirst().subject() : null;
    }

    Instant firstAt() {
        return entries.getFirst().at();
    }

    Instant lastAt() {
        return entries.getLast().at();
    }

    /** The last minutes, moved along the look-ups of a group. */
    private static final class Window {

        private final Rule rule;
        private final Deque<Seen> inside = new ArrayDeque<>();
        private final Map<Long, LookUp> happening = new LinkedHashMap<>();
        private final List<Unusual> found = new ArrayList<>();

        Window(Rule rule) {
            this.rule = rule;
        }

        List<Unusual> over(List<Seen> together) {
            for (var seen : together) {
                moveTo(seen);
                if (count() >= rule.atLeast()) {
                    inside.forEach(one -> happening.put(one.lookUp().number(), one.lookUp()));
                } else {
                    end();
                }
            }
            end();
            return found;
        }

        private void moveTo(Seen seen) {
            var begin = seen.at().minus(rule.within());
            while (!inside.isEmpty() && !inside.getFirst().at().isAfter(begin)) {
                inside.removeFirst();
            }
            inside.addLast(seen);
        }

        private long count() {
            return rule.counts() == Rule.Counts.ENTRIES
                    ? inside.size()
                    : inside.stream().map(Seen::subject).distinct().count();
        }

        private void end() {
            if (!happening.isEmpty()) {
                found.add(new Unusual(rule, List.copyOf(happening.values())));
                happening.clear();
            }
        }
    }
}
