package org.credit531.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.credit531.scoring.Family;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Drift in PostgreSQL: what results are compared with, each day, and the alarms. */
@Component
class JdbcDrift {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    JdbcDrift(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isMeasured(Family family, LocalDate day) {
        return jdbc.sql("select exists (select 1 from drift_day where family = :family and day = :day)")
                .param("family", family.code())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** What the results of some versions are compared with; those of today where they are measured for the first time. */
    DriftReference reference(Family family, String models, Supplier<DriftReference> today) {
        return reference(family, models).orElseGet(() -> keep(family, models, today.get()));
    }

    private Optional<DriftReference> reference(Family family, String models) {
        return jdbc.sql("""
                select jsonb_build_object('day', day, 'knownAt', knowledge, 'snapshot', snapshot, 'withoutData', without_data)::text
                  from drift_reference where family = :family and models = :models
                """)
                .param("family", family.code())
                .param("models", models)
                .query(String.class)
                .optional()
                .map(text -> JSON.readValue(text, DriftReference.class));
    }

    private DriftReference keep(Family family, String models, DriftReference reference) {
        jdbc.sql("""
                insert into drift_reference (family, models, day, knowledge, snapshot, without_data)
                values (:family, :models, :day, :knowledge, :snapshot::jsonb, :without::jsonb)
                on conflict (family, models) do nothing
                """)
                .param("family", family.code())
                .param("models", models)
                .param("day", reference.day())
                .param("knowledge", reference.knownAt())
                .param("snapshot", JSON.writeValueAsString(reference.snapshot()))
                .param("without", JSON.writeValueAsString(reference.withoutData()))
                .update();
        return reference;
    }

    /** Keeps a day, unless it is there; whether it was not. */
    boolean keep(DriftDay day) {
        return jdbc.sql("""
                insert into drift_day (family, day, models, reference_day, knowledge, organisations, level, points, grades, figures)
                values (:family, :day, :models, :reference, :knowledge, :organisations, :level, :points, :grades, :figures::jsonb)
                on conflict (family, day) do nothing
                """)
                        .param("family", day.family().code())
                        .param("day", day.day())
                        .param("models", day.models())
                        .param("reference", day.reference())
                        .param("knowledge", day.knownAt())
                        .param("organisations", day.organisations())
                        .param("level", day.level().name().toLowerCase(Locale.ROOT))
                        .param("points", day.index(DriftDay.Kind.POINTS))
                        .param("grades", day.index(DriftDay.Kind.GRADES))
                        .param("figures", JSON.writeValueAsString(day))
                        .update()
                == 1;
    }

    /** The latest days of a family, the latest first. */
    List<DriftDay> days(Family family, LocalDate before, int most) {
        return jdbc.sql("""
                select figures::text from drift_day where family = :family and day < :before order by day desc limit :most
                """)
                .param("family", family.code())
                .param("before", before)
                .param("most", most)
                .query((row, number) -> day(row))
                .list();
    }

    /** The latest day of each family. */
    List<DriftDay> latest() {
        return jdbc.sql("""
                select figures::text from (select distinct on (family) family, figures from drift_day order by family, day desc) l
                """).query((row, number) -> day(row)).list();
    }

    /** Opens an alarm, unless one of the family is open; whether none was. */
    boolean open(UUID id, DriftDay day, OffsetDateTime at) {
        return jdbc.sql("""
                insert into drift_alarm (id, family, day, raised_at) values (:id, :family, :day, :at)
                on conflict (family) where acknowledged_at is null do nothing
                """)
                        .param("id", id)
                        .param("family", day.family().code())
                        .param("day", day.day())
                        .param("at", at)
                        .update()
                == 1;
    }

    /** The day of the alarm of a family that was raised last. */
    Optional<DriftDay> lastAlarm(Family family) {
        return jdbc.sql("""
                select d.figures::text from drift_alarm a join drift_day d on d.family = a.family and d.day = a.day
                 where a.family = :family order by a.day desc limit 1
                """)
                .param("family", family.code())
                .query((row, number) -> day(row))
                .optional();
    }

    /** Some alarms, the latest first. */
    List<DriftAlarm> alarms(int from, int most) {
        return jdbc.sql("""
                select a.id, a.raised_at, a.acknowledged_by, a.acknowledged_at, a.reason, d.figures::text as figures
                  from drift_alarm a join drift_day d on d.family = a.family and d.day = a.day
                 order by a.day desc, a.id offset :from limit :most
                """)
                .param("from", from)
                .param("most", most)
                .query((row, number) -> alarm(row))
                .list();
    }

    /** Acknowledges an alarm; whether it was open. */
    boolean acknowledge(UUID id, String by, OffsetDateTime at, String reason) {
        return jdbc.sql("""
                update drift_alarm set acknowledged_by = :by, acknowledged_at = :at, reason = :reason
                 where id = :id and acknowledged_at is null
                """)
                        .param("by", by)
                        .param("at", at)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<String> family(UUID alarm) {
        return jdbc.sql("select family from drift_alarm where id = :id")
                .param("id", alarm)
                .query(String.class)
                .optional();
    }

    /** Deletes the days before one, their alarms, and what nothing is compared with any more. */
    void forget(LocalDate before) {
        jdbc.sql("delete from drift_alarm where day < :before")
                .param("before", before)
                .update();
        jdbc.sql("delete from drift_day where day < :before")
                .param("before", before)
                .update();
        jdbc.sql("""
                delete from drift_reference r where r.day < :before
                   and not exists (select 1 from drift_day d where d.family = r.family and d.models = r.models)
                """).param("before", before).update();
    }

    private static DriftAlarm alarm(ResultSet row) throws SQLException {
        return new DriftAlarm(
                row.getObject("id", UUID.class),
                day(row),
                row.getObject("raised_at", OffsetDateTime.class),
                row.getString("acknowledged_by"),
                row.getObject("acknowledged_at", OffsetDateTime.class),
                row.getString("reason"));
    }

    private static DriftDay day(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("figures"), DriftDay.class);
    }
}
