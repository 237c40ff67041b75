package org.credit531.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.credit531.calendar.DayTurned;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The months' tables: made before they are needed, dropped when ten years are over (Zhejiang Regulation, article 20), the
 * anchor to which the next month is chained kept. Works as the owner of the tables, outside the transaction under way.
 */
@Component
class Months {

    static final int YEARS_KEPT = 10;

    private final JdbcClient owner;
    private final Clock clock;

    Months(@Qualifier("owner") DataSource owner, Clock clock) {
        this.owner = JdbcClient.create(owner);
        this.clock = clock;
    }

    /** The month of an instant, in Shanghai. */
    LocalDate of(Instant at) {
        return of(LocalDate.ofInstant(at, clock.getZone()));
    }

    static LocalDate of(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    /** Makes the tables of a month unless they are there. */
    void open(LocalDate month) {
        owner.sql("select ledger_open_month(:month)").param("month", month).query(row -> {});
    }

    /** Makes ready this month and the next. */
    @EventListener
    @Order(1)
    void on(DayTurned day) {
        owner.sql("select ledger_close_rights()").query(row -> {});
        open(of(day.today()));
        open(of(day.today()).plusMonths(1));
    }

    /** The first month that must still be there. */
    LocalDate firstKept() {
        return firstKept(LocalDate.now(clock));
    }

    static LocalDate firstKept(LocalDate today) {
        return of(today).minusYears(YEARS_KEPT);
    }

    /** Drops a month that is over its term. */
    void drop(LocalDate month) {
        owner.sql("select ledger_drop_month(:month, :now)")
                .param("month", month)
                .param("now", OffsetDateTime.now(clock))
                .query(row -> {});
    }

    /** Erases the personal part of an entry; an entry that says so must be there already. */
    void erase(long number) {
        owner.sql("select ledger_erase(:number)").param("number", number).query(row -> {});
    }
}
