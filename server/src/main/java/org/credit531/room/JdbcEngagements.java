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

/** Engagements in PostgreSQL; that two different people stand behind each is the table's own rule too. */
@Component
class JdbcEngagements {

    private final JdbcClient jdbc;

    JdbcEngagements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Engagement engagement) {
        jdbc.sql("""
                insert into room_engagement (id, third_party, name, purpose, basis, items, ends_on, most_runs, state, proposed_by,
                                             proposed_at)
                values (:id, :thirdParty, :name, :purpose, :basis, :items, :endsOn, :mostRuns, :state, :by, :at)
                """)
                .param("id", engagement.id())
                .param("thirdParty", engagement.thirdParty())
                .param("name", engagement.name())
                .param("purpose", engagement.purpose())
                .param("basis", engagement.basis())
                .param("items", engagement.items().toArray(String[]::new))
                .param("endsOn", engagement.endsOn())
                .param("mostRuns", engagement.mostRuns())
                .param("state", engagement.state().word())
                .param("by", engagement.proposedBy())
                .param("at", engagement.proposedAt())
                .update();
    }

    Optional<Engagement> find(UUID id) {
        return jdbc.sql("select * from room_engagement where id = :id")
                .param("id", id)
                .query((row, number) -> engagement(row))
                .optional();
    }

    /** Some by their ids. */
    List<Engagement> find(Collection<UUID> ids) {
        return jdbc.sql("select * from room_engagement where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> engagement(row))
                .list();
    }

    /** The same, which nobody else changes before the transaction ends. */
    Optional<Engagement> lock(UUID id) {
        return jdbc.sql("select * from room_engagement where id = :id for update")
                .param("id", id)
                .query((row, number) -> engagement(row))
                .optional();
    }

    /** Some, the latest first. */
    List<Engagement> page(int from, int most) {
        return jdbc.sql("select * from room_engagement order by proposed_at desc, id offset :from limit :most")
                .param("from", from)
                .param("most", most)
                .query((row, number) -> engagement(row))
                .list();
    }

    /** Some of those that everybody may know: that hold, or held until they were ended; the latest first. */
    List<Engagement> open(int from, int most) {
        return jdbc.sql("""
                select * from room_engagement where state = 'approved' or state = 'ended' and decided_by is not null
                 order by proposed_at desc, id offset :from limit :most
                """)
                .param("from", from)
                .param("most", most)
                .query((row, number) -> engagement(row))
                .list();
    }

    /** Those under which something may be done on a day, the latest first. */
    List<Engagement> inForce(LocalDate day) {
        return jdbc.sql("""
                select * from room_engagement where state = 'approved' and ends_on > :day order by proposed_at desc, id
                """)
                .param("day", day)
                .query((row, number) -> engagement(row))
                .list();
    }

    /** Those of a third party, the latest first. */
    List<Engagement> of(String thirdParty) {
        return jdbc.sql("""
                select * from room_engagement where third_party = :code and state <> 'refused' order by proposed_at desc, id
                """)
                .param("code", thirdParty)
                .query((row, number) -> engagement(row))
                .list();
    }

    void decide(UUID id, Engagement.State state, String by, OffsetDateTime at) {
        jdbc.sql("update room_engagement set state = :state, decided_by = :by, decided_at = :at where id = :id")
                .param("state", state.word())
                .param("by", by)
                .param("at", at)
                .param("id", id)
                .update();
    }

    void end(UUID id, OffsetDateTime at) {
        jdbc.sql("update room_engagement set state = 'ended', ended_at = :at where id = :id")
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** Those whose last day is over. */
    List<UUID> over(LocalDate today) {
        return jdbc.sql("select id from room_engagement where state in ('proposed', 'approved') and ends_on <= :today")
                .param("today", today)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Engagement engagement(ResultSet row) throws SQLException {
        return new Engagement(
                row.getObject("id", UUID.class),
                row.getString("third_party"),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("basis"),
                List.of((String[]) row.getArray("items").getArray()),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("most_runs"),
                Engagement.State.of(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class),
                row.getString("decided_by"));
    }
}
