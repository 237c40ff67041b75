package org.credit531.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.law.Laws;
import org.credit531.record.BatchTaken;
import org.credit531.record.Knowledge;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
    private volatile @Nullable Kept kept;

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
        return covered(month, number).entrySet().stream()
                .filter(last -> last.getValue().plusMonths(PATIENCE).isBefore(month))
                .filter(last -> isDue(last.getKey(), day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What was known at a number never changes, and whoever looks subjects up asks for the same many times in a second. A
     * transaction may ask for the number that it is about to commit, or not.
     */
    private Map<String, YearMonth> covered(YearMonth month, long number) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return covered.last(month, number).last();
        }
        Kept last = kept;
        if (last != null && last.isOf(month, number)) {
            return last.months();
        }
        JdbcCoveredMonths.Covered now = covered.last(month, number);
        if (now.known()) {
            kept = new Kept(month, number, System.nanoTime(), now.last());
        }
        return now.last();
    }

    private boolean isDue(String code, LocalDate day) {
        Item item = catalogue.item(code).orElse(null);
        return item != null
                && !item.closedOn(day)
                && laws.standing(item.article(), day).inForce();
    }

    /** What was asked last, and when; only for a while, so that a database that was put back is looked at again. */
    private record Kept(YearMonth month, long number, long at, Map<String, YearMonth> months) {

        private static final long NANOS = TimeUnit.SECONDS.toNanos(1) / 5;

        boolean isOf(YearMonth asked, long known) {
            return number == known && month.equals(asked) && System.nanoTime() - at < NANOS;
        }
    }
}
