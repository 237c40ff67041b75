package org.credit531.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passwords of the past, and since when the present one holds. */
@Repository
class JdbcPasswords {

    private final JdbcClient sql;

    JdbcPasswords(JdbcClient sql) {
        this.sql = sql;
    }

    /** Since when the password holds; empty if it does not age. */
    Optional<Instant> setAt(long account) {
        return sql.sql("select password_set_at from account where id = ? and password_set_at is not null")
                .param(account)
                .query((row, number) ->
                        row.getObject("password_set_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The last ones, encoded, the present one among them. */
    List<String> last(long account, int count) {
        return sql.sql("select encoded from former_password where account = ? order by set_at desc limit ?")
                .params(account, count)
                .query((row, number) -> row.getString("encoded"))
                .list();
    }

    /** Remembers the password that was just set, and of those before it so many that there are no more than the count. */
    void remember(long account, String encoded, int count, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        sql.sql("update account set password_set_at = ? where id = ?")
                .params(at, account)
                .update();
        sql.sql("insert into former_password (account, encoded, set_at) values (?, ?, ?)")
                .params(account, encoded, at)
                .update();
        sql.sql("""
                        delete from former_password
                        where account = :account and ctid not in (
                            select ctid from former_password
                            where account = :account order by set_at desc limit :count)
                        """).param("account", account).param("count", count).update();
    }
}
