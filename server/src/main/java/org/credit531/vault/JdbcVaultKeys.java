package org.credit531.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys in the database. It works as the owner, outside the caller's transaction: a key that something was sealed with
 * must stay when the caller rolls back, and the application's role has no rights on the table.
 */
final class JdbcVaultKeys {

    private static final String SELECT =
            "select id, purpose, month, wrapped, check_value from vault_key cross join vault_master ";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    JdbcVaultKeys(DataSource owner) {
        this.sql = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
    }

    /** What the master key is recognised by, once there is one. */
    Optional<byte[]> checkValue() {
        return sql.sql("select check_value from vault_master")
                .query(byte[].class)
                .optional();
    }

    /** Notes the check value of the first start; another instance may have been first. */
    void keepCheckValue(byte[] checkValue, Instant now) {
        sql.sql("insert into vault_master (check_value, created_at) values (?, ?) on conflict do nothing")
                .params(checkValue, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The key with this number. */
    Optional<StoredKey> find(int id) {
        return sql.sql(SELECT + "where id = ?")
                .param(id)
                .query(JdbcVaultKeys::read)
                .optional();
    }

    /** The key of a purpose and month, or of its look-up tokens. */
    Optional<StoredKey> find(Purpose purpose, @Nullable YearMonth month) {
        return sql.sql(SELECT + "where purpose = ? and month is not distinct from cast(? as date)")
                .param(1, purpose.code())
                .param(2, firstDay(month))
                .query(JdbcVaultKeys::read)
                .optional();
    }

    /**
     * Stores a new key, unless another instance has stored one, or the master key that wraps it has been changed meanwhile;
     * the caller asks again for the one that counts.
     */
    void add(Purpose purpose, @Nullable YearMonth month, byte[] wrapped, MasterKey master, Instant now) {
        sql.sql("""
                        insert into vault_key (purpose, month, wrapped, created_at)
                        select cast(? as text), cast(? as date), cast(? as bytea), cast(? as timestamptz)
                          from vault_master where check_value = ? for share
                        on conflict do nothing
                        """)
                .param(1, purpose.code())
                .param(2, firstDay(month))
                .param(3, wrapped)
                .param(4, now.atOffset(ZoneOffset.UTC))
                .param(5, master.checkValue())
                .update();
    }

    /**
     * Wraps every key anew, all in one transaction: whoever reads sees all keys under one master key or all under the
     * other. Nobody adds a key meanwhile.
     *
     * @param entering is told in the same transaction how many there are, and breaks it off by failing
     * @return how many there were
     */
    int rewrap(MasterKey before, MasterKey after, Supplier<byte[]> nonces, Instant now, IntConsumer entering) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var changed = sql.sql("update vault_master set check_value = ?, changed_at = ? where check_value = ?")
                    .params(after.checkValue(), now.atOffset(ZoneOffset.UTC), before.checkValue())
                    .update();
            if (changed == 0) {
                throw new IllegalStateException("another process has changed the master key at the same time");
            }
            var keys = sql.sql(SELECT + "where wrapped is not null order by id")
                    .query(JdbcVaultKeys::read)
                    .list();
            keys.forEach(key -> rewrap(key.id(), key.rewrapped(before, after, nonces.get())));
            entering.accept(keys.size());
            return keys.size();
        }));
    }

    private void rewrap(int id, byte[] wrapped) {
        sql.sql("update vault_key set wrapped = ? where id = ?")
                .params(wrapped, id)
                .update();
    }

    /** Forgets the key of a month; the row stays, so that the answer is "destroyed" and not "unknown". */
    void destroy(Purpose purpose, YearMonth month, Instant now) {
        sql.sql("""
                        insert into vault_key as kept (purpose, month, wrapped, created_at, destroyed_at)
                        values (?, cast(? as date), null, ?, ?)
                        on conflict (purpose, month) do update set wrapped = null, destroyed_at = excluded.destroyed_at
                        where kept.wrapped is not null
                        """)
                .params(purpose.code(), month.atDay(1), now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable LocalDate firstDay(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    private static StoredKey read(ResultSet row, int number) throws SQLException {
        return new StoredKey(
                row.getInt("id"),
                row.getString("purpose"),
                row.getObject("month", LocalDate.class),
                row.getBytes("wrapped"),
                row.getBytes("check_value"));
    }
}
