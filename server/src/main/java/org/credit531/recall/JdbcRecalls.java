package org.credit531.recall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.recall.ModelRecall.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recalls in PostgreSQL: what was proposed, who signed, how far each has come. */
@Component
class JdbcRecalls {

    static final long LOCK = 5_310_246;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcRecalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One recall is proposed or signed at a time, so that each is checked against what the one before has left. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
    }

    void add(UUID id, ModelRecall.Proposed what, String by) {
        jdbc.sql("""
                insert into model_recall (case_id, model, version, from_day, instead, wrong, reason, proposed_by, proposed_at, stage)
                values (:id, :model, :version, :from, :instead, :wrong, :reason, :by, :at, 'proposed')
                """)
                .param("id", id)
                .param("model", what.model())
                .param("version", what.version())
                .param("from", what.from())
                .param("instead", what.instead(), Types.INTEGER)
                .param("wrong", what.wrong())
                .param("reason", what.reason())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Notes that a proposal was withdrawn or turned down. */
    void end(UUID id) {
        jdbc.sql("update model_recall set stage = 'ended' where case_id = :id and stage = 'proposed'")
                .param("id", id)
                .update();
    }

    /** Notes the signature; from then on it is carried out. */
    void sign(UUID id, ModelRecall.Signed signed) {
        jdbc.sql("""
                update model_recall set stage = 'results', knowledge = :knowledge, signed_by = :by, signed_at = :at,
                       keep_until = :keepUntil, figures = :none
                 where case_id = :id and stage = 'proposed'
                """)
                .param("knowledge", signed.knowledge())
                .param("by", signed.by())
                .param("at", signed.at())
                .param("keepUntil", signed.keepUntil())
                .param("none", RecallCounts.NONE.inOrder().toArray(Long[]::new))
                .param("id", id)
                .update();
    }

    /** Goes on to a stage. */
    void enter(UUID id, Stage stage) {
        jdbc.sql("update model_recall set stage = :stage where case_id = :id")
                .param("stage", stage.word())
                .param("id", id)
                .update();
    }

    /** Notes up to which document reports were looked through. */
    void lookedThrough(UUID id, UUID document) {
        jdbc.sql("update model_recall set report_after = :document where case_id = :id")
                .param("document", document)
                .param("id", id)
                .update();
    }

    /** Notes that nothing is left to do, and what it came to as its rows say. */
    void finish(UUID id, RecallCounts counts) {
        jdbc.sql("""
                update model_recall set stage = 'done', done_at = :at, figures = :figures where case_id = :id
                """)
                .param("at", OffsetDateTime.now(clock))
                .param("figures", counts.inOrder().toArray(Long[]::new))
                .param("id", id)
                .update();
    }

    Optional<ModelRecall> find(UUID id) {
        return jdbc.sql("select * from model_recall where case_id = :id")
                .param("id", id)
                .query(JdbcRecalls::recall)
                .optional();
    }

    /** The same, which nobody else changes until the transaction under way ends: whoever comes later finds what was done. */
    ModelRecall hold(UUID id) {
        return jdbc.sql("select * from model_recall where case_id = :id for update")
                .param("id", id)
                .query(JdbcRecalls::recall)
                .single();
    }

    /** Lets none be signed, and no piece of any be done, until the transaction under way ends; what was done before is there. */
    void holdAll() {
        lock();
        jdbc.sql(
                        "select case_id from model_recall where stage not in ('proposed', 'ended', 'done') order by case_id for update")
                .query(rows -> {});
    }

    /** The recall of a version that was not withdrawn or turned down. */
    Optional<ModelRecall> of(String model, int version) {
        return jdbc.sql("select * from model_recall where model = :model and version = :version and stage <> 'ended'")
                .param("model", model)
                .param("version", version)
                .query(JdbcRecalls::recall)
                .optional();
    }

    /** The latest first. */
    List<ModelRecall> page(int limit, int skip) {
        return jdbc.sql("select * from model_recall order by proposed_at desc, case_id limit :limit offset :skip")
                .param("limit", limit)
                .param("skip", skip)
                .query(JdbcRecalls::recall)
                .list();
    }

    /** Those that are signed and not done. */
    List<UUID> underWay() {
        return jdbc.sql(
                        "select case_id from model_recall where stage not in ('proposed', 'ended', 'done') order by knowledge")
                .query((row, number) -> row.getObject("case_id", UUID.class))
                .list();
    }

    /** Those whose rows have been kept long enough. */
    List<UUID> over(LocalDate today) {
        return jdbc.sql("select case_id from model_recall where stage = 'done' and keep_until <= :today")
                .param("today", today)
                .query((row, number) -> row.getObject("case_id", UUID.class))
                .list();
    }

    /** Counts more of what a piece has brought, with the piece. */
    void count(UUID id, Map<RecallCounts.Figure, Integer> more) {
        if (more.values().stream().allMatch(number -> number == 0)) {
            return;
        }
        Long[] inOrder = Stream.of(RecallCounts.Figure.values())
                .map(figure -> more.getOrDefault(figure, 0).longValue())
                .toArray(Long[]::new);
        jdbc.sql("""
                update model_recall
                   set figures = (select array_agg(before + more order by place)
                                    from unnest(figures, :more::bigint[]) with ordinality as f (before, more, place))
                 where case_id = :id
                """).param("more", inOrder).param("id", id).update();
    }

    /** What a recall has come to since it was signed. */
    Optional<RecallCounts> figures(UUID id) {
        return jdbc.sql("select figures from model_recall where case_id = :id and figures is not null")
                .param("id", id)
                .query((row, number) ->
                        RecallCounts.of((Long[]) row.getArray("figures").getArray()))
                .optional();
    }

    private static ModelRecall recall(ResultSet row, int number) throws SQLException {
        int instead = row.getInt("instead");
        Integer named = row.wasNull() ? null : Integer.valueOf(instead);
        return new ModelRecall(
                row.getObject("case_id", UUID.class),
                new ModelRecall.Proposed(
                        row.getString("model"),
                        row.getInt("version"),
                        row.getObject("from_day", LocalDate.class),
                        named,
                        row.getString("wrong"),
                        row.getString("reason")),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class),
                Stage.of(row.getString("stage")),
                signed(row),
                row.getObject("report_after", UUID.class));
    }

    private static ModelRecall.@Nullable Signed signed(ResultSet row) throws SQLException {
        String by = row.getString("signed_by");
        return by == null
                ? null
                : new ModelRecall.Signed(
                        by,
                        row.getObject("signed_at", OffsetDateTime.class),
                        row.getLong("knowledge"),
                        row.getObject("keep_until", LocalDate.class));
    }
}
