package org.credit531.modelling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.change.TextHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of models and what experts say of them, in PostgreSQL. */
@Component
class JdbcDrafts {

    private static final long LOCK = 5_310_094;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One version is released at a time, so that each is checked against what the one before has left. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
    }

    void add(UUID id, String model, int version, ModelDraft.Words words, String by) {
        jdbc.sql("""
                insert into model_draft (case_id, model, version, body, body_hash, reason, calibration, effective_from,
                                         written_by, written_at)
                values (:id, :model, :version, :body, :hash, :reason, :calibration, :from, :by, :at)
                """)
                .param("id", id)
                .param("model", model)
                .param("version", version)
                .param("body", words.text())
                .param("hash", TextHash.of(words.text()))
                .param("reason", words.reason())
                .param("calibration", words.calibration())
                .param("from", words.effectiveFrom())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void revise(UUID id, int version, ModelDraft.Words words) {
        jdbc.sql("""
                update model_draft set version = :version, body = :body, body_hash = :hash, reason = :reason,
                       calibration = :calibration, effective_from = :from
                 where case_id = :id
                """)
                .param("version", version)
                .param("body", words.text())
                .param("hash", TextHash.of(words.text()))
                .param("reason", words.reason())
                .param("calibration", words.calibration())
                .param("from", words.effectiveFrom())
                .param("id", id)
                .update();
    }

    void write(UUID id, String minutes) {
        jdbc.sql("update model_draft set minutes = :minutes where case_id = :id")
                .param("minutes", minutes)
                .param("id", id)
                .update();
    }

    void retire(UUID id, LocalDate day) {
        jdbc.sql("update model_draft set retires_on = :day where case_id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    Optional<ModelDraft> find(UUID id) {
        return jdbc.sql("select * from model_draft where case_id = :id")
                .param("id", id)
                .query((row, number) -> draft(row))
                .optional();
    }

    /** Every draft, the latest first. */
    List<ModelDraft> all() {
        return jdbc.sql("select * from model_draft order by written_at desc, model, version desc limit 500")
                .query((row, number) -> draft(row))
                .list();
    }

    /** All that were drafted as a version of a model, the latest first; of these at most one is released. */
    List<ModelDraft> of(String model, int version) {
        return jdbc.sql("""
                select * from model_draft where model = :model and version = :version order by written_at desc
                """)
                .param("model", model)
                .param("version", version)
                .query((row, number) -> draft(row))
                .list();
    }

    /** Notes what an expert says, in the place of what the same said before. */
    void put(UUID id, Judgement judgement, String by) {
        jdbc.sql("""
                insert into model_judgement (case_id, expert, criteria, judgements, entered_by, entered_at)
                values (:id, :expert, :criteria, :judgements, :by, :at)
                on conflict (case_id, expert) do update
                   set criteria = excluded.criteria, judgements = excluded.judgements, entered_by = excluded.entered_by,
                       entered_at = excluded.entered_at
                """)
                .param("id", id)
                .param("expert", judgement.expert())
                .param("criteria", judgement.criteria().toArray(String[]::new))
                .param("judgements", judgement.comparisons().toArray(Integer[]::new))
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void remove(UUID id, String expert) {
        jdbc.sql("delete from model_judgement where case_id = :id and expert = :expert")
                .param("id", id)
                .param("expert", expert)
                .update();
    }

    List<Judgement> judgements(UUID id) {
        return jdbc.sql("select * from model_judgement where case_id = :id order by entered_at, expert")
                .param("id", id)
                .query((row, number) -> new Judgement(
                        row.getString("expert"),
                        List.of((String[]) row.getArray("criteria").getArray()),
                        List.of((Integer[]) row.getArray("judgements").getArray())))
                .list();
    }

    private static ModelDraft draft(ResultSet row) throws SQLException {
        return new ModelDraft(
                row.getObject("case_id", UUID.class),
                row.getString("model"),
                row.getInt("version"),
                new ModelDraft.Words(
                        row.getString("body"),
                        row.getString("reason"),
                        row.getString("calibration"),
                        row.getObject("effective_from", LocalDate.class)),
                row.getString("minutes"),
                row.getObject("retires_on", LocalDate.class),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class));
    }
}
