package org.credit531.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts in the database. */
@Repository
class JdbcAccounts {

    private final JdbcClient sql;

    JdbcAccounts(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Account> find(String name) {
        return sql.sql("""
                        select id, name, password, role, unit, sample, locked_until, disabled_at, generation
                        from account where name = ?
                        """).param(name).query(JdbcAccounts::read).optional();
    }

    Optional<Account> find(long id) {
        return sql.sql("""
                        select id, name, password, role, unit, sample, locked_until, disabled_at, generation
                        from account where id = ?
                        """).param(id).query(JdbcAccounts::read).optional();
    }

    List<Account> all() {
        return sql.sql("""
                        select id, name, password, role, unit, sample, locked_until, disabled_at, generation
                        from account order by name
                        """).query(JdbcAccounts::read).list();
    }

    /** Whether a session of this generation still counts. */
    boolean isCurrent(long id, int generation) {
        return sql.sql("select count(*) from account where id = ? and generation = ? and disabled_at is null")
                        .params(id, generation)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    boolean hasAdministrator() {
        return sql.sql("""
                        select exists (
                            select from account
                            where role = 'ADMINISTRATOR' and disabled_at is null and password is not null)
                        """).query(Boolean.class).single();
    }

    /** Adds an account without a password; empty if the name is taken. */
    Optional<Long> add(String name, Role role, @Nullable String unit, boolean sample, Instant now) {
        return sql.sql("""
                        insert into account (name, role, unit, sample, created_at) values (?, ?, ?, ?, ?)
                        on conflict (name) do nothing returning id
                        """)
                .param(1, name)
                .param(2, role.name())
                .param(3, unit)
                .param(4, sample)
                .param(5, time(now))
                .query(Long.class)
                .optional();
    }

    /** Sets or takes away the password; either ends the account's sessions and its lock-out. */
    void setPassword(long id, @Nullable String encoded) {
        sql.sql("""
                        update account
                        set password = ?, generation = generation + 1, attempts = 0, locked_until = null
                        where id = ?
                        """).param(1, encoded).param(2, id).update();
    }

    /** From now on it is the account of a person and no longer the sample's. */
    void keepBeyondSample(long id) {
        sql.sql("update account set sample = false where id = ?").param(id).update();
    }

    void disable(long id, Instant now) {
        sql.sql("""
                        update account set disabled_at = ?, generation = generation + 1
                        where id = ? and disabled_at is null
                        """).params(time(now), id).update();
    }

    void enable(long id) {
        sql.sql("update account set disabled_at = null where id = ?").param(id).update();
    }

    /**
     * Counts a sign-in before its password is checked, so that guesses at the same time are counted too. The last
     * attempt that is allowed begins the lock-out; a success takes it back.
     *
     * @return whether the attempt may go on
     */
    boolean beginAttempt(long id, int allowed, Duration lockOut, Instant now) {
        return sql.sql("""
                        update account
                        set attempts = case when locked_until <= :now then 1 else attempts + 1 end,
                            locked_until = case
                                when locked_until > :now then locked_until
                                when (case when locked_until <= :now then 1 else attempts + 1 end) >= :allowed then :end
                                end
                        where id = :id
                        returning attempts <= :allowed
                        """)
                .param("now", time(now))
                .param("allowed", allowed)
                .param("end", time(now.plus(lockOut)))
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void forgetAttempts(long id) {
        sql.sql("update account set attempts = 0, locked_until = null where id = ?")
                .param(id)
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("name"),
                row.getString("password"),
                Role.valueOf(row.getString("role")),
                row.getString("unit"),
                row.getBoolean("sample"),
                instant(row, "locked_until"),
                instant(row, "disabled_at"),
                row.getInt("generation"));
    }
}
