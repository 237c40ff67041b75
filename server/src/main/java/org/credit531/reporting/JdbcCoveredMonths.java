package org.credit531.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The months of which sources have spoken, in PostgreSQL. */
@Component
class JdbcCoveredMonths {

    private final JdbcClient jdbc;

    JdbcCoveredMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A month counts from the first batch on; false where it counted already. */
    boolean delivered(String item, YearMonth month, long knowledge) {
        return jdbc.sql("""
                insert into item_covered (item, month, known_from) values (:item, :month, :knowledge)
                on conflict (item, month) where zero_report is null do nothing
                """)
                        .param("item", item)
                        .param("month", month.atDay(1))
                        .param("knowledge", knowledge)
                        .update()
                == 1;
    }

    void declared(ZeroReport report, long knowledge) {
        jdbc.sql("""
                insert into item_covered (item, month, zero_report, known_from) values (:item, :month, :id, :knowledge)
                """)
                .param("item", report.item())
                .param("month", report.period().atDay(1))
                .param("id", report.id())
                .param("knowledge", knowledge)
                .update();
    }

    void withdrawn(UUID zeroReport, long knowledge) {
        jdbc.sql("update item_covered set known_to = :knowledge where zero_report = :id and known_to is null")
                .param("knowledge", knowledge)
                .param("id", zeroReport)
                .update();
    }

    /** The last month covered of each item, not after a month, as known at a number. */
    Covered last(YearMonth until, long knowledge) {
        Map<String, YearMonth> last = new HashMap<>();
        long[] latest = {0};
        jdbc.sql("""
                select item, max(month) as month, (select coalesce(max(number), 0) from knowledge) as latest from item_covered
                 where month <= :until and known_from <= :knowledge and (known_to is null or known_to > :knowledge)
                 group by item
                """)
                .param("until", until.atDay(1))
                .param("knowledge", knowledge)
                .query(row -> {
                    latest[0] = row.getLong("latest");
                    last.put(row.getString("item"), YearMonth.from(row.getObject("month", LocalDate.class)));
                });
        return new Covered(last, knowledge <= latest[0]);
    }

    /**
     * What sources have spoken of.
     *
     * @param last the last month of each item
     * @param known whether the number that was asked for has been reached, so that nothing of it can change
     */
    record Covered(Map<String, YearMonth> last, boolean known) {}
}
