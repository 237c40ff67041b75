package org.credit531.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mail addresses of addressees, sealed, in PostgreSQL. */
@Component
class JdbcAddresses {

    private final JdbcClient jdbc;

    JdbcAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts an address, not confirmed yet, in the place of the one before. */
    void set(
            Addressee whose, byte[] sealed, String givenBy, OffsetDateTime at, String codeToken, OffsetDateTime until) {
        jdbc.sql("""
                insert into notice_address (to_whom, addressee, sealed, given_by, given_at, code_token, code_until)
                values (:whom, :addressee, :sealed, :by, :at, :token, :until)
                on conflict (to_whom, addressee) do update
                   set sealed = excluded.sealed, given_by = excluded.given_by, given_at = excluded.given_at,
                       code_token = excluded.code_token, code_until = excluded.code_until, tries = 0, confirmed_at = null
                """)
                .param("whom", whose.kind())
                .param("addressee", whose.key())
                .param("sealed", sealed)
                .param("by", givenBy)
                .param("at", at)
                .param("token", codeToken)
                .param("until", until)
                .update();
    }

    Optional<Row> find(Addressee whose) {
        return jdbc.sql("""
                select sealed, given_by, given_at, code_token, confirmed_at from notice_address
                 where to_whom = :whom and addressee = :addressee
                """)
                .param("whom", whose.kind())
                .param("addressee", whose.key())
                .query(JdbcAddresses::row)
                .optional();
    }

    /** Counts an answer before it is compared, so that answers at the same time are counted too; false if none is allowed. */
    boolean beginTry(Addressee whose, int allowed, OffsetDateTime now) {
        return jdbc.sql("""
                        update notice_address set tries = tries + 1
                         where to_whom = :whom and addressee = :addressee and tries < :allowed and code_until > :now
                        """)
                        .param("whom", whose.kind())
                        .param("addressee", whose.key())
                        .param("allowed", allowed)
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Confirms the address that still has this code. */
    boolean confirm(Addressee whose, String codeToken, OffsetDateTime now) {
        return jdbc.sql("""
                        update notice_address set confirmed_at = :now, code_token = null, code_until = null
                         where to_whom = :whom and addressee = :addressee and code_token = :token
                        """)
                        .param("whom", whose.kind())
                        .param("addressee", whose.key())
                        .param("token", codeToken)
                        .param("now", now)
                        .update()
                == 1;
    }

    boolean remove(Addressee whose) {
        return jdbc.sql("delete from notice_address where to_whom = :whom and addressee = :addressee")
                        .param("whom", whose.kind())
                        .param("addressee", whose.key())
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getBytes("sealed"),
                row.getString("given_by"),
                row.getObject("given_at", OffsetDateTime.class),
                row.getString("code_token"),
                row.getObject("confirmed_at", OffsetDateTime.class));
    }

    /**
     * An address.
     *
     * @param codeToken the token of the code that confirms it, {@code null} once it is confirmed
     * @param confirmedAt since when mail goes there, {@code null} while it does not
     */
    record Row(
            byte[] sealed,
            String givenBy,
            OffsetDateTime givenAt,
            @Nullable String codeToken,
            @Nullable OffsetDateTime confirmedAt) {}
}
