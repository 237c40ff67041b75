package org.credit531.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.access.Membership;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What senders decide about their batches, in PostgreSQL: to hold, confirm, discard or stop them. */
@Component
class JdbcSending {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSending(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes the columns of a batch and how they differ from those of another. */
    void examined(UUID id, Choices choices, List<ReadColumn> columns, Drift drift) {
        jdbc.sql("""
                update batch set choices = :choices::jsonb, columns = :columns::jsonb, drift = :drift::jsonb,
                       drift_from = :from
                 where id = :id
                """)
                .param("choices", PersonNumbers.masked(choices.json()))
                .param("columns", ReadColumn.json(columns))
                .param("drift", drift.json())
                .param("from", drift.from(), Types.OTHER)
                .param("id", id)
                .update();
    }

    /** The columns of a batch, once they were looked at. */
    Optional<List<ReadColumn>> columns(UUID id) {
        return jdbc.sql("select columns from batch where id = :id and columns is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(ReadColumn::all);
    }

    /**
     * The last file of the same office and item that was taken before, for another office's is no matter of its sender;
     * records typed into the form have no columns of their own.
     */
    Optional<UUID> takenBefore(Batch batch) {
        return jdbc.sql("""
                select id from batch
                 where unit = :unit and region = :region and item = :item and state = 'done' and channel <> 'form' and columns is not null
                   and id <> :id
                 order by finished_at desc, id limit 1
                """)
                .param("unit", batch.unit())
                .param("region", batch.region())
                .param("item", batch.item())
                .param("id", batch.id())
                .query(UUID.class)
                .optional();
    }

    /** Has a batch that is not read yet wait to be confirmed. */
    void hold(UUID id, Batch.Held held) {
        jdbc.sql("""
                update batch set held = :held, state = 'received', started_at = null, attempts = 0
                 where id = :id and state in ('received', 'running')
                """).param("held", held.code()).param("id", id).update();
    }

    /** Lets a held batch go on; false where it is not held any more. */
    boolean confirm(UUID id, String by, Choices choices) {
        return jdbc.sql("""
                update batch set held = null, confirmed_by = :by, confirmed_at = :now, choices = :choices::jsonb
                 where id = :id and held is not null
                """)
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .param("choices", PersonNumbers.masked(choices.json()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Ends a held batch of which nothing shall be taken; false where it is not held any more. */
    boolean dismiss(UUID id, Batch.Problem problem) {
        return jdbc.sql("""
                update batch set held = null, state = 'failed', finished_at = :now, problem_code = :code,
                       problem_detail = :detail
                 where id = :id and held is not null
                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("code", problem.code())
                        .param("detail", problem.detail())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Batches that have been held since before a moment. */
    List<UUID> heldSince(OffsetDateTime limit) {
        return jdbc.sql("select id from batch where held is not null and received_at < :limit order by received_at")
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Notes that a batch shall be stopped; false where it has ended. One that is not being read yet ends at once. */
    boolean stop(UUID id, String by) {
        return jdbc.sql("""
                update batch set cancelled_by = :by,
                       held = null,
                       finished_at = case when state = 'received' then :now else finished_at end,
                       problem_code = case when state = 'received' then 'cancelled' else problem_code end,
                       problem_detail = case when state = 'received' then :by else problem_detail end,
                       state = case when state = 'received' then 'failed' else state end
                 where id = :id and state in ('received', 'running') and cancelled_by is null
                """)
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Who had a batch stopped. */
    @Nullable
    String stoppedBy(UUID id) {
        return jdbc.sql("select cancelled_by from batch where id = :id and cancelled_by is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Whether files of this office and item wait to be confirmed when their columns changed: by its own word or one around it. */
    boolean holdsDrift(Membership office, String item) {
        return jdbc.sql("""
                select exists (select 1 from drift_hold where unit = :unit and item = :item and region = any(:around))
                """)
                .param("unit", office.department())
                .param("item", item)
                .param("around", office.regionsAround().toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** All such settings of offices of a unit, or of all units. */
    List<DriftHold> driftHolds(@Nullable String unit) {
        return jdbc.sql("""
                select unit, region, item, set_by, set_at from drift_hold
                 where :unit::text is null or unit = :unit order by unit, item, region
                """)
                .param("unit", unit, Types.VARCHAR)
                .query(JdbcSending::driftHold)
                .list();
    }

    void holdDrift(Membership office, String item, String by) {
        jdbc.sql("""
                insert into drift_hold (unit, region, item, set_by, set_at) values (:unit, :region, :item, :by, :now)
                on conflict do nothing
                """)
                .param("unit", office.department())
                .param("region", office.region())
                .param("item", item)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void letDriftPass(Membership office, String item) {
        jdbc.sql("delete from drift_hold where unit = :unit and region = :region and item = :item")
                .param("unit", office.department())
                .param("region", office.region())
                .param("item", item)
                .update();
    }

    private static DriftHold driftHold(ResultSet row, int number) throws SQLException {
        return new DriftHold(
                Membership.of(row.getString("region"), row.getString("unit")),
                row.getString("item"),
                row.getString("set_by"),
                row.getObject("set_at", OffsetDateTime.class));
    }

    /** That an office's files whose columns changed are held: who wanted it, and when. */
    record DriftHold(Membership office, String item, String setBy, OffsetDateTime setAt) {}
}
