package org.credit531.repair;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.credit531.database.RowScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How units decide about repairs, by unit, over the last two years: public. Units are agencies, small numbers nobody's secret. */
@Component
public class RepairRates {

    private static final RowScope COUNTING = RowScope.job("count-repairs");
    private static final int YEARS = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    RepairRates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rates of today, by unit. */
    public List<Rate> latest() {
        LocalDate since = LocalDate.now(clock).minusYears(YEARS);
        return COUNTING.call(() -> jdbc.sql("""
                select unit, count(*) as received, count(*) filter (where outcome = 'grant') as granted,
                       count(*) filter (where outcome = 'refuse') as refused,
                       count(*) filter (where late_on is not null) as late,
                       count(*) filter (where reviewed_on is not null) as reviewed,
                       count(*) filter (where overruled) as overruled
                  from repair where submitted_on >= :since group by unit order by unit
                """)
                .param("since", since)
                .query((row, number) -> new Rate(
                        row.getString("unit"),
                        row.getInt("received"),
                        row.getInt("granted"),
                        row.getInt("refused"),
                        row.getInt("late"),
                        row.getInt("reviewed"),
                        row.getInt("overruled")))
                .list());
    }

    /**
     * How a unit decided.
     *
     * @param unit the information unit
     * @param received applications that came in
     * @param granted how many it granted, {@code refused} how many it refused
     * @param late with how many it was late
     * @param reviewed how many were reviewed, {@code overruled} how many of them were granted on review
     */
    public record Rate(String unit, int received, int granted, int refused, int late, int reviewed, int overruled) {}
}
