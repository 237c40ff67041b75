package org.credit531.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.evaluation.FamilySwitches.Switch;
import org.credit531.language.Label;
import org.credit531.scoring.Family;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** When families were switched off, in PostgreSQL: each switch has a knowledge number, by which every instance goes from the commit on. */
@Component
class JdbcSwitches {

    private static final long KEPT_NANOS = Duration.ofMillis(200).toNanos();

    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    JdbcSwitches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The families that are off on a day, as known at a number. */
    List<Suspension> off(LocalDate day, long knowledge) {
        return spans(knowledge).stream()
                .filter(span -> span.holds(day, knowledge))
                .map(Span::suspension)
                .toList();
    }

    /**
     * What was switched up to a number. It never changes once the number is there, so what was read for it answers for the moment
     * that one answer takes to be made, and is read again when the number has grown. In a transaction that may still be rolled
     * back, and for whoever asks without a number, it is read each time.
     */
    private List<Span> spans(long knowledge) {
        Known last = known;
        if (last != null && knowledge <= last.knowledge() && System.nanoTime() - last.readAt() < KEPT_NANOS) {
            return last.spans();
        }
        List<Span> now = jdbc.sql("""
                select family, off_on, off_knowledge, reason_zh, reason_en, on_on, on_knowledge from family_switch
                 order by family, off_knowledge
                """).query((row, number) -> span(row)).list();
        boolean mayBeUndone = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (!mayBeUndone && knowledge != Long.MAX_VALUE) {
            known = new Known(knowledge, System.nanoTime(), now);
        }
        return now;
    }

    /** What was switched up to a number, and when that was read. */
    private record Known(long knowledge, long readAt, List<Span> spans) {}

    /** From when until when a family was off. */
    private record Span(
            Suspension suspension,
            @Nullable LocalDate onAgain,
            @Nullable Long onKnowledge) {

        boolean holds(LocalDate day, long knowledge) {
            return suspension.knowledge() <= knowledge
                    && !suspension.since().isAfter(day)
                    && (onAgain == null || onKnowledge == null || onKnowledge > knowledge || onAgain.isAfter(day));
        }
    }

    List<Switch> all() {
        return jdbc.sql("""
                select id, family, off_on, off_at, off_knowledge, off_by, reason_zh, reason_en, on_proposed_by, on_proposed_at,
                       on_reason, on_at, on_knowledge, on_by
                  from family_switch
                 order by off_knowledge desc
                """).query((row, number) -> one(row)).list();
    }

    /** One of them, which nobody else changes until the transaction under way ends. */
    Optional<Switch> hold(UUID id) {
        return jdbc.sql("""
                select id, family, off_on, off_at, off_knowledge, off_by, reason_zh, reason_en, on_proposed_by, on_proposed_at,
                       on_reason, on_at, on_knowledge, on_by
                  from family_switch where id = :id for update
                """).param("id", id).query((row, number) -> one(row)).optional();
    }

    /** Adds one; whether the family was not off already. */
    boolean add(UUID id, Suspension suspension, OffsetDateTime at, String by) {
        return jdbc.sql("""
                insert into family_switch (id, family, off_on, off_at, off_knowledge, off_by, reason_zh, reason_en)
                values (:id, :family, :day, :at, :knowledge, :by, :zh, :en)
                on conflict (family) where on_knowledge is null do nothing
                """)
                        .param("id", id)
                        .param("family", suspension.family().code())
                        .param("day", suspension.since())
                        .param("at", at)
                        .param("knowledge", suspension.knowledge())
                        .param("by", by)
                        .param("zh", suspension.reason().zh())
                        .param("en", suspension.reason().en())
                        .update()
                == 1;
    }

    void propose(UUID id, FamilySwitches.Proposal proposal) {
        jdbc.sql("""
                update family_switch set on_proposed_by = :by, on_proposed_at = :at, on_reason = :reason where id = :id
                """)
                .param("by", proposal.by())
                .param("at", proposal.at())
                .param("reason", proposal.reason())
                .param("id", id)
                .update();
    }

    void end(UUID id, LocalDate day, FamilySwitches.Ended ended) {
        jdbc.sql("""
                update family_switch set on_on = :day, on_at = :at, on_knowledge = :knowledge, on_by = :by where id = :id
                """)
                .param("day", day)
                .param("at", ended.at())
                .param("knowledge", ended.knowledge())
                .param("by", ended.by())
                .param("id", id)
                .update();
    }

    private static Switch one(ResultSet row) throws SQLException {
        return new Switch(
                row.getObject("id", UUID.class),
                suspension(row),
                row.getObject("off_at", OffsetDateTime.class),
                row.getString("off_by"),
                proposal(row),
                ended(row));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                suspension(row), row.getObject("on_on", LocalDate.class), row.getObject("on_knowledge", Long.class));
    }

    private static Suspension suspension(ResultSet row) throws SQLException {
        return new Suspension(
                Family.of(row.getString("family")).orElseThrow(),
                row.getObject("off_on", LocalDate.class),
                row.getLong("off_knowledge"),
                new Label(row.getString("reason_zh"), row.getString("reason_en")));
    }

    private static FamilySwitches.@Nullable Proposal proposal(ResultSet row) throws SQLException {
        String by = row.getString("on_proposed_by");
        return by == null
                ? null
                : new FamilySwitches.Proposal(
                        by, row.getObject("on_proposed_at", OffsetDateTime.class), row.getString("on_reason"));
    }

    private static FamilySwitches.@Nullable Ended ended(ResultSet row) throws SQLException {
        String by = row.getString("on_by");
        return by == null
                ? null
                : new FamilySwitches.Ended(
                        by, row.getObject("on_at", OffsetDateTime.class), row.getLong("on_knowledge"));
    }
}
