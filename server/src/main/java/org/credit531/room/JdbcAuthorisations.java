package org.credit531.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Authorisations in PostgreSQL, as far as the scope of the thread shows them. */
@Component
class JdbcAuthorisations {

    private final JdbcClient jdbc;

    JdbcAuthorisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that was withdrawn before is given anew. */
    void give(Authorisation one, String by, OffsetDateTime at) {
        jdbc.sql("""
                insert into room_authorisation (engagement, subject, code, given_by, given_at, until)
                values (:engagement, :subject, :code, :by, :at, :until)
                on conflict (engagement, subject)
                do update set given_by = :by, given_at = :at, until = :until, withdrawn_at = null
                """)
                .param("engagement", one.engagement())
                .param("subject", one.subject())
                .param("code", one.code())
                .param("by", by)
                .param("at", at)
                .param("until", one.until())
                .update();
    }

    /** Whether there was one to withdraw. */
    boolean withdraw(UUID engagement, String code, OffsetDateTime at) {
        return jdbc.sql("""
                        update room_authorisation set withdrawn_at = :at
                         where engagement = :engagement and code = :code and withdrawn_at is null
                        """)
                        .param("at", at)
                        .param("engagement", engagement)
                        .param("code", code)
                        .update()
                > 0;
    }

    /** Those of an engagement that hold on a day. */
    List<Authorisation> of(UUID engagement, LocalDate day) {
        return jdbc.sql("""
                select * from room_authorisation
                 where engagement = :engagement and withdrawn_at is null and until > :day order by code
                """)
                .param("engagement", engagement)
                .param("day", day)
                .query((row, number) -> authorisation(row))
                .list();
    }

    /** Those that an organisation has given, also earlier ones. */
    List<Authorisation> by(String code) {
        return jdbc.sql("select * from room_authorisation where code = :code order by given_at desc")
                .param("code", code)
                .query((row, number) -> authorisation(row))
                .list();
    }

    /** Deletes what has not held for so long. */
    void forget(LocalDate before) {
        jdbc.sql("delete from room_authorisation where until < :before or withdrawn_at < :before")
                .param("before", before)
                .update();
    }

    private static Authorisation authorisation(ResultSet row) throws SQLException {
        return new Authorisation(
                row.getObject("engagement", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("code"),
                row.getObject("until", LocalDate.class),
                row.getObject("withdrawn_at", OffsetDateTime.class));
    }
}
