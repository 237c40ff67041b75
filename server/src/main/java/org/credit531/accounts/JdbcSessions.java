package org.credit531.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of accounts in the database. */
@Repository
class JdbcSessions {

    private final JdbcClient sql;

    JdbcSessions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds a session, and notes that somebody has signed in. */
    void add(String token, SignedInAccount account, String agent, String origin, Instant now) {
        sql.sql("""
                        insert into account_session (token, account, generation, agent, origin, started_at, last_request_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(token, account.id(), account.generation(), agent, origin, time(now), time(now))
                .update();
        sql.sql("update account set signed_in_at = ? where id = ?")
                .params(time(now), account.id())
                .update();
    }

    /** The session, if its account may still go on with it. */
    Optional<AccountSession> find(String token) {
        return sql.sql("""
                        select s.id, s.token, s.agent, s.origin, s.started_at, s.last_request_at
                        from account_session s join account a on a.id = s.account
                        where s.token = ? and a.generation = s.generation and a.disabled_at is null
                        """).param(token).query(JdbcSessions::read).optional();
    }

    /** The sessions of an account that began after a moment, the latest request first. */
    List<AccountSession> of(long account, Instant begun) {
        return sql.sql("""
                        select s.id, s.token, s.agent, s.origin, s.started_at, s.last_request_at
                        from account_session s join account a on a.id = s.account
                        where s.account = ? and s.started_at > ? and a.generation = s.generation
                        order by s.last_request_at desc, s.id desc
                        """)
                .params(account, time(begun))
                .query(JdbcSessions::read)
                .list();
    }

    void noteRequest(String token, Instant now) {
        sql.sql("update account_session set last_request_at = ? where token = ?")
                .params(time(now), token)
                .update();
    }

    void remove(String token) {
        sql.sql("delete from account_session where token = ?").param(token).update();
    }

    /** Ends a session of an account; false if the account has none of this number. */
    boolean remove(long account, long id) {
        return sql.sql("delete from account_session where account = ? and id = ?")
                        .params(account, id)
                        .update()
                == 1;
    }

    /** Removes what ended by itself. */
    void removeBegunBefore(Instant moment) {
        sql.sql("delete from account_session where started_at < ?")
                .param(time(moment))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static AccountSession read(ResultSet row, int number) throws SQLException {
        return new AccountSession(
                row.getLong("id"),
                row.getString("token"),
                row.getString("agent"),
                row.getString("origin"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_request_at", OffsetDateTime.class).toInstant());
    }
}
