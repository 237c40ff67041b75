package org.credit531.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Second factors and recovery codes in the database. */
@Repository
class JdbcSecondFactors {

    private final JdbcClient sql;

    JdbcSecondFactors(JdbcClient sql) {
        this.sql = sql;
    }

    /** The sealed secret, also of an enrolment that was only begun. */
    Optional<byte[]> sealed(long account) {
        return sql.sql("select sealed from second_factor where account = ?")
                .param(account)
                .query(byte[].class)
                .optional();
    }

    boolean isConfirmed(long account) {
        return sql.sql("select count(*) from second_factor where account = ? and confirmed_at is not null")
                        .param(account)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Keeps a secret unless there is one. */
    void begin(long account, byte[] sealed) {
        sql.sql("insert into second_factor (account, sealed) values (?, ?) on conflict do nothing")
                .params(account, sealed)
                .update();
    }

    /** Confirms what was begun; of two at the same time one does. */
    boolean confirm(long account, long step, Instant now) {
        return sql.sql("""
                        update second_factor
                        set confirmed_at = ?, last_step = ?, attempts = 0, locked_until = null
                        where account = ? and confirmed_at is null
                        """).params(time(now), step, account).update() == 1;
    }

    /** Takes the code of a half minute; refused if this code or a later one was taken before. */
    boolean take(long account, long step) {
        return sql.sql("""
                        update second_factor set last_step = ?, attempts = 0, locked_until = null
                        where account = ? and confirmed_at is not null and last_step < ?
                        """).params(step, account, step).update() == 1;
    }

    /** Counts a code before it is compared, as {@link JdbcAccounts#beginAttempt} does with passwords. */
    boolean beginAttempt(long account, int allowed, Duration lockOut, Instant now) {
        return sql.sql("""
                        update second_factor
                        set attempts = case when locked_until <= :now then 1 else attempts + 1 end,
                            locked_until = case
                                when locked_until > :now then locked_until
                                when (case when locked_until <= :now then 1 else attempts + 1 end) >= :allowed then :end
                                end
                        where account = :account
                        returning attempts <= :allowed
                        """)
                .param("now", time(now))
                .param("allowed", allowed)
                .param("end", time(now.plus(lockOut)))
                .param("account", account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void forgetAttempts(long account) {
        sql.sql("update second_factor set attempts = 0, locked_until = null where account = ?")
                .param(account)
                .update();
    }

    /** Takes the secret away, and the recovery codes with it. */
    void remove(long account) {
        sql.sql("delete from second_factor where account = ?").param(account).update();
        removeCodes(account);
    }

    void addCodes(long account, List<String> tokens) {
        removeCodes(account);
        tokens.forEach(token -> sql.sql("insert into recovery_code (account, token) values (?, ?)")
                .params(account, token)
                .update());
    }

    /** Takes a recovery code; a second time there is none. */
    boolean takeCode(long account, String token) {
        return sql.sql("delete from recovery_code where account = ? and token = ?")
                        .params(account, token)
                        .update()
                == 1;
    }

    int countCodes(long account) {
        return sql.sql("select count(*) from recovery_code where account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private void removeCodes(long account) {
        sql.sql("delete from recovery_code where account = ?").param(account).update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
