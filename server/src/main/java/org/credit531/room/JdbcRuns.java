package org.credit531.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs in PostgreSQL; what was released is sealed. */
@Component
class JdbcRuns {

    private static final String COLUMNS = """
            select id, engagement, model, as_of, named, state, problem, knowledge, figures::text as figures, graded, begun_by,
                   begun_at, decided_by, expires_on
              from room_run
            """;

    private final JdbcClient jdbc;

    JdbcRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RoomRun run) {
        jdbc.sql("""
                insert into room_run (id, engagement, model, as_of, named, state, begun_by, begun_at)
                values (:id, :engagement, :model, :asOf, :named, :state, :by, :at)
                """)
                .param("id", run.id())
                .param("engagement", run.engagement())
                .param("model", run.model())
                .param("asOf", run.asOf())
                .param("named", run.named().toArray(String[]::new))
                .param("state", run.state().word())
                .param("by", run.begunBy())
                .param("at", run.begunAt())
                .update();
    }

    Optional<RoomRun> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, number) -> run(row))
                .optional();
    }

    /** The same, which nobody else changes before the transaction ends. */
    Optional<RoomRun> lock(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query((row, number) -> run(row))
                .optional();
    }

    /** Some by their ids. */
    List<RoomRun> find(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> run(row))
                .list();
    }

    /** Those of an engagement, the latest first. */
    List<RoomRun> of(UUID engagement) {
        return jdbc.sql(COLUMNS + "where engagement = :engagement order by begun_at desc, id")
                .param("engagement", engagement)
                .query((row, number) -> run(row))
                .list();
    }

    /** Those that wait or run. */
    List<UUID> open() {
        return jdbc.sql("select id from room_run where state in ('waiting', 'running')")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Whether it waits or runs, and so is to be calculated. */
    boolean begin(UUID id) {
        return jdbc.sql("update room_run set state = 'running' where id = :id and state in ('waiting', 'running')")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Whether it was still running. */
    boolean calculated(UUID id, long knowledge, String figures, int graded) {
        return jdbc.sql("""
                        update room_run set state = 'calculated', knowledge = :knowledge, figures = :figures::json, graded = :graded
                         where id = :id and state = 'running'
                        """)
                        .param("knowledge", knowledge)
                        .param("figures", figures)
                        .param("graded", graded)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Whether it was still wanted. */
    boolean fail(UUID id, String problem) {
        return jdbc.sql("update room_run set state = 'failed', problem = :problem where id = :id and state = 'running'")
                        .param("problem", problem)
                        .param("id", id)
                        .update()
                > 0;
    }

    void release(UUID id, String by, OffsetDateTime at, LocalDate expiresOn, byte[] sealed) {
        jdbc.sql("""
                update room_run set state = 'released', decided_by = :by, decided_at = :at, expires_on = :expiresOn, sealed_file = :file
                 where id = :id
                """)
                .param("by", by)
                .param("at", at)
                .param("expiresOn", expiresOn)
                .param("file", sealed)
                .param("id", id)
                .update();
    }

    void refuse(UUID id, String by, OffsetDateTime at) {
        jdbc.sql("update room_run set state = 'refused', decided_by = :by, decided_at = :at where id = :id")
                .param("by", by)
                .param("at", at)
                .param("id", id)
                .update();
    }

    Optional<byte[]> sealedFile(UUID id) {
        return jdbc.sql("select sealed_file from room_run where id = :id and sealed_file is not null")
                .param("id", id)
                .query((row, number) -> row.getBytes("sealed_file"))
                .optional();
    }

    /** Takes back what an engagement has under way or can still be fetched. */
    void endOf(UUID engagement) {
        jdbc.sql("""
                update room_run set state = 'expired', sealed_file = null
                 where engagement = :engagement and state in ('waiting', 'running', 'calculated', 'released')
                """).param("engagement", engagement).update();
    }

    /** Takes back what can be fetched no longer. */
    void expire(LocalDate today) {
        jdbc.sql("""
                update room_run set state = 'expired', sealed_file = null where state = 'released' and expires_on <= :today
                """).param("today", today).update();
    }

    /** Whether one is being calculated. */
    boolean isAnyRunning() {
        return jdbc.sql("select exists (select 1 from room_run where state = 'running')")
                .query(Boolean.class)
                .single();
    }

    /** Takes back what is not out, or out and can still be fetched. */
    void supersede(UUID id) {
        jdbc.sql("""
                update room_run set state = 'superseded', sealed_file = null
                 where id = :id and state in ('calculated', 'released')
                """).param("id", id).update();
    }

    private static RoomRun run(ResultSet row) throws SQLException {
        return new RoomRun(
                row.getObject("id", UUID.class),
                row.getObject("engagement", UUID.class),
                row.getObject("model", UUID.class),
                row.getObject("as_of", LocalDate.class),
                List.of((String[]) row.getArray("named").getArray()),
                RoomRun.State.of(row.getString("state")),
                row.getString("problem"),
                row.getObject("knowledge", Long.class),
                row.getString("figures"),
                row.getInt("graded"),
                row.getString("begun_by"),
                row.getObject("begun_at", OffsetDateTime.class),
                row.getString("decided_by"),
                row.getObject("expires_on", LocalDate.class));
    }
}
