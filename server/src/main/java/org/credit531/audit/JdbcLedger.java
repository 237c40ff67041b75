package org.credit531.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries on their way into PostgreSQL. */
@Component
class JdbcLedger {

    /** All of a month at once, in their order: a statement for each costs several times as much as its row. */
    private static final String INSERT = """
            with stated as (
                select *, nextval('ledger_number') as number, gen_random_uuid() as salt
                  from (select s.*, cast(:month as date) as month
                          from unnest(:ats::timestamptz[], :kinds::text[], :units::text[], :roles::text[], :events::text[],
                                      :purposes::text[], :articles::text[], :results::text[], :abouts::bigint[],
                                      :visitors::text[], :subjects::uuid[], :resources::text[], :origins::text[])
                               with ordinality as s (at, kind, unit, roles, event, purpose, article, result, about, visitor,
                                                     subject, resource, origin, place)
                         where to_regclass('ledger_link' || to_char(cast(:month as date), '_YYYY_MM')) is not null
                         order by place) s),
            entry as (
                insert into ledger_entry (month, number, at, kind, unit, roles, event, purpose, article, result, about)
                select month, number, at, kind, unit, roles, event, purpose, article, result, about from stated),
            detail as (
                insert into ledger_detail (month, number, salt, visitor, subject, resource, origin)
                select month, number, salt, visitor, subject, resource, origin from stated)
            insert into ledger_pending (month, number) select month, number from stated
            """;

    private final JdbcTemplate template;
    private final Months months;

    JdbcLedger(JdbcTemplate template, Months months) {
        this.template = template;
        this.months = months;
    }

    /** Writes entries in the transaction under way, or those of a month by themselves where there is none. */
    void insert(List<NewEntry> entries) {
        entries.stream()
                .collect(groupingBy(NewEntry::month, LinkedHashMap::new, toList()))
                .forEach(this::insert);
    }

    private void insert(LocalDate month, List<NewEntry> entries) {
        if (write(month, entries) > 0) {
            return;
        }
        months.open(month);
        if (write(month, entries) == 0) {
            throw new IllegalStateException("The ledger has no table for the month");
        }
    }

    private int write(LocalDate month, List<NewEntry> entries) {
        return JdbcClient.create(template)
                .sql(INSERT)
                .param("month", month)
                .param("ats", texts(entries, entry -> entry.clear().at().toString()))
                .param("kinds", texts(entries, entry -> entry.clear().kind()))
                .param("units", texts(entries, entry -> entry.clear().unit()))
                .param("roles", texts(entries, entry -> entry.clear().roles()))
                .param("events", texts(entries, entry -> entry.clear().event()))
                .param("purposes", texts(entries, entry -> entry.clear().purpose()))
                .param("articles", texts(entries, entry -> entry.clear().article()))
                .param("results", texts(entries, entry -> entry.clear().result()))
                .param("abouts", column(entries, entry -> entry.clear().about(), Long[]::new))
                .param("visitors", texts(entries, NewEntry::visitor))
                .param("subjects", column(entries, NewEntry::subject, UUID[]::new))
                .param("resources", texts(entries, NewEntry::resource))
                .param("origins", texts(entries, NewEntry::origin))
                .update();
    }

    private static Object texts(List<NewEntry> entries, Function<NewEntry, @Nullable String> text) {
        return column(entries, text, String[]::new);
    }

    private static <T> Object column(
            List<NewEntry> entries, Function<NewEntry, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return entries.stream().map(value).toArray(array);
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

    /** An entry without number and salt, which the database gives. */
    record NewEntry(
            LocalDate month,
            Entry.Clear clear,
            String visitor,
            @Nullable UUID subject,
            String resource,
            String origin) {}
}
