package org.credit531.publicity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rates of offices are counted from, in PostgreSQL. */
@Component
class JdbcRates {

    private final JdbcClient jdbc;

    JdbcRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became public in a month, by office and the two days that matter. */
    List<Receipt> receipts(YearMonth month) {
        return jdbc.sql("""
                select p.unit, p.region, p.decided_on, p.received_on, p.decided_on < o.since as backlog, count(*) as items
                  from publication p
                  join publication_office o on o.item = p.item and o.unit = p.unit and o.region = p.region
                 where p.received_on between :first and :last
                 group by 1, 2, 3, 4, 5
                """)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, number) -> new Receipt(
                        row.getString("unit"),
                        row.getString("region"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("received_on", LocalDate.class),
                        row.getBoolean("backlog"),
                        row.getLong("items")))
                .list();
    }

    /** What was corrected in a month, after it was public. */
    List<Count> corrected(YearMonth month) {
        return jdbc.sql("""
                select unit, region, count(*) as items from publication_correction
                 where corrected_on between :first and :last group by 1, 2
                """)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, number) -> new Count(row.getString("unit"), row.getString("region"), row.getLong("items")))
                .list();
    }

    /** What the credit centre found in a month to have been hidden. */
    List<Count> hidden(YearMonth month) {
        return jdbc.sql("""
                select unit, region, count(*) as items from publicity_sample
                 where hidden and settled_on between :first and :last group by 1, 2
                """)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, number) -> new Count(row.getString("unit"), row.getString("region"), row.getLong("items")))
                .list();
    }

    /** Of what it became known in a month that it was taken back, by office and the two days that matter. */
    List<TakenBack> withdrawn(YearMonth month) {
        return jdbc.sql("""
                select unit, region, item, withdrawn_on, withdrawn_told_on, count(*) as items from publication
                 where withdrawn_told_on between :first and :last group by 1, 2, 3, 4, 5
                """)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, number) -> new TakenBack(
                        row.getString("unit"),
                        row.getString("region"),
                        row.getString("item"),
                        row.getObject("withdrawn_on", LocalDate.class),
                        row.getObject("withdrawn_told_on", LocalDate.class),
                        row.getLong("items")))
                .list();
    }

    /** Decisions of an office that became known on a day. */
    record Receipt(
            String unit, String region, LocalDate decidedOn, LocalDate receivedOn, boolean backlog, long items) {}

    /** Decisions of an office of which it became known on a day that they were taken back. */
    record TakenBack(
            String unit,
            String region,
            String item,
            @Nullable LocalDate actedOn,
            LocalDate toldOn,
            long items) {}

    /** Items of an office. */
    record Count(String unit, String region, long items) {}
}
