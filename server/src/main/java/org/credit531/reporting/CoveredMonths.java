package org.credit531.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.law.Laws;
import org.credit531.record.BatchTaken;
import org.credit531.record.Knowledge;
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

    CoveredMonths(JdbcCoveredMonths covered, Knowledge knowledge, Catalogue catalogue, Laws laws) {
        this.covered = covered;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.laws = laws;
    }

    @EventListener
    @Order(5)
    void on(BatchTaken taken) {
        covered.delivered(taken.item(), YearMonth.from(taken.today()), taken.knowledge());
    }

    /** In the transaction that declares it. */
    void declared(ZeroReport report) {
        covered.declared(report, knowledge.next("zero-report", null));
    }

    /** In the transaction that takes it back. */
    void withdrawn(ZeroReport report) {
        covered.withdrawn(report.id(), knowledge.next("zero-report-withdrawn", null));
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
