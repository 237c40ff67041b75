package org.credit531.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Editions in PostgreSQL. What all threads share is read on connections of the role that can only read, outside any
 * transaction under way: what one thread has not committed must not get into it.
 */
@Component
class JdbcEditions implements Editions {

    private final JdbcClient reader;
    private final JdbcClient writer;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    JdbcEditions(@Qualifier("reader") DataSource reader, JdbcClient writer) {
        this.reader = JdbcClient.create(reader);
        this.writer = writer;
    }

    @Override
    public long stamp() {
        Long own = (Long) TransactionSynchronizationManager.getResource(this);
        if (own != null) {
            return -own;
        }
        Seen last = seen.get();
        long now = System.nanoTime();
        if (last != null && now - last.at() < TimeUnit.MILLISECONDS.toNanos(FRESHNESS)) {
            return last.stamp();
        }
        Seen next = new Seen(now, readStamp());
        seen.compareAndSet(last, next);
        return next.stamp();
    }

    @Override
    public void lookAgain() {
        seen.set(null);
    }

    private long readStamp() {
        return reader.sql("select coalesce(max(knowledge), 0) from edition")
                .query(Long.class)
                .single();
    }

    @Override
    public List<Edition> entered(Shelf shelf) {
        JdbcClient client = TransactionSynchronizationManager.hasResource(this) ? writer : reader;
        return client.sql("""
                select * from edition where shelf = :shelf and knowledge is not null order by name, version
                """)
                .param("shelf", shelf.word())
                .query(JdbcEditions::edition)
                .list();
    }

    @Override
    public List<Edition> of(Shelf shelf, String name) {
        return writer.sql("select * from edition where shelf = :shelf and name = :name order by version")
                .param("shelf", shelf.word())
                .param("name", name)
                .query(JdbcEditions::edition)
                .list();
    }

    @Override
    public List<Edition> signed(Shelf... shelves) {
        return reader.sql("""
                select * from edition where signed_at is not null and shelf = any(:shelves)
                 order by signed_at desc, shelf, name, version desc
                """)
                .param("shelves", Arrays.stream(shelves).map(Shelf::word).toArray(String[]::new))
                .query(JdbcEditions::edition)
                .list();
    }

    @Override
    public List<Edition> waiting(Shelf shelf) {
        return writer.sql("select * from edition where shelf = :shelf and knowledge is null order by name, version")
                .param("shelf", shelf.word())
                .query(JdbcEditions::edition)
                .list();
    }

    @Override
    public List<Edition> due(LocalDate today) {
        return writer.sql("""
                select * from edition where knowledge is null and effective_from <= :today
                 order by effective_from, shelf, name, version
                """)
                .param("today", today)
                .query(JdbcEditions::edition)
                .list();
    }

    @Override
    public void add(Edition edition) {
        Edition.Signatures signed = edition.signatures();
        writer.sql("""
                insert into edition (shelf, name, version, body, shipped_hash, effective_from, knowledge, reason,
                                     proposed_by, proposed_at, signed_by, signed_at)
                values (:shelf, :name, :version, :body, :shipped, :from, :knowledge, :reason, :proposedBy, :proposedAt,
                        :signedBy, :signedAt)
                """)
                .param("shelf", edition.shelf().word())
                .param("name", edition.name())
                .param("version", edition.version())
                .param("body", edition.text())
                .param("shipped", edition.shippedHash())
                .param("from", edition.effectiveFrom())
                .param("knowledge", edition.knowledge(), Types.BIGINT)
                .param("reason", edition.reason())
                .param("proposedBy", signed == null ? null : signed.proposedBy(), Types.VARCHAR)
                .param("proposedAt", signed == null ? null : signed.proposedAt(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("signedBy", signed == null ? null : signed.signedBy(), Types.VARCHAR)
                .param("signedAt", signed == null ? null : signed.signedAt(), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    @Override
    public void enter(Edition edition, long knowledge) {
        writer.sql("""
                update edition set knowledge = :knowledge
                 where shelf = :shelf and name = :name and version = :version and knowledge is null
                """)
                .param("knowledge", knowledge)
                .param("shelf", edition.shelf().word())
                .param("name", edition.name())
                .param("version", edition.version())
                .update();
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, knowledge);
            TransactionSynchronizationManager.registerSynchronization(new Laid.Forgetting(this));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    seen.set(null);
                }
            });
        }
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        long knowledge = row.getLong("knowledge");
        boolean waits = row.wasNull();
        return new Edition(
                Shelf.of(row.getString("shelf")),
                row.getString("name"),
                row.getInt("version"),
                row.getString("body"),
                row.getString("shipped_hash"),
                row.getObject("effective_from", LocalDate.class),
                waits ? null : Long.valueOf(knowledge),
                row.getString("reason"),
                signatures(row));
    }

    private static Edition.@Nullable Signatures signatures(ResultSet row) throws SQLException {
        String by = row.getString("signed_by");
        return by == null
                ? null
                : new Edition.Signatures(
                        row.getString("proposed_by"),
                        row.getObject("proposed_at", OffsetDateTime.class),
                        by,
                        row.getObject("signed_at", OffsetDateTime.class));
    }

    /** What the stamp was, and when that was asked by the clock that never goes back. */
    private record Seen(long at, long stamp) {}
}
