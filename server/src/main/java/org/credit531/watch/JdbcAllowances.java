package org.credit531.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Allowances in PostgreSQL; that a second person stands behind a granted one is the table's own rule too. */
@Component
class JdbcAllowances {

    private static final int LISTED = 200;

    private final JdbcClient jdbc;

    JdbcAllowances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Allowance allowance) {
        jdbc.sql("""
                insert into watch_allowance (case_id, account, unit, per_hour, hours, asked_at)
                values (:id, :account, :unit, :perHour, :hours, :at)
                """)
                .param("id", allowance.id())
                .param("account", allowance.account())
                .param("unit", allowance.unit())
                .param("perHour", allowance.perHour())
                .param("hours", allowance.hours())
                .param("at", time(allowance.askedAt()))
                .update();
    }

    void grant(UUID id, String by, Instant until) {
        jdbc.sql("update watch_allowance set granted_by = :by, until = :until where case_id = :id")
                .param("by", by)
                .param("until", time(until))
                .param("id", id)
                .update();
    }

    /** The most that an account has been granted for an instant; 0 without. */
    int granted(String account, Instant at) {
        return jdbc.sql(
                        "select coalesce(max(per_hour), 0) from watch_allowance where account = :account and until > :at")
                .param("account", account)
                .param("at", time(at))
                .query(Integer.class)
                .single();
    }

    Optional<Allowance> find(UUID id) {
        return jdbc.sql("select * from watch_allowance where case_id = :id")
                .param("id", id)
                .query((row, number) -> allowance(row))
                .optional();
    }

    /** The latest, the latest first. */
    List<Allowance> latest() {
        return jdbc.sql("select * from watch_allowance order by asked_at desc limit :limit")
                .param("limit", LISTED)
                .query((row, number) -> allowance(row))
                .list();
    }

    void forget(Collection<UUID> ids) {
        jdbc.sql("delete from watch_allowance where case_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private static Allowance allowance(ResultSet row) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        return new Allowance(
                row.getObject("case_id", UUID.class),
                row.getString("account"),
                row.getString("unit"),
                row.getInt("per_hour"),
                row.getInt("hours"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
