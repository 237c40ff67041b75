package org.credit531.trials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.scoring.Family;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Trials in PostgreSQL: what was tried and the figures, of no single organisation anything. */
@Component
class JdbcTrials {

    private static final int LISTED = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcTrials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Trial trial) {
        jdbc.sql("""
                insert into trial (id, family, candidate, candidate_model, candidate_version, candidate_text, against,
                                   against_text, as_of, outcome, state, number, created_by, created_at, keep_until)
                values (:id, :family, :candidate, :model, :version, :text, :against, :againstText, :asOf, :outcome, :state, :number,
                        :by, :at, :keepUntil)
                """)
                .param("id", trial.id())
                .param("family", trial.family().code())
                .param("candidate", trial.tried().candidate())
                .param("model", trial.tried().model())
                .param("version", trial.tried().version())
                .param("text", trial.tried().text())
                .param("against", trial.tried().against())
                .param("againstText", trial.tried().againstText())
                .param("asOf", trial.asOf())
                .param("outcome", trial.outcome())
                .param("state", trial.state().word())
                .param("number", trial.number(), Types.BIGINT)
                .param("by", trial.createdBy())
                .param("at", trial.createdAt())
                .param("keepUntil", trial.keepUntil())
                .update();
    }

    Optional<Trial> find(UUID id) {
        return jdbc.sql("""
                select id, family, candidate, candidate_model, candidate_version, candidate_text, against, against_text, as_of,
                       outcome, state, problem, done, total, reading, number, knowledge, organisations, milliseconds, created_by,
                       created_at, keep_until
                  from trial
                 where id = :id
                """).param("id", id).query((row, number) -> trial(row)).optional();
    }

    /** The latest first, without the texts: a list reads none. */
    List<Trial> all() {
        return jdbc.sql("""
                select id, family, candidate, candidate_model, candidate_version, '' as candidate_text, against,
                       '' as against_text, as_of, outcome, state, problem, done, total, reading, number, knowledge, organisations, milliseconds,
                       created_by, created_at, keep_until
                  from trial
                 order by created_at desc, id
                 limit :listed
                """)
                .param("listed", LISTED)
                .query((row, number) -> trial(row))
                .list();
    }

    /** How many wait or run. */
    int open() {
        return jdbc.sql("select count(*) from trial where state in ('waiting', 'running')")
                .query(Integer.class)
                .single();
    }

    /** Those that wait or run. */
    List<UUID> openIds() {
        return jdbc.sql("select id from trial where state in ('waiting', 'running') order by created_at")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Notes how far a trial has come; whether it is to go on. */
    boolean note(UUID id, int done, int total) {
        return jdbc.sql("""
                update trial set state = 'running', done = :done, total = :total, reading = null
                 where id = :id and state in ('waiting', 'running')
                """)
                        .param("done", done)
                        .param("total", total)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Notes how far its population is read; whether it is to go on. */
    boolean note(UUID id, ReadSoFar reading) {
        return jdbc.sql("""
                update trial set state = 'running', reading = :reading::jsonb
                 where id = :id and state in ('waiting', 'running')
                """)
                        .param("reading", JSON.writeValueAsString(reading))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Ends a trial with its figures, unless it was cancelled meanwhile; whether it was not. */
    boolean finish(UUID id, Trial.Measured measured, String figures) {
        return jdbc.sql("""
                update trial set state = 'done', done = total, reading = null, knowledge = :knowledge, organisations = :organisations,
                       milliseconds = :milliseconds, figures = :figures::jsonb, ended_at = :at
                 where id = :id and state in ('waiting', 'running')
                """)
                        .param("knowledge", measured.knowledge())
                        .param("organisations", measured.organisations())
                        .param("milliseconds", measured.milliseconds())
                        .param("figures", figures)
                        .param("at", OffsetDateTime.now(clock))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Ends a trial without figures; whether it had not ended before. */
    boolean end(UUID id, Trial.State state, String problem) {
        return jdbc.sql("""
                update trial set state = :state, problem = :problem, reading = null, ended_at = :at
                 where id = :id and state in ('waiting', 'running')
                """)
                        .param("state", state.word())
                        .param("problem", problem)
                        .param("at", OffsetDateTime.now(clock))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The figures of a trial; {@code null} before its end. */
    @Nullable
    String figures(UUID id) {
        return jdbc.sql("select figures::text from trial where id = :id")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    /** Deletes what has been kept long enough. */
    void forget(LocalDate today) {
        jdbc.sql("delete from trial where keep_until <= :today")
                .param("today", today)
                .update();
    }

    private static Trial trial(ResultSet row) throws SQLException {
        return new Trial(
                row.getObject("id", UUID.class),
                Family.of(row.getString("family")).orElseThrow(),
                new Trial.Tried(
                        row.getString("candidate"),
                        row.getString("candidate_model"),
                        row.getInt("candidate_version"),
                        row.getString("candidate_text"),
                        row.getString("against"),
                        row.getString("against_text")),
                row.getObject("as_of", LocalDate.class),
                row.getString("outcome"),
                Trial.State.of(row.getString("state")),
                row.getString("problem"),
                row.getInt("done"),
                row.getInt("total"),
                reading(row.getString("reading")),
                row.getObject("number", Long.class),
                measured(row),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("keep_until", LocalDate.class));
    }

    private static @Nullable ReadSoFar reading(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, ReadSoFar.class);
    }

    private static Trial.@Nullable Measured measured(ResultSet row) throws SQLException {
        long knowledge = row.getLong("knowledge");
        return row.wasNull()
                ? null
                : new Trial.Measured(knowledge, row.getInt("organisations"), row.getLong("milliseconds"));
    }
}
