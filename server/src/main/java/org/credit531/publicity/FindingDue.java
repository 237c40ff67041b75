package org.credit531.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.credit531.collection.OpenRows;
import org.credit531.record.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decisions whose term runs although they are not public, as far as the platform can know of them: those that a unit sent and that were
 * not taken. Of a decision that nobody has sent it knows nothing.
 */
@Component
class FindingDue {

    private static final String DECIDED = "decided-on";
    private static final String NUMBER = "document-number";

    private final OpenRows rows;
    private final JdbcDue due;
    private final Punctuality punctuality;
    private final Clock clock;

    FindingDue(OpenRows rows, JdbcDue due, Punctuality punctuality, Clock clock) {
        this.rows = rows;
        this.due = due;
        this.punctuality = punctuality;
        this.clock = clock;
    }

    /** Those that the visitor may see, the ones first that were sent first. */
    List<DueRow> of(OpenRows.@Nullable Place after, int limit) {
        List<OpenRows.OpenRow> open = rows.of(items(), Set.of(DECIDED, NUMBER), after, limit);
        Set<JdbcDue.Decision> sent = due.sent(open.stream()
                .map(FindingDue::decision)
                .filter(one -> !one.number().isEmpty())
                .distinct()
                .toList());
        Map<JdbcDue.Sender, LocalDate> since = due.since();
        return open.stream()
                .map(row -> due(row, since, sent.contains(decision(row))))
                .toList();
    }

    /** How many there are. */
    long count() {
        return rows.count(items());
    }

    static List<String> items() {
        return Arrays.stream(Sheet.values()).map(Sheet::item).toList();
    }

    private static JdbcDue.Decision decision(OpenRows.OpenRow row) {
        return new JdbcDue.Decision(
                row.item(), row.unit(), Spelling.of(row.cells().getOrDefault(NUMBER, "")));
    }

    private DueRow due(OpenRows.OpenRow row, Map<JdbcDue.Sender, LocalDate> since, boolean sentSince) {
        LocalDate today = LocalDate.now(clock);
        LocalDate began =
                since.getOrDefault(new JdbcDue.Sender(row.item(), row.unit(), row.region()), row.receivedOn());
        LocalDate stated = row.day(DECIDED);
        LocalDate decided = stated == null || stated.isAfter(row.receivedOn()) ? null : stated;
        LocalDate last = punctuality
                .lastDay(decided == null ? row.receivedOn() : decided)
                .orElse(null);
        return new DueRow(
                row,
                Sheet.ofItem(row.item()).orElseThrow(),
                decided,
                last,
                last != null && last.isBefore(today),
                last == null ? 0 : punctuality.taken(today, last).orElse(0),
                decided != null && decided.isBefore(began),
                sentSince);
    }
}
