package org.credit531.collection;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries, counted from the batches. */
@Component
class JdbcDeliveries implements Deliveries {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcDeliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Delivery> between(YearMonth from, YearMonth until, @Nullable String unit) {
        return jdbc.sql("""
                select unit, item, date_trunc('month', received_at at time zone :zone)::date as month,
                       count(*) as files, sum(received) as rows
                  from batch
                 where state = 'done' and received > 0 and channel in ('interface', 'page', 'form') and received_at >= :begins and received_at < :ends
                   and (:unit::text is null or unit = :unit)
                 group by 1, 2, 3
                """)
                .param("zone", clock.getZone().getId())
                .param("begins", start(from))
                .param("ends", start(until.plusMonths(1)))
                .param("unit", unit, Types.VARCHAR)
                .query((row, number) -> new Delivery(
                        row.getString("unit"),
                        row.getString("item"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("files"),
                        row.getLong("rows")))
                .list();
    }

    @Override
    public List<Refusal> refused(YearMonth month, Collection<String> items) {
        return jdbc.sql("""
                select unit, region, sum(quarantined) as rows from batch
                 where state = 'done' and quarantined > 0 and channel in ('interface', 'page', 'form')
                   and received_at >= :begins and received_at < :ends and item = any(:items)
                 group by 1, 2
                """)
                .param("begins", start(month))
                .param("ends", start(month.plusMonths(1)))
                .param("items", items.toArray(String[]::new))
                .query((row, number) ->
                        new Refusal(row.getString("unit"), row.getString("region"), row.getLong("rows")))
                .list();
    }

    private OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
