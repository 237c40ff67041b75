package org.credit531.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys in the database. It works as the owner, outside the caller's transaction: a key that something was sealed with
 * must stay when the caller rolls back, and the application's role has no rights on the table.
 */
final class JdbcVaultKeys {

    private final JdbcClient sql;

    JdbcVaultKeys(DataSource owner) {
        this.sql = JdbcClient.create(owner);
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
        return sql.sql("select id, purpose, month, wrapped from vault_key where id = ?")
                .param(id)
                .query(JdbcVaultKeys::read)
                .optional();
    }

    /** The key of a purpose and month, or of its look-up tokens. */
    Optional<StoredKey> find(Purpose purpose, @Nullable YearMonth month) {
        return sql.sql("""
                        select id, purpose, month, wrapped from vault_key
                        where purpose = ? and month is not distinct from cast(? as date)
                        """)
                .param(1, purpose.code())
                .param(2, firstDay(month))
                .query(JdbcVaultKeys::read)
                .optional();
    }

    /** Stores a new key, unless another instance has stored one; the caller asks again for the one that counts. */
    void add(Purpose purpose, @Nullable YearMonth month, byte[] wrapped, Instant now) {
        sql.sql("""
                        insert into vault_key (purpose, month, wrapped, created_at)
                        values (?, cast(? as date), ?, ?) on conflict do nothing
                        """)
                .param(1, purpose.code())
                .param(2, firstDay(month))
                .param(3, wrapped)
                .param(4, now.atOffset(ZoneOffset.UTC))
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
                row.getBytes("wrapped"));
    }
}
