package org.credit531.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.credit531.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The chain in PostgreSQL: its head, its next piece, its roots. */
@Component
class JdbcChain {

    private static final int PIECE = 1_000;
    private static final String TYPE = "credit531-ledger-root";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Months months;
    private final Signatures signatures;
    private final Clock clock;

    JdbcChain(JdbcTemplate template, Months months, Signatures signatures, Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.months = months;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Chains a piece of what waits, in the transaction under way; whether more may wait. */
    boolean next(LocalDate today) {
        if (!lock()) {
            return false;
        }
        var head = head();
        closeDay(head, today);
        var day = head.day().isAfter(today) ? head.day() : today;
        closeMonth(head, day);
        var waiting = takeWaiting();
        insert(links(head, day, waiting));
        return waiting.size() == PIECE;
    }

    /** The end of the chain. */
    Link.Head head() {
        return jdbc.sql("select position, day, link from ledger_link order by month desc, position desc limit 1")
                .query((row, number) -> head(row))
                .optional()
                .orElseGet(this::anchored);
    }

    /** Published roots of days, the latest first. */
    List<Root> roots(int limit) {
        return jdbc.sql(
                        "select day, position, link, document, published_at from ledger_root order by day desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> new Root(
                        row.getObject("day", LocalDate.class),
                        row.getLong("position"),
                        Objects.requireNonNull(row.getBytes("link")),
                        text(row, "document"),
                        row.getObject("published_at", OffsetDateTime.class)))
                .list();
    }

    /** Months with an anchor that are over their term and still there. */
    List<LocalDate> monthsBefore(LocalDate month) {
        return jdbc.sql("select month from ledger_anchor where month < :month and dropped_at is null order by month")
                .param("month", month)
                .query((row, number) -> row.getObject("month", LocalDate.class))
                .list();
    }

    private boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('ledger_link'))")
                .query(Boolean.class)
                .single();
    }

    private Link.Head anchored() {
        return jdbc.sql("""
                select position, (month + interval '1 month' - interval '1 day')::date as day, link
                  from ledger_anchor order by month desc limit 1
                """).query((row, number) -> head(row)).optional().orElse(Link.Head.NONE);
    }

    /** The last link of a day that is over becomes its root. */
    private void closeDay(Link.Head head, LocalDate today) {
        if (head.position() == 0 || !head.day().isBefore(today) || isPublished(head.day())) {
            return;
        }
        var root = PublishedRoot.of(head.position(), head.link());
        var content = JSON.writeValueAsBytes(new Content(head.day(), root.position(), root.link()));
        jdbc.sql("""
                insert into ledger_root (day, position, link, document, published_at)
                values (:day, :position, :link, :document, :now)
                """)
                .param("day", head.day())
                .param("position", head.position())
                .param("link", head.link())
                .param("document", signatures.document(TYPE, content).text())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private boolean isPublished(LocalDate day) {
        return jdbc.sql("select exists (select 1 from ledger_root where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private void closeMonth(Link.Head head, LocalDate day) {
        var month = Months.of(head.day());
        if (head.position() == 0 || !month.isBefore(Months.of(day))) {
            return;
        }
        jdbc.sql("""
                insert into ledger_anchor (month, position, link) values (:month, :position, :link)
                on conflict do nothing
                """)
                .param("month", month)
                .param("position", head.position())
                .param("link", head.link())
                .update();
    }

    private List<Entry> takeWaiting() {
        return jdbc.sql("""
                with taken as (
                    delete from ledger_pending where number in (
                        select number from ledger_pending order by number limit :piece)
                    returning month, number)
                select e.*, d.salt, d.visitor, d.subject, d.resource, d.origin
                  from taken t
                  join ledger_entry e on e.month = t.month and e.number = t.number
                  left join ledger_detail d on d.month = t.month and d.number = t.number
                 order by e.number
                """)
                .param("piece", PIECE)
                .query((row, number) -> entry(row))
                .list();
    }

    private static List<Link> links(Link.Head head, LocalDate day, List<Entry> entries) {
        var links = new ArrayList<Link>(entries.size());
        var last = head;
        for (var entry : entries) {
            var detail = entry.detail();
            if (detail != null) {
                var link = Link.after(last, day, entry, detail);
                links.add(link);
                last = link.head();
            }
        }
        return links;
    }

    private void insert(List<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        var month = Months.of(links.getFirst().day());
        if (!isOpen(month)) {
            months.open(month);
        }
        jdbc.sql("""
                insert into ledger_link (month, position, day, entry, entry_month, detail, content, link)
                select cast(:month as date), position, day, entry, entry_month, detail, content, link
                  from unnest(:positions::bigint[], :days::date[], :entries::bigint[], :months::date[], :details::bytea[],
                              :contents::bytea[], :links::bytea[])
                       as l (position, day, entry, entry_month, detail, content, link)
                """)
                .param("month", month)
                .param("positions", links.stream().map(Link::position).toArray(Long[]::new))
                .param("days", texts(links, Link::day))
                .param("entries", links.stream().map(Link::entry).toArray(Long[]::new))
                .param("months", texts(links, Link::entryMonth))
                .param("details", links.stream().map(Link::detail).toArray(byte[][]::new))
                .param("contents", links.stream().map(Link::content).toArray(byte[][]::new))
                .param("links", links.stream().map(Link::link).toArray(byte[][]::new))
                .update();
    }

    private static String[] texts(List<Link> links, Function<Link, LocalDate> day) {
        return links.stream().map(day).map(LocalDate::toString).toArray(String[]::new);
    }

    private boolean isOpen(LocalDate month) {
        return jdbc.sql("select to_regclass('ledger_link' || to_char(cast(:month as date), '_YYYY_MM')) is not null")
                .param("month", month)
                .query(Boolean.class)
                .single();
    }

    private static Link.Head head(ResultSet row) throws SQLException {
        return new Link.Head(
                row.getLong("position"),
                row.getObject("day", LocalDate.class),
                Objects.requireNonNull(row.getBytes("link")));
    }

    /** An entry with its personal part if there is one; the columns are those of both tables. */
    static Entry entry(ResultSet row) throws SQLException {
        var clear = new Entry.Clear(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                text(row, "kind"),
                row.getString("unit"),
                text(row, "roles"),
                text(row, "event"),
                text(row, "purpose"),
                text(row, "article"),
                text(row, "result"),
                row.getObject("about", Long.class));
        return new Entry(row.getLong("number"), row.getObject("month", LocalDate.class), clear, detail(row));
    }

    /** The personal part, if it is there. */
    static Entry.@Nullable Detail detail(ResultSet row) throws SQLException {
        var salt = row.getObject("salt", UUID.class);
        return salt == null
                ? null
                : new Entry.Detail(
                        salt,
                        text(row, "visitor"),
                        row.getObject("subject", UUID.class),
                        text(row, "resource"),
                        text(row, "origin"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    /** The root of a day. */
    record Root(LocalDate day, long position, byte[] link, String document, OffsetDateTime publishedAt) {}

    /** What is signed of a day. */
    private record Content(LocalDate day, long position, String link) {}
}
