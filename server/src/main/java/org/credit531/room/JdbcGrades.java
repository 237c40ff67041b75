package org.credit531.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grades of single organisations in PostgreSQL, as far as the scope of the thread shows them. */
@Component
class JdbcGrades {

    private final JdbcClient jdbc;

    JdbcGrades(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(GivenGrade one) {
        jdbc.sql("insert into room_grade (run, subject, code, grade) values (:run, :subject, :code, :grade)")
                .param("run", one.run())
                .param("subject", one.subject())
                .param("code", one.code())
                .param("grade", one.grade())
                .update();
    }

    /** Those of a run, by code. */
    List<GivenGrade> of(UUID run) {
        return jdbc.sql("select * from room_grade where run = :run order by code")
                .param("run", run)
                .query((row, number) -> grade(row))
                .list();
    }

    /** The runs of an engagement in which an organisation has a grade. */
    List<UUID> runsOf(UUID engagement, UUID subject) {
        return jdbc.sql("""
                select g.run from room_grade g join room_run r on r.id = g.run
                 where r.engagement = :engagement and g.subject = :subject
                """)
                .param("engagement", engagement)
                .param("subject", subject)
                .query((row, number) -> row.getObject("run", UUID.class))
                .list();
    }

    /** Those of an organisation that went out, the latest first. */
    List<GivenGrade> givenOf(String code) {
        return jdbc.sql("select * from room_grade where code = :code and given_at is not null order by given_at desc")
                .param("code", code)
                .query((row, number) -> grade(row))
                .list();
    }

    void give(UUID run, UUID subject, OffsetDateTime at) {
        jdbc.sql("update room_grade set given_at = :at where run = :run and subject = :subject")
                .param("at", at)
                .param("run", run)
                .param("subject", subject)
                .update();
    }

    /** Deletes those of a run that did not go out. */
    void forgetPending(UUID run) {
        jdbc.sql("delete from room_grade where run = :run and given_at is null")
                .param("run", run)
                .update();
    }

    /** Deletes those of an engagement that did not go out. */
    void forgetPendingOf(UUID engagement) {
        jdbc.sql("""
                delete from room_grade g using room_run r
                 where r.id = g.run and r.engagement = :engagement and g.given_at is null
                """).param("engagement", engagement).update();
    }

    /** Deletes those that went out long ago. */
    void forget(OffsetDateTime before) {
        jdbc.sql("delete from room_grade where given_at < :before")
                .param("before", before)
                .update();
    }

    /** Deletes those of organisations and returns their runs. */
    List<UUID> forgetOf(Collection<UUID> subjects) {
        return jdbc
                .sql("delete from room_grade where subject = any(:subjects) returning run")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("run", UUID.class))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    private static GivenGrade grade(ResultSet row) throws SQLException {
        return new GivenGrade(
                row.getObject("run", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("code"),
                row.getString("grade"),
                row.getObject("given_at", OffsetDateTime.class));
    }
}
