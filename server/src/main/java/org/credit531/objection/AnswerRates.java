package org.credit531.objection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.credit531.calendar.WorkingDays;
import org.credit531.database.RowScope;
import org.credit531.workflow.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts answers by unit and quarter of arrival, for everybody to read (rows Q-6, W-8 and X-8 of the plan). */
@Component
public class AnswerRates {

    private static final RowScope COUNTING = RowScope.job("count-objections");

    private final JdbcClient jdbc;
    private final Cases cases;
    private final WorkingDays days;

    AnswerRates(JdbcClient jdbc, Cases cases, WorkingDays days) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.days = days;
    }

    /** The rates of objections that came in since a day, the latest quarter first, then by unit. */
    public List<AnswerRate> since(LocalDate first) {
        Set<UUID> withdrawn = cases.in(Objecting.WORKFLOW, List.of("withdrawn"));
        Set<UUID> returned = cases.in(Objecting.WORKFLOW, List.of("returned"));
        Set<UUID> ended = cases.in(Objecting.WORKFLOW, List.of("ended"));
        Map<Key, List<Counted>> byKey = new TreeMap<>(Comparator.comparing(Key::quarter)
                .reversed()
                .thenComparing(Key::unit)
                .thenComparing(Key::kind));
        for (Counted one : rows(first)) {
            if (!withdrawn.contains(one.id()) && !(ended.contains(one.id()) && one.isOpen())) {
                byKey.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one);
            }
        }
        return byKey.entrySet().stream()
                .map(entry -> rate(entry.getKey(), entry.getValue(), returned))
                .toList();
    }

    private List<Counted> rows(LocalDate first) {
        return COUNTING.call(() -> jdbc.sql("""
                select case_id, unit, kind, submitted_on, accepted_on, late_on, answered_on, outcome, reviewed_on, overruled
                  from objection where submitted_on >= :first
                """)
                .param("first", first)
                .query((row, number) -> new Counted(
                        row.getObject("case_id", UUID.class),
                        new Key(
                                row.getString("unit"),
                                quarter(row.getObject("submitted_on", LocalDate.class)),
                                row.getString("kind")),
                        row.getObject("submitted_on", LocalDate.class),
                        row.getObject("accepted_on", LocalDate.class),
                        row.getObject("late_on", LocalDate.class) != null,
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("outcome"),
                        row.getObject("reviewed_on", LocalDate.class) != null,
                        row.getBoolean("overruled")))
                .list());
    }

    private AnswerRate rate(Key key, List<Counted> rows, Set<UUID> returned) {
        Map<String, Integer> outcomes = new HashMap<>();
        rows.stream()
                .flatMap(one -> Stream.ofNullable(one.outcome()))
                .forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
        int back = count(rows, one -> returned.contains(one.id()));
        return new AnswerRate(
                key.unit(),
                key.quarter(),
                key.kind(),
                rows.size(),
                back,
                count(rows, one -> !one.late() && (one.answeredOn() != null || returned.contains(one.id()))),
                count(rows, Counted::late),
                count(rows, one -> !one.late() && one.answeredOn() == null && !returned.contains(one.id())),
                outcomes,
                median(rows),
                count(rows, Counted::reviewed),
                count(rows, Counted::overruled));
    }

    private static int count(List<Counted> rows, Predicate<Counted> which) {
        return (int) rows.stream().filter(which).count();
    }

    /** The lower of two middle ones: no unit took half a day. What was answered before it was accepted counts from its arrival. */
    private @Nullable Integer median(List<Counted> rows) {
        List<Integer> counted = rows.stream()
                .filter(one -> one.answeredOn() != null)
                .map(one -> days.between(
                        one.acceptedOn() == null ? one.submittedOn() : one.acceptedOn(),
                        Objects.requireNonNull(one.answeredOn())))
                .sorted()
                .toList();
        return counted.isEmpty() ? null : counted.get((counted.size() - 1) / 2);
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
    }

    private record Key(String unit, String quarter, String kind) {}

    private record Counted(
            UUID id,
            Key key,
            LocalDate submittedOn,
            @Nullable LocalDate acceptedOn,
            boolean late,
            @Nullable LocalDate answeredOn,
            @Nullable String outcome,
            boolean reviewed,
            boolean overruled) {

        /** Neither answered nor late: where the record went before, there was nothing to answer. */
        boolean isOpen() {
            return !late && answeredOn == null;
        }
    }
}
