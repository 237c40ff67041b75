package org.credit531.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.law.Laws;
import org.credit531.record.BatchTaken;
import org.credit531.record.Knowledge;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notes of which months a source has spoken, each under the number from which on that is known, and tells who is overdue. */
@Component
class CoveredMonths implements OverdueSources {

    /** The months after the last one covered in which nothing is overdue yet: the silent one, and the one to declare it in. */
    private static final int PATIENCE = 2;

    private final JdbcCoveredMonths covered;
    private final Knowledge knowledge;
    private final Catalogue catalogue;
    private final Laws laws;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CoveredMonths(
            JdbcCoveredMonths covered,
            Knowledge knowledge,
            Catalogue catalogue,
            Laws laws,
            Clock clock,
            ApplicationEventPublisher events) {
        this.covered = covered;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.laws = laws;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    @Order(5)
    void on(BatchTaken taken) {
        if (covered.delivered(taken.item(), YearMonth.from(taken.today()), taken.knowledge())) {
            tell(taken.item(), taken.knowledge(), taken.today());
        }
    }

    /** In the transaction that declares it. */
    void declared(ZeroReport report) {
        long number = knowledge.next("zero-report", null);
        covered.declared(report, number);
        tell(report.item(), number, LocalDate.now(clock));
    }

    /** In the transaction that takes it back. */
    void withdrawn(ZeroReport report) {
        long number = knowledge.next("zero-report-withdrawn", null);
        covered.withdrawn(report.id(), number);
        tell(report.item(), number, LocalDate.now(clock));
    }

    /** Tells where the item is overdue with this number and was not without it, or the other way round. */
    private void tell(String item, long number, LocalDate today) {
        boolean before = on(today, number - 1).contains(item);
        if (before != on(today, number).contains(item)) {
            events.publishEvent(new OverdueSourcesChanged(item, number, today));
        }
    }

    @Override
    public Set<String> on(LocalDate day, long number) {
        YearMonth month = YearMonth.from(day);
        return covered.last(month, number).entrySet().stream()
                .filter(last -> last.getValue().plusMonths(PATIENCE).isBefore(month))
                .filter(last -> isDue(last.getKey(), day))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isDue(String code, LocalDate day) {
        Item item = catalogue.item(code).orElse(null);
        return item != null
                && !item.closedOn(day)
                && laws.standing(item.article(), day).inForce();
    }
}
