package org.credit531.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.calendar.DayTurned;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Serves at the turn of the day what nobody has opened for as long as the rule says. Only where mail told of it at an address
 * that the addressee has confirmed: silence of somebody who was never reached serves nothing.
 */
@Component
class ServingByLapse {

    private static final int ORDER = 7;
    private static final int AT_A_TIME = 500;

    private final ServiceRules rules;
    private final JdbcNotices notices;
    private final SealedNotices sealed;
    private final Ledger ledger;
    private final Clock clock;

    ServingByLapse(ServiceRules rules, JdbcNotices notices, SealedNotices sealed, Ledger ledger, Clock clock) {
        this.rules = rules;
        this.notices = notices;
        this.sealed = sealed;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        OffsetDateTime lapsed = lapsed(day.today());
        List<JdbcNotices.Row> next = notices.unserved(lapsed, AT_A_TIME);
        while (!next.isEmpty()) {
            next.forEach(this::serve);
            next = notices.unserved(lapsed, AT_A_TIME);
        }
    }

    /** The days after that of the mail must be over. */
    private OffsetDateTime lapsed(LocalDate today) {
        return today.minusDays(rules.on(today).lapseDays())
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime();
    }

    private void serve(JdbcNotices.Row row) {
        var service = sealed.open(row).served(Served.How.LAPSE, OffsetDateTime.now(clock), "");
        if (notices.serve(row.id(), service)) {
            ledger.record(Act.done(AuditEvent.NOTICE_SERVED, row.id() + " lapse " + service.hash()));
        }
    }
}
