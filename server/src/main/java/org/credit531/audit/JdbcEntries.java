package org.credit531.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries as auditors look for them. */
@Component
class JdbcEntries {

    private final JdbcClient jdbc;
    private final LookUpQueue lookUps;
    private final Clock clock;

    JdbcEntries(JdbcClient jdbc, LookUpQueue lookUps, Clock clock) {
        this.jdbc = jdbc;
        this.lookUps = lookUps;
        this.clock = clock;
    }

    /** Entries that fit, the latest first, from before a number on. */
    List<Entry> find(LedgerFilter filter, long before, int limit) {
        return find(filter, "", before, limit);
    }

    /** The same, of the accounts and clients of one organisation unit alone; empty for all. */
    List<Entry> find(LedgerFilter filter, String unit, long before, int limit) {
        lookUps.settle();
        return jdbc.sql("""
                select e.*, d.salt, d.visitor, d.subject, d.resource, d.origin
                  from ledger_entry e
                  left join ledger_detail d on d.month = e.month and d.number = e.number
                 where e.number < :before
                   and (cast(:from as timestamptz) is null or e.at >= :from and e.month >= :fromMonth)
                   and (cast(:until as timestamptz) is null or e.at < :until and e.month <= :untilMonth)
                   and (:event = '' or e.event = :event)
                   and (:result = '' or e.result = :result)
                   and (:who = '' or d.visitor = :who)
                   and (:what = '' or d.resource = :what)
                   and (:unit = '' or e.unit = :unit)
                 order by e.number desc limit :limit
                """)
                .param("before", before)
                .param("from", begin(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("fromMonth", month(filter.from()), Types.DATE)
                .param("until", begin(dayAfter(filter.until())), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("untilMonth", month(filter.until()), Types.DATE)
                .param("event", filter.event())
                .param("result", filter.result())
                .param("who", filter.who())
                .param("what", filter.what())
                .param("unit", unit)
                .param("limit", limit)
                .query((row, number) -> JdbcChain.entry(row))
                .list();
    }

    private @Nullable OffsetDateTime begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static @Nullable LocalDate month(@Nullable LocalDate day) {
        return day == null ? null : Months.of(day);
    }
}
