package org.credit531.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.credit531.audit.LookUp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alerts, the entries that caused them, and how far the ledger has been watched, in PostgreSQL. */
@Component
class JdbcAlerts {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAlerts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Up to which place of the chain has been watched; empty while another instance is watching. */
    Optional<Long> lockProgress() {
        return jdbc.sql("select position from watch_progress for update skip locked")
                .query(Long.class)
                .optional();
    }

    void setProgress(long position) {
        jdbc.sql("update watch_progress set position = :position")
                .param("position", position)
                .update();
    }

    void add(UUID id, Unusual unusual) {
        jdbc.sql("""
                insert into watch_alert (case_id, rule, rule_from, account, unit, subject, first_at, last_at, raised_at)
                values (:id, :rule, :from, :account, :unit, :subject, :first, :last, :now)
                """)
                .param("id", id)
                .param("rule", unusual.rule().rule())
                .param("from", unusual.rule().from())
                .param("account", unusual.account())
                .param("unit", unusual.unit())
                .param("subject", unusual.subject(), Types.OTHER)
                .param("first", time(unusual.firstAt()))
                .param("last", time(unusual.lastAt()))
                .param("now", time(clock.instant()))
                .update();
        addEntries(id, unusual);
    }

    /** Adds what has come since to an alert. */
    void extend(UUID id, Unusual unusual) {
        jdbc.sql("""
                update watch_alert set first_at = least(first_at, :first), last_at = greatest(last_at, :last)
                 where case_id = :id
                """)
                .param("first", time(unusual.firstAt()))
                .param("last", time(unusual.lastAt()))
                .param("id", id)
                .update();
        addEntries(id, unusual);
    }

    private void addEntries(UUID id, Unusual unusual) {
        jdbc.sql("insert into watch_alert_entry (alert, entry) select :id, unnest(:entries) on conflict do nothing")
                .param("id", id)
                .param("entries", unusual.entries().stream().map(LookUp::number).toArray(Long[]::new))
                .update();
    }

    /** The alerts about accounts whose look-ups reach beyond an instant, the latest first. */
    List<Alert> about(Collection<String> accounts, Instant since) {
        return jdbc.sql("""
                select a.*, (select count(*) from watch_alert_entry e where e.alert = a.case_id) as entries
                  from watch_alert a where a.account = any(:accounts) and a.last_at >= :since
                 order by a.raised_at desc, a.case_id
                """)
                .param("accounts", accounts.toArray(String[]::new))
                .param("since", time(since))
                .query((row, number) -> alert(row))
                .list();
    }

    Optional<Alert> find(UUID id) {
        return numbered(Set.of(id)).stream().findFirst();
    }

    /** The alerts with these ids, the latest first. */
    List<Alert> numbered(Collection<UUID> ids) {
        return jdbc.sql("""
                select a.*, (select count(*) from watch_alert_entry e where e.alert = a.case_id) as entries
                  from watch_alert a where a.case_id = any(:ids) order by a.raised_at desc, a.case_id
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> alert(row))
                .list();
    }

    /** The ids of alerts about an account. */
    List<UUID> about(String account) {
        return jdbc.sql("select case_id from watch_alert where account = :account")
                .param("account", account)
                .query((row, number) -> row.getObject("case_id", UUID.class))
                .list();
    }

    /** The entries that caused an alert. */
    List<Long> entries(UUID id) {
        return jdbc.sql("select entry from watch_alert_entry where alert = :id order by entry")
                .param("id", id)
                .query((row, number) -> row.getLong("entry"))
                .list();
    }

    /** The entries that caused alerts, by alert. */
    Map<UUID, Set<Long>> entries(Collection<UUID> ids) {
        Map<UUID, Set<Long>> entries = new HashMap<>();
        jdbc.sql("select alert, entry from watch_alert_entry where alert = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    entries.computeIfAbsent(row.getObject("alert", UUID.class), id -> new HashSet<>())
                            .add(row.getLong("entry"));
                });
        return entries;
    }

    /** Deletes alerts and which entries caused them; the entries stay in the ledger for their own term. */
    void forget(Collection<UUID> ids) {
        jdbc.sql("delete from watch_alert_entry where alert = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        jdbc.sql("delete from watch_alert where case_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getObject("case_id", UUID.class),
                row.getString("rule"),
                row.getObject("rule_from", LocalDate.class),
                row.getString("account"),
                row.getString("unit"),
                row.getObject("subject", UUID.class),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getInt("entries"));
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
