package org.credit531.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts in the database. */
@Repository
class JdbcAccounts {

    private static final String SELECT = """
            select a.id, a.name, a.password, a.organisation, a.subject, a.sample, a.locked_until, a.disabled_at, a.items, a.generation,
                   (select string_agg(r.role, ' ') from account_role r where r.account = a.id) as roles
              from account a
            """;

    private static final String FITS = """
            where (:name::text is null or strpos(a.name, :name) > 0)
              and (:role::text is null or exists (select from account_role r where r.account = a.id and r.role = :role))
              and (:organisation::text is null or starts_with(a.organisation, :organisation))
            """;

    private static final String AFTER = SELECT + FITS + """
              and (:from::text is null or a.name > :from)
            order by a.name limit :limit
            """;

    private static final String BEFORE = SELECT + FITS + """
              and a.name < :from
            order by a.name desc limit :limit
            """;

    private final JdbcClient sql;

    JdbcAccounts(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Account> find(String name) {
        return sql.sql(SELECT + "where a.name = ?")
                .param(name)
                .query(JdbcAccounts::read)
                .optional();
    }

    Optional<Account> find(long id) {
        return sql.sql(SELECT + "where a.id = ?")
                .param(id)
                .query(JdbcAccounts::read)
                .optional();
    }

    List<Account> all() {
        return sql.sql(SELECT + "order by a.name").query(JdbcAccounts::read).list();
    }

    /** Those with one of the names that came with the sample. */
    List<Account> ofSample(Collection<String> names) {
        return sql.sql(SELECT + "where a.sample and a.name = any(:names) order by a.name")
                .param("names", names.toArray(String[]::new))
                .query(JdbcAccounts::read)
                .list();
    }

    /** Those of an organisation, who came in last first. */
    List<NamesOfOrganisations.Named> named(String subject) {
        return sql.sql("""
                        select name, signed_in_at, password is not null as with_password, disabled_at is not null as disabled
                        from account where subject = ? order by signed_in_at desc nulls last, name
                        """)
                .param(subject)
                .query((row, number) -> new NamesOfOrganisations.Named(
                        row.getString("name"),
                        instant(row, "signed_in_at"),
                        row.getBoolean("with_password"),
                        row.getBoolean("disabled")))
                .list();
    }

    /** Whether there is one that is not the sample's. */
    boolean haveReal() {
        return sql.sql("select exists (select from account where not sample)")
                .query(Boolean.class)
                .single();
    }

    /** Accounts that fit, in order of name; those after a name, or before it where the page before is wanted. */
    List<Account> search(AccountFilter filter, int limit) {
        return filter.backwards()
                ? filtered(sql.sql(BEFORE), filter, limit).reversed()
                : filtered(sql.sql(AFTER), filter, limit);
    }

    private static List<Account> filtered(JdbcClient.StatementSpec statement, AccountFilter filter, int limit) {
        var role = filter.role();
        return statement
                .param("name", filter.name(), Types.VARCHAR)
                .param("role", role == null ? null : role.name(), Types.VARCHAR)
                .param("organisation", filter.organisation(), Types.VARCHAR)
                .param("from", filter.from(), Types.VARCHAR)
                .param("limit", limit)
                .query(JdbcAccounts::read)
                .list();
    }

    /** Of the three administrators, those that nobody can be by signing in. */
    Set<Role> missingAdministrators() {
        var missing = EnumSet.noneOf(Role.class);
        sql.sql("""
                        select role
                        from unnest(array['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR']) as wanted (role)
                        where not exists (
                            select from account_role r join account a on a.id = r.account
                            where r.role = wanted.role and a.disabled_at is null and a.password is not null)
                        """).query(row -> {
            missing.add(Role.valueOf(row.getString("role")));
        });
        return missing;
    }

    /** Adds an account without a password and without roles; empty if the name is taken. */
    Optional<Long> add(NewAccount wanted, boolean sample, Instant now) {
        return sql.sql("""
                        insert into account (name, organisation, subject, sample, created_at) values (?, ?, ?, ?, ?)
                        on conflict (name) do nothing returning id
                        """)
                .param(1, wanted.name())
                .param(2, wanted.organisation())
                .param(3, wanted.subject())
                .param(4, sample)
                .param(5, time(now))
                .query(Long.class)
                .optional();
    }

    /**
     * Gives a role. Its sessions end, so that whoever signs in again has it.
     *
     * @return whether it could be given: an account has one duty
     */
    boolean grant(long id, Role role) {
        var duty = role.duty().name();
        var isOfDuty = sql.sql("""
                        update account set duty = :duty, generation = generation + 1
                        where id = :id and (duty is null or duty = :duty) and (:duty = 'SUBJECT') = (subject is not null)
                        """).param("duty", duty).param("id", id).update() == 1;
        if (isOfDuty) {
            sql.sql("insert into account_role (account, role) values (?, ?) on conflict do nothing")
                    .params(id, role.name())
                    .update();
        }
        return isOfDuty;
    }

    /** Takes a role away and ends the sessions; an account without roles is free for another duty. */
    void revoke(long id, Role role) {
        sql.sql("delete from account_role where account = ? and role = ?")
                .params(id, role.name())
                .update();
        sql.sql("""
                        update account
                        set generation = generation + 1,
                            duty = case when exists (select from account_role where account = :id) then duty end
                        where id = :id
                        """).param("id", id).update();
    }

    /** Moves it to another organisation unit, or to none, and ends the sessions. */
    void assign(long id, @Nullable String organisation) {
        sql.sql("update account set organisation = ?, generation = generation + 1 where id = ?")
                .param(1, organisation)
                .param(2, id)
                .update();
    }

    /** Limits it to the records of these catalogue items, or to none, and ends the sessions. A subject's is not limited. */
    boolean limit(long id, Set<String> items) {
        return sql.sql("update account set items = ?, generation = generation + 1 where id = ? and subject is null")
                        .param(1, items.stream().sorted().toArray(String[]::new))
                        .param(2, id)
                        .update()
                == 1;
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

    /** Disables all accounts of the sample. */
    void disableSample(Instant now) {
        sql.sql("""
                        update account set disabled_at = ?, generation = generation + 1
                        where sample and disabled_at is null
                        """).param(time(now)).update();
    }

    /** Ends the sessions that there are. */
    void endSessions(long id) {
        sql.sql("update account set generation = generation + 1 where id = ?")
                .param(id)
                .update();
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
        var organisation = row.getString("organisation");
        return new Account(
                row.getLong("id"),
                row.getString("name"),
                row.getString("password"),
                roles(row.getString("roles")),
                organisation == null ? null : new Membership(organisation),
                row.getString("subject"),
                row.getBoolean("sample"),
                instant(row, "locked_until"),
                instant(row, "disabled_at"),
                Set.of((String[]) row.getArray("items").getArray()),
                row.getInt("generation"));
    }

    private static Set<Role> roles(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ", -1)).map(Role::valueOf).collect(Collectors.toSet());
    }
}
