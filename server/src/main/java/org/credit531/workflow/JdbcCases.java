package org.credit531.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases and their steps in PostgreSQL. */
@Component
class JdbcCases {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID id, String workflow) {
        jdbc.sql("insert into workflow_case (id, workflow) values (:id, :workflow)")
                .param("id", id)
                .param("workflow", workflow)
                .update();
    }

    /** Adds a step; false if somebody was faster and has the number already. */
    boolean add(UUID id, int number, Workflow.Transition transition, Deed deed) {
        return jdbc.sql("""
                insert into workflow_step (case_id, number, prior, event, from_state, to_state, by_whom, at, remark)
                select :id, :number, nullif(:number - 1, 0), :event,
                       (select s.to_state from workflow_step s where s.case_id = :id and s.number = :number - 1),
                       :to, :by, :at, :remark
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("number", number)
                        .param("event", transition.event())
                        .param("to", transition.to())
                        .param("by", deed.by())
                        .param("at", OffsetDateTime.now(clock))
                        .param("remark", deed.remark())
                        .update()
                == 1;
    }

    Optional<String> workflow(UUID id) {
        return jdbc.sql("select workflow from workflow_case where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    List<Step> steps(UUID id) {
        return jdbc.sql("select * from workflow_step where case_id = :id order by number")
                .param("id", id)
                .query((row, number) -> step(row))
                .list();
    }

    Map<UUID, String> states(Collection<UUID> ids) {
        Map<UUID, String> states = new HashMap<>();
        jdbc.sql("""
                select distinct on (case_id) case_id, to_state from workflow_step
                 where case_id = any(:ids) order by case_id, number desc
                """).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            states.put(row.getObject("case_id", UUID.class), row.getString("to_state"));
        });
        return states;
    }

    Set<UUID> in(String workflow, Collection<String> states) {
        return new HashSet<>(jdbc.sql("""
                select c.id from workflow_case c
                 cross join lateral (select s.to_state from workflow_step s where s.case_id = c.id
                                      order by s.number desc limit 1) s
                 where c.workflow = :workflow and s.to_state = any(:states)
                """)
                .param("workflow", workflow)
                .param("states", states.toArray(String[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
    }

    /** Some cases of a workflow whose last step led to one of the states before an instant. */
    List<UUID> ended(String workflow, Collection<String> states, Instant before, int limit) {
        return jdbc.sql("""
                select c.id from workflow_case c
                 cross join lateral (select s.to_state, s.at from workflow_step s where s.case_id = c.id
                                      order by s.number desc limit 1) s
                 where c.workflow = :workflow and s.to_state = any(:states) and s.at < :before
                 order by s.at, c.id limit :limit
                """)
                .param("workflow", workflow)
                .param("states", states.toArray(String[]::new))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The same among some cases. */
    List<UUID> ended(String workflow, Collection<String> states, Instant before, Collection<UUID> among) {
        return jdbc.sql("""
                select c.id from workflow_case c
                 cross join lateral (select s.to_state, s.at from workflow_step s where s.case_id = c.id
                                      order by s.number desc limit 1) s
                 where c.workflow = :workflow and s.to_state = any(:states) and s.at < :before and c.id = any(:among)
                 order by s.at, c.id
                """)
                .param("workflow", workflow)
                .param("states", states.toArray(String[]::new))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("among", among.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Deletes whole cases by the one way there is, which leaves those that have moved since. */
    void forget(Collection<UUID> ids, Instant before) {
        jdbc.sql("select workflow_forget(:ids, :before)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(row -> {});
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt("number"),
                row.getString("event"),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getString("by_whom"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("remark"));
    }
}
