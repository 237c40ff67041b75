package org.credit531.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.credit531.audit.LedgerState;
import org.credit531.evaluation.Evaluations;
import org.credit531.record.Knowledge;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the platform itself stands, in one look at the database. */
@Component
class PlatformState {

    /** What is due so long and not begun is late: orders are taken within a second. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** When orders are due that are to be carried out at once; where they wait long, others behind them are late. */
    private static final OffsetDateTime AT_ONCE = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    /** What has failed so often in a row does not mend itself. */
    private static final int FAILURES = 3;

    private final JdbcClient jdbc;
    private final LedgerState ledger;
    private final Evaluations evaluations;
    private final Knowledge knowledge;
    private final Clock clock;

    PlatformState(JdbcClient jdbc, LedgerState ledger, Evaluations evaluations, Knowledge knowledge, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.evaluations = evaluations;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** The present state. */
    State now() {
        return new State(
                knowledge.latest(),
                knowledge.latestAt().orElse(null),
                work(),
                !evaluations.areCurrent(),
                ledger.length(),
                ledger.lastRoot().orElse(null),
                ledger.lastBackup().orElse(null));
    }

    private Work work() {
        return jdbc.sql("""
                select count(*) filter (where consecutive_failures >= :failures) > 0 as failing,
                       count(*) filter (where not picked and execution_time < :late
                                                  and execution_time > :atOnce) > 0 as late
                  from scheduled_tasks
                """)
                .param("failures", FAILURES)
                .param("atOnce", AT_ONCE)
                .param("late", OffsetDateTime.now(clock).minus(PATIENCE))
                .query((row, number) ->
                        row.getBoolean("failing") ? Work.FAILING : row.getBoolean("late") ? Work.LATE : Work.DONE)
                .single();
    }

    /** How the work in the background stands. */
    enum Work {
        /** It is done when it is due. */
        DONE,
        /** It is later than it should be. */
        LATE,
        /** Some of it fails again and again. */
        FAILING
    }

    /**
     * The state of the platform.
     *
     * @param knowledge the number of the latest commit
     * @param updated when it was, null before the first
     * @param work the work in the background
     * @param evaluating whether evaluations are being computed
     * @param entries how many entries the chain of the ledger has
     * @param root the last day whose root is published, null before the first
     * @param backup when the last backup was taken, null where none was
     */
    record State(
            long knowledge,
            @Nullable OffsetDateTime updated,
            Work work,
            boolean evaluating,
            long entries,
            @Nullable LocalDate root,
            @Nullable OffsetDateTime backup) {}
}
