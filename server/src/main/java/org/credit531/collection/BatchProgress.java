package org.credit531.collection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes how far a running batch is, outside its transaction, so that pages and other instances see it; twice a second. */
@Component
class BatchProgress {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Map<UUID, Noted> noted = new ConcurrentHashMap<>();

    BatchProgress(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void note(UUID batch, String phase, long rows, long bytes) {
        Noted last = noted.get(batch);
        Instant now = Instant.now();
        if (last != null && last.phase.equals(phase) && last.at.plus(PAUSE).isAfter(now)) {
            return;
        }
        noted.put(batch, new Noted(phase, now));
        apart.executeWithoutResult(status -> write(batch, phase, rows, bytes));
    }

    void forget(UUID batch) {
        noted.remove(batch);
    }

    private void write(UUID batch, String phase, long rows, long bytes) {
        jdbc.sql("""
                insert into batch_progress (batch, phase, rows, bytes, updated_at)
                values (:batch, :phase, :rows, :bytes, :at)
                on conflict (batch) do update set phase = excluded.phase, rows = excluded.rows, bytes = excluded.bytes,
                                                  updated_at = excluded.updated_at
                """)
                .param("batch", batch)
                .param("phase", phase)
                .param("rows", rows)
                .param("bytes", bytes)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private record Noted(String phase, Instant at) {}
}
