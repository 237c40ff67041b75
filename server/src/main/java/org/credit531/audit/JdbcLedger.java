package org.credit531.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries on their way into PostgreSQL. */
@Component
class JdbcLedger {

    private static final String INSERT = """
            with entry as (
                insert into ledger_entry (month, number, at, kind, unit, roles, event, purpose, article, result, about)
                select m.month, nextval('ledger_number'), ?, ?, ?, ?, ?, ?, ?, ?, ?
                  from (select cast(? as date) as month) m
                 where to_regclass('ledger_link' || to_char(m.month, '_YYYY_MM')) is not null
                returning month, number),
            detail as (
                insert into ledger_detail (month, number, salt, visitor, subject, resource, origin)
                select month, number, gen_random_uuid(), ?, ?, ?, ? from entry)
            insert into ledger_pending (month, number) select month, number from entry
            """;

    private static final int PIECE = 500;

    private final JdbcTemplate template;
    private final Months months;

    JdbcLedger(JdbcTemplate template, Months months) {
        this.template = template;
        this.months = months;
    }

    /** Writes entries in the transaction under way, or each by itself where there is none. */
    void insert(List<NewEntry> entries) {
        var left = leftOver(entries);
        if (left.isEmpty()) {
            return;
        }
        left.stream().map(NewEntry::month).distinct().forEach(months::open);
        if (!leftOver(left).isEmpty()) {
            throw new IllegalStateException("The ledger has no table for the month");
        }
    }

    /** Writes, and returns those whose month has no table yet. */
    private List<NewEntry> leftOver(List<NewEntry> entries) {
        var written = Arrays.stream(template.batchUpdate(INSERT, entries, PIECE, JdbcLedger::fill))
                .flatMapToInt(Arrays::stream)
                .toArray();
        return IntStream.range(0, written.length)
                .filter(index -> written[index] == 0)
                .mapToObj(entries::get)
                .toList();
    }

    /** How many lines of a journal of look-ups are in the ledger. */
    long written(UUID journal) {
        return JdbcClient.create(template)
                .sql("select written from ledger_journal where journal = :journal")
                .param("journal", journal)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Notes, in the transaction that writes them, how many lines of a journal are in the ledger now. */
    void setWritten(UUID journal, long lines) {
        template.update("""
                insert into ledger_journal (journal, written) values (?, ?)
                on conflict (journal) do update set written = excluded.written
                """, journal, lines);
    }

    /** Forgets a journal whose file is gone. */
    void forget(UUID journal) {
        template.update("delete from ledger_journal where journal = ?", journal);
    }

    /** How many entries wait for their place in the chain. */
    long waiting() {
        return JdbcClient.create(template)
                .sql("select count(*) from ledger_pending")
                .query(Long.class)
                .single();
    }

    /** Adds to the number of looks by the public. */
    void count(LocalDate day, long lookUps) {
        template.update("""
                insert into ledger_public_count (day, lookups) values (?, ?)
                on conflict (day) do update set lookups = ledger_public_count.lookups + excluded.lookups
                """, day, lookUps);
    }

    private static void fill(PreparedStatement insert, NewEntry entry) throws SQLException {
        var clear = entry.clear();
        insert.setObject(1, OffsetDateTime.ofInstant(clear.at(), ZoneOffset.UTC));
        insert.setString(2, clear.kind());
        insert.setString(3, clear.unit());
        insert.setString(4, clear.roles());
        insert.setString(5, clear.event());
        insert.setString(6, clear.purpose());
        insert.setString(7, clear.article());
        insert.setString(8, clear.result());
        insert.setObject(9, clear.about(), Types.BIGINT);
        insert.setObject(10, entry.month());
        insert.setString(11, entry.visitor());
        insert.setObject(12, entry.subject(), Types.OTHER);
        insert.setString(13, entry.resource());
        insert.setString(14, entry.origin());
    }

    /** An entry without number and salt, which the database gives. */
    record NewEntry(
            LocalDate month,
            Entry.Clear clear,
            String visitor,
            @Nullable UUID subject,
            String resource,
            String origin) {}
}
