package org.credit531.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Batches in PostgreSQL. */
@Component
class JdbcBatches {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = """
            select b.*, p.phase, p.rows as progress_rows, p.bytes as progress_bytes, p.updated_at, pace.storing_pace
              from batch b left join batch_progress p on p.batch = b.id and b.state = 'running'
              left join lateral (
                   select (extract(epoch from sum(finished_at - storing_at)) / sum(received))::double precision as storing_pace
                     from (select finished_at, storing_at, received from batch e
                            where p.batch is not null and e.item = b.item and e.unit = b.unit and e.state = 'done'
                              and e.origin is null
                              and e.storing_at is not null and e.received > 0 and e.received * 10 >= p.rows
                            order by e.received_at desc limit 5) earlier) pace on true
            """;

    private static final String FITS = """
            where (:unit::text is null or b.unit = :unit)
              and (:region::text is null or starts_with(b.region, :region))
              and (cardinality(:items::text[]) = 0 or b.item = any(:items::text[]))
              and (:item::text is null or b.item = :item)
              and (:state::text is null or b.state = :state and b.held is null or :state = 'held' and b.held is not null
                   or :state = 'columns-held' and b.held = 'columns-changed'
                   or :state = 'columns-changed' and b.drift <> '[]')
              and (:begins::timestamptz is null or b.received_at >= :begins and b.received_at < :ends)
              and (:file::text is null or strpos(lower(b.file_name), lower(:file)) > 0)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcBatches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Inserts a batch as received, in the region of the sender or of the batch that it brings again; false where the sender
     * used this idempotency key before.
     */
    boolean insert(UUID id, Batches.Submission submission) {
        return jdbc.sql("""
                insert into batch (id, item, unit, mode, effective, submitted_by, idempotency_key, file_name, state,
                                   received_at, channel, held, origin, choices, region)
                values (:id, :item, :unit, :mode, :effective, :by, :key, :file, 'received', :now, :channel, :held,
                        :origin, coalesce((select choices from batch where id = :origin), '[]'),
                        coalesce((select region from batch where id = :origin), :region))
                on conflict (submitted_by, idempotency_key) do nothing
                """)
                        .param("id", id)
                        .param("item", submission.item())
                        .param("unit", submission.unit())
                        .param("mode", submission.mode().code())
                        .param("effective", submission.effective(), Types.DATE)
                        .param("by", submission.submittedBy())
                        .param("key", submission.idempotencyKey(), Types.VARCHAR)
                        .param("file", submission.fileName())
                        .param("now", OffsetDateTime.now(clock))
                        .param("channel", submission.channel().code())
                        .param("held", submission.hold() ? Batch.Held.PREVIEW.code() : null, Types.VARCHAR)
                        .param("origin", submission.origin(), Types.OTHER)
                        .param("region", Visitor.current().region())
                        .update()
                == 1;
    }

    void stored(UUID id, Uploads.Stored stored) {
        jdbc.sql("""
                update batch set file_bytes = :bytes, file_hash = :hash, file_sm3 = :sm3, encoding = :encoding
                 where id = :id
                """)
                .param("bytes", stored.bytes())
                .param("hash", stored.hash())
                .param("sm3", stored.sm3())
                .param("encoding", stored.encoding().name())
                .param("id", id)
                .update();
    }

    /** Marks the batch as running and returns how often that was tried. */
    int start(UUID id) {
        return jdbc.sql("""
                update batch set state = 'running', started_at = :now, attempts = attempts + 1
                 where id = :id and state in ('received', 'running') and held is null returning attempts
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /**
     * Notes the end of a batch that is taken; false where somebody had it stopped before.
     *
     * @param storing when all rows were read and their storing began
     */
    boolean done(UUID id, long knowledge, Batch.Counts counts, List<Batch.Notice> notices, OffsetDateTime storing) {
        return jdbc.sql("""
                update batch set state = 'done', finished_at = :now, knowledge = :knowledge, received = :received,
                       accepted = :accepted, unchanged = :unchanged, quarantined = :quarantined,
                       rows_open = :quarantined, retracted = :retracted, notices = :notices::jsonb,
                       storing_at = :storing
                 where id = :id and cancelled_by is null
                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("knowledge", knowledge)
                        .param("received", counts.received())
                        .param("accepted", counts.accepted())
                        .param("unchanged", counts.unchanged())
                        .param("quarantined", counts.quarantined())
                        .param("retracted", counts.retracted())
                        .param("notices", PersonNumbers.masked(JSON.writeValueAsString(notices)))
                        .param("storing", storing)
                        .param("id", id)
                        .update()
                == 1;
    }

    void failed(UUID id, Batch.Problem problem) {
        jdbc.sql("""
                update batch set state = 'failed', finished_at = :now, problem_code = :code, problem_detail = :detail,
                       held = null
                 where id = :id and state <> 'done'
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("code", problem.code())
                .param("detail", problem.detail())
                .param("id", id)
                .update();
    }

    /** Puts a failed batch back to the start; false where it had not failed. */
    boolean again(UUID id) {
        return jdbc.sql("""
                update batch set state = 'received', attempts = 0, problem_code = null, problem_detail = null,
                       started_at = null, finished_at = null, cancelled_by = null
                 where id = :id and state = 'failed'
                """).param("id", id).update() == 1;
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql(SELECT + "where b.id = :id")
                .param("id", id)
                .query(this::batch)
                .optional();
    }

    /** Several at once, by their ids; those that are not there are left out. */
    Map<UUID, Batch> find(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + "where b.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::batch)
                .list()
                .stream()
                .collect(Collectors.toMap(Batch::id, batch -> batch));
    }

    Optional<Batch> byKey(String submittedBy, @Nullable String key) {
        return jdbc.sql(SELECT + "where b.submitted_by = :by and b.idempotency_key = :key")
                .param("by", submittedBy)
                .param("key", key, Types.VARCHAR)
                .query(this::batch)
                .optional();
    }

    List<Batch> list(@Nullable String unit, @Nullable BatchCursor after, int limit) {
        return jdbc.sql(SELECT + """
                where (:unit::text is null or b.unit = :unit)
                  and (:at::timestamptz is null or b.received_at < :at or b.received_at = :at and b.id > :id)
                order by b.received_at desc, b.id limit :limit
                """)
                .param("unit", unit, Types.VARCHAR)
                .param(
                        "at",
                        after == null ? null : after.receivedAt().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query(this::batch)
                .list();
    }

    List<Batch> search(BatchFilter filter, @Nullable BatchCursor from, boolean backwards, int limit) {
        return backwards && from != null ? before(filter, from, limit).reversed() : after(filter, from, limit);
    }

    private List<Batch> after(BatchFilter filter, @Nullable BatchCursor from, int limit) {
        return filtered(jdbc.sql(SELECT + FITS + """
                          and (:at::timestamptz is null or b.received_at < :at or b.received_at = :at and b.id > :id)
                        order by b.received_at desc, b.id limit :limit
                        """), filter, from, limit)
                .query(this::batch)
                .list();
    }

    private List<Batch> before(BatchFilter filter, BatchCursor from, int limit) {
        return filtered(jdbc.sql(SELECT + FITS + """
                          and (b.received_at > :at or b.received_at = :at and b.id < :id)
                        order by b.received_at, b.id desc limit :limit
                        """), filter, from, limit)
                .query(this::batch)
                .list();
    }

    private JdbcClient.StatementSpec filtered(
            JdbcClient.StatementSpec statement, BatchFilter filter, @Nullable BatchCursor from, int limit) {
        LocalDate day = filter.day();
        return statement
                .param("unit", filter.unit(), Types.VARCHAR)
                .param("region", filter.region(), Types.VARCHAR)
                .param("items", filter.items().toArray(String[]::new))
                .param("item", filter.item(), Types.VARCHAR)
                .param("state", filter.state(), Types.VARCHAR)
                .param("begins", day == null ? null : start(day), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ends", day == null ? null : start(day.plusDays(1)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("file", filter.fileName(), Types.VARCHAR)
                .param(
                        "at",
                        from == null ? null : from.receivedAt().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", from == null ? null : from.id(), Types.OTHER)
                .param("limit", limit);
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("item"),
                row.getString("unit"),
                row.getString("region"),
                Batch.Mode.of(row.getString("mode")),
                row.getObject("effective", LocalDate.class),
                row.getString("submitted_by"),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                row.getString("file_hash"),
                Batch.State.of(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class),
                row.getObject("knowledge", Long.class),
                counts(row),
                JSON.readValue(row.getString("notices"), new TypeReference<List<Batch.Notice>>() {}),
                problem(row),
                progress(row),
                passage(row),
                afterwards(row));
    }

    private static Batch.Afterwards afterwards(ResultSet row) throws SQLException {
        return new Batch.Afterwards(
                row.getObject("origin", UUID.class),
                row.getLong("rows_open"),
                row.getLong("rows_corrected"),
                row.getLong("rows_dropped"),
                row.getLong("rows_attributed_later"),
                row.getLong("rows_returned"));
    }

    private static Batch.Passage passage(ResultSet row) throws SQLException {
        String held = row.getString("held");
        String drift = row.getString("drift");
        return new Batch.Passage(
                Batch.Channel.of(row.getString("channel")),
                held == null ? null : Batch.Held.of(held),
                row.getObject("started_at", OffsetDateTime.class),
                row.getString("confirmed_by"),
                row.getObject("confirmed_at", OffsetDateTime.class),
                row.getString("cancelled_by"),
                Choices.of(row.getString("choices")),
                drift == null ? null : Drift.of(drift, row.getObject("drift_from", UUID.class)));
    }

    private static Batch.Counts counts(ResultSet row) throws SQLException {
        return new Batch.Counts(
                row.getLong("received"),
                row.getLong("accepted"),
                row.getLong("unchanged"),
                row.getLong("quarantined"),
                row.getLong("retracted"));
    }

    private static Batch.@Nullable Problem problem(ResultSet row) throws SQLException {
        String code = row.getString("problem_code");
        return code == null ? null : new Batch.Problem(code, row.getString("problem_detail"));
    }

    private Batch.@Nullable Progress progress(ResultSet row) throws SQLException {
        String phase = row.getString("phase");
        return phase == null
                ? null
                : new Batch.Progress(
                        phase,
                        row.getLong("progress_rows"),
                        row.getLong("progress_bytes"),
                        row.getObject("updated_at", OffsetDateTime.class),
                        row.getObject("started_at", OffsetDateTime.class),
                        OffsetDateTime.now(clock),
                        row.getObject("storing_pace", Double.class));
    }
}
