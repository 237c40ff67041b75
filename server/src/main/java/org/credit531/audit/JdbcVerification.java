package org.credit531.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the verifier reads, in the transaction under way. */
final class JdbcVerification {

    private static final int FETCHED = 2_000;

    private final JdbcClient jdbc;

    JdbcVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every link in order of position, with its entry as it is now. */
    void links(Consumer<Chained> reader) {
        jdbc.sql("""
                select l.month as link_month, l.position, l.day, l.entry as link_entry, l.entry_month, l.detail, l.content, l.link,
                       e.*, d.salt, d.visitor, d.subject, d.resource, d.origin
                  from ledger_link l
                  left join ledger_entry e on e.month = l.entry_month and e.number = l.entry
                  left join ledger_detail d on d.month = l.entry_month and d.number = l.entry
                 order by l.position, l.month
                """).withFetchSize(FETCHED).query(row -> {
            reader.accept(chained(row));
        });
    }

    /** Ends of months that are over. */
    List<Anchor> anchors() {
        return jdbc.sql(
                        "select month, position, link, dropped_at is not null as dropped from ledger_anchor order by month")
                .query((row, number) -> new Anchor(
                        row.getObject("month", LocalDate.class),
                        row.getLong("position"),
                        bytes(row, "link"),
                        row.getBoolean("dropped")))
                .list();
    }

    /** Roots of days, as they were published. */
    List<PublishedRoot> roots() {
        return jdbc.sql("select position, link from ledger_root")
                .query((row, number) -> PublishedRoot.of(row.getLong("position"), bytes(row, "link")))
                .list();
    }

    /** Numbers of entries whose personal part was erased, as the ledger says. */
    List<Long> erased() {
        return jdbc.sql("select about from ledger_entry where event = :event and about is not null")
                .param("event", AuditEvent.DETAIL_ERASED.code())
                .query((row, number) -> row.getLong("about"))
                .list();
    }

    /** Numbers of entries that neither are in the chain nor wait for it. */
    List<Long> unchained(int limit) {
        return jdbc.sql("""
                select e.number from ledger_entry e
                  left join ledger_link l on l.entry = e.number
                  left join ledger_pending p on p.number = e.number
                 where l.entry is null and p.number is null
                 order by e.number limit :limit
                """)
                .param("limit", limit)
                .query((row, number) -> row.getLong("number"))
                .list();
    }

    private static Chained chained(ResultSet row) throws SQLException {
        var link = new Link(
                row.getLong("position"),
                row.getObject("day", LocalDate.class),
                row.getLong("link_entry"),
                row.getObject("entry_month", LocalDate.class),
                bytes(row, "detail"),
                bytes(row, "content"),
                bytes(row, "link"));
        var there = row.getObject("number", Long.class) != null;
        return new Chained(
                row.getObject("link_month", LocalDate.class),
                link,
                there ? JdbcChain.entry(row) : null,
                JdbcChain.detail(row));
    }

    private static byte[] bytes(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getBytes(column));
    }

    /**
     * A link with its entry.
     *
     * @param month the month in whose table the link is
     */
    record Chained(LocalDate month, Link link, @Nullable Entry entry, Entry.@Nullable Detail detail) {}

    /** The end of a month. */
    record Anchor(LocalDate month, long position, byte[] link, boolean dropped) {}
}
