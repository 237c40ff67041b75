package org.credit531.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Breaches and the letters about them in PostgreSQL. */
@Component
class JdbcBreaches {

    private static final int LISTED = 500;

    private final JdbcClient jdbc;

    JdbcBreaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Breach breach) {
        jdbc.sql("""
                insert into privacy_breach (case_id, found_at, reported_at, reported_by, title, happened)
                values (:id, :found, :reported, :by, :title, :happened)
                """)
                .param("id", breach.id())
                .param("found", breach.foundAt())
                .param("reported", breach.reportedAt())
                .param("by", breach.reportedBy())
                .param("title", breach.title())
                .param("happened", breach.happened())
                .update();
    }

    void set(UUID id, Breach.Findings findings) {
        jdbc.sql("""
                update privacy_breach set data = :data, persons = :persons, harm = :harm, measures = :measures,
                       advice = :advice, spared = :spared
                 where case_id = :id
                """)
                .param("data", findings.data())
                .param("persons", findings.persons(), Types.INTEGER)
                .param("harm", findings.harm())
                .param("measures", findings.measures())
                .param("advice", findings.advice())
                .param("spared", findings.spared())
                .param("id", id)
                .update();
    }

    Optional<Breach> find(UUID id) {
        return jdbc.sql("select * from privacy_breach where case_id = :id")
                .param("id", id)
                .query((row, number) -> breach(row))
                .optional();
    }

    /** The latest, the latest first. */
    List<Breach> latest() {
        return jdbc.sql("select * from privacy_breach order by reported_at desc limit :limit")
                .param("limit", LISTED)
                .query((row, number) -> breach(row))
                .list();
    }

    void add(UUID breach, Letter letter) {
        jdbc.sql("""
                insert into privacy_letter (breach, number, kind, body, sent_to, sent_by, sent_at)
                values (:breach, :number, :kind, :body, :to, :by, :at)
                """)
                .param("breach", breach)
                .param("number", letter.number())
                .param("kind", letter.kind().code())
                .param("body", letter.body())
                .param("to", letter.sentTo())
                .param("by", letter.sentBy())
                .param("at", letter.sentAt())
                .update();
    }

    /** The letters about a breach, in the order in which they were sent. */
    List<Letter> letters(UUID breach) {
        return jdbc.sql("select * from privacy_letter where breach = :breach order by number")
                .param("breach", breach)
                .query((row, number) -> letter(row))
                .list();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getInt("number"),
                Letter.Kind.of(row.getString("kind")),
                row.getString("body"),
                row.getString("sent_to"),
                row.getString("sent_by"),
                row.getObject("sent_at", OffsetDateTime.class));
    }

    private static Breach breach(ResultSet row) throws SQLException {
        return new Breach(
                row.getObject("case_id", UUID.class),
                row.getObject("found_at", OffsetDateTime.class),
                row.getObject("reported_at", OffsetDateTime.class),
                row.getString("reported_by"),
                row.getString("title"),
                row.getString("happened"),
                new Breach.Findings(
                        row.getString("data"),
                        number(row),
                        row.getString("harm"),
                        row.getString("measures"),
                        row.getString("advice"),
                        row.getString("spared")));
    }

    private static @Nullable Integer number(ResultSet row) throws SQLException {
        return row.getObject("persons", Integer.class);
    }
}
