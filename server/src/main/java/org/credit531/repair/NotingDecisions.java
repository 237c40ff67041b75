package org.credit531.repair;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.credit531.calendar.DayTurned;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.Part;
import org.credit531.database.RowScope;
import org.credit531.record.BatchTaken;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.subject.SubjectId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes new adverse decisions about organisations and tells their subjects how they can be repaired. A commit only says that it
 * brought records of an item: all that came since the last look is looked for at once, so that many small files cost one look, and
 * a million rows are told of piece by piece.
 */
@Component
class NotingDecisions {

    static final RowScope SCOPE = RowScope.job("note-decisions");

    private static final int PIECE = 100;
    private static final int ORDER = 68;

    private final JdbcDecisions decisions;
    private final TellingDecisions telling;
    private final Records records;
    private final Knowledge knowledge;
    private final Catalogue catalogue;
    private final RepairTerms terms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NotingDecisions(
            JdbcDecisions decisions,
            TellingDecisions telling,
            Records records,
            Knowledge knowledge,
            Catalogue catalogue,
            RepairTerms terms,
            TransactionTemplate transaction,
            Clock clock) {
        this.decisions = decisions;
        this.telling = telling;
        this.records = records;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.terms = terms;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Leaves the work in the commit that makes it necessary. */
    @EventListener
    void on(BatchTaken taken) {
        Item item = catalogue.require(taken.item());
        if (taken.changed() && item.part() == Part.NEGATIVE && !item.ofPersons()) {
            decisions.leave(taken.knowledge(), taken.item());
        }
    }

    /** What is noted of a decision, and the letters about it, are kept as long as cases are. */
    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        var held = terms.on(day.today());
        LocalDate before = day.today().minusMonths(held.keepMonths());
        SCOPE.run(() -> {
            boolean more = true;
            while (more) {
                more = forget(before, held.article());
            }
        });
    }

    private boolean forget(LocalDate before, String article) {
        List<Decision> old = decisions.old(before, PIECE);
        telling.forget(
                old.stream().map(Decision::item).toList(),
                old.stream().map(Decision::recordKey).toList(),
                article);
        return old.size() == PIECE;
    }

    /** Notes what came, and tells of it. */
    void note() {
        LocalDate today = LocalDate.now(clock);
        if (decisions.isAnyLeft()) {
            LocalDate since = today.minusDays(terms.on(today).noticeDays());
            transaction.executeWithoutResult(status -> decisions.take(since, today));
        }
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> tell()));
        }
    }

    private boolean tell() {
        List<Decision> piece = decisions.untold(PIECE);
        if (piece.isEmpty()) {
            return false;
        }
        List<SubjectId> subjects =
                piece.stream().map(Decision::subject).distinct().toList();
        Map<SubjectId, List<Statement>> present = records.of(subjects, LocalDate.now(clock), knowledge.latest());
        piece.forEach(decision -> telling.tell(decision, present.getOrDefault(decision.subject(), List.of())));
        decisions.told(piece);
        return piece.size() == PIECE;
    }

    /** The order in the queue. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> noteDecisions(
                NotingDecisions noting, @Value("${credit531.repair.pause:30s}") Duration pause) {
            return Tasks.recurring("note-decisions", FixedDelay.of(pause))
                    .execute((instance, context) -> SCOPE.run(noting::note));
        }
    }
}
