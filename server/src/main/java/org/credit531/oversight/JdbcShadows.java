package org.credit531.oversight;

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
import org.credit531.trials.ModelFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shadow runs in PostgreSQL: which version, which days, and the figures of each. */
@Component
class JdbcShadows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcShadows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Shadow shadow) {
        jdbc.sql("""
                insert into shadow (id, family, candidate, model, version, text, first_on, last_on, state, created_by, created_at, keep_until)
                values (:id, :family, :candidate, :model, :version, :text, :first, :last, 'running', :by, :at, :keepUntil)
                """)
                .param("id", shadow.id())
                .param("family", shadow.version().family().code())
                .param("candidate", shadow.version().reference())
                .param("model", shadow.version().model())
                .param("version", shadow.version().version())
                .param("text", shadow.version().text())
                .param("first", shadow.firstOn())
                .param("last", shadow.lastOn())
                .param("by", shadow.by())
                .param("at", shadow.at())
                .param("keepUntil", shadow.keepUntil())
                .update();
    }

    Optional<Shadow> find(UUID id) {
        return jdbc.sql("""
                select id, family, candidate, model, version, text, first_on, last_on, state, created_by, created_at, ended_by, ended_at,
                       keep_until
                  from shadow where id = :id
                """).param("id", id).query((row, number) -> shadow(row)).optional();
    }

    /** Some, the latest first, without their texts. */
    List<Shadow> page(int from, int most) {
        return jdbc.sql("""
                select id, family, candidate, model, version, '' as text, first_on, last_on, state, created_by, created_at, ended_by,
                       ended_at, keep_until
                  from shadow order by created_at desc, id offset :from limit :most
                """)
                .param("from", from)
                .param("most", most)
                .query((row, number) -> shadow(row))
                .list();
    }

    /** Those that run, the oldest first. */
    List<Shadow> running() {
        return jdbc.sql("""
                select id, family, candidate, model, version, text, first_on, last_on, state, created_by, created_at, ended_by, ended_at,
                       keep_until
                  from shadow where state = 'running' order by created_at, id
                """).query((row, number) -> shadow(row)).list();
    }

    /** Ends a run, by its last day or by somebody; whether it ran. */
    boolean end(UUID id, @Nullable String by) {
        return jdbc.sql("""
                update shadow set state = case when :by::text is null then 'ended' else 'stopped' end, ended_by = :by, ended_at = :at
                 where id = :id and state = 'running'
                """)
                        .param("by", by, Types.VARCHAR)
                        .param("at", OffsetDateTime.now(clock))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean isTaken(UUID shadow, LocalDate day) {
        return jdbc.sql(
                        "select exists (select 1 from shadow_day where shadow = :shadow and day = :day and problem = '')")
                .param("shadow", shadow)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** The figures of the first day of which there are any. */
    Optional<ModelFigures.Beside> first(UUID shadow) {
        return figures(jdbc.sql("""
                select figures::text from shadow_day where shadow = :shadow and figures is not null order by day limit 1
                """).param("shadow", shadow).query(String.class).optional());
    }

    /** Those of a day. */
    Optional<ModelFigures.Beside> of(UUID shadow, LocalDate day) {
        return figures(jdbc.sql("""
                select figures::text from shadow_day where shadow = :shadow and day = :day and figures is not null
                """)
                .param("shadow", shadow)
                .param("day", day)
                .query(String.class)
                .optional());
    }

    private static Optional<ModelFigures.Beside> figures(Optional<String> text) {
        return text.map(one -> JSON.readValue(one, ModelFigures.Beside.class));
    }

    /** Keeps the figures of a day as long as the run is not stopped; whether it was not. */
    boolean keep(UUID shadow, LocalDate day, ModelFigures.Beside beside) {
        ShadowDay.Taken taken = ShadowDay.Taken.of(beside);
        return jdbc.sql("""
                insert into shadow_day (shadow, day, knowledge, organisations, evaluated, better, worse, apart, moved, figures)
                select id, :day::date, :knowledge::bigint, :organisations::int, :evaluated::int, :better::int, :worse::int,
                       :apart::float8, :moved::float8, :figures::jsonb
                  from shadow where id = :shadow and state = 'running'
                on conflict (shadow, day) do update
                   set knowledge = excluded.knowledge, organisations = excluded.organisations, evaluated = excluded.evaluated,
                       better = excluded.better, worse = excluded.worse, apart = excluded.apart, moved = excluded.moved,
                       figures = excluded.figures, problem = ''
                """)
                        .param("shadow", shadow)
                        .param("day", day)
                        .param("knowledge", taken.knownAt())
                        .param("organisations", taken.organisations())
                        .param("evaluated", taken.evaluated())
                        .param("better", taken.better(), Types.INTEGER)
                        .param("worse", taken.worse(), Types.INTEGER)
                        .param("apart", taken.apart())
                        .param("moved", taken.moved(), Types.DOUBLE)
                        .param("figures", JSON.writeValueAsString(beside))
                        .update()
                == 1;
    }

    /** Keeps why a day has none. */
    void keep(UUID shadow, LocalDate day, String problem) {
        jdbc.sql("""
                insert into shadow_day (shadow, day, problem) values (:shadow, :day, :problem)
                on conflict (shadow, day) do nothing
                """)
                .param("shadow", shadow)
                .param("day", day)
                .param("problem", problem)
                .update();
    }

    /** The days of a run, the first first: 90 at most. */
    List<ShadowDay> days(UUID shadow) {
        return jdbc.sql("""
                select day, knowledge, organisations, evaluated, better, worse, apart, moved, problem
                  from shadow_day where shadow = :shadow order by day
                """)
                .param("shadow", shadow)
                .query((row, number) -> day(row))
                .list();
    }

    /** Deletes what has been kept long enough. */
    void forget(LocalDate today) {
        jdbc.sql("delete from shadow where keep_until <= :today and state <> 'running'")
                .param("today", today)
                .update();
    }

    private static ShadowDay day(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        LocalDate day = row.getObject("day", LocalDate.class);
        if (!problem.isEmpty()) {
            return new ShadowDay(day, null, problem);
        }
        return new ShadowDay(
                day,
                new ShadowDay.Taken(
                        row.getLong("knowledge"),
                        row.getInt("organisations"),
                        row.getInt("evaluated"),
                        row.getObject("better", Integer.class),
                        row.getObject("worse", Integer.class),
                        row.getDouble("apart"),
                        row.getObject("moved", Double.class)),
                "");
    }

    private static Shadow shadow(ResultSet row) throws SQLException {
        return new Shadow(
                row.getObject("id", UUID.class),
                new ModelFigures.Version(
                        row.getString("candidate"),
                        Family.of(row.getString("family")).orElseThrow(),
                        row.getString("model"),
                        row.getInt("version"),
                        row.getString("text")),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                Shadow.State.of(row.getString("state")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("ended_by"),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getObject("keep_until", LocalDate.class));
    }
}
