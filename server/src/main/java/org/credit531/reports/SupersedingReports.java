package org.credit531.reports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.calendar.DayTurned;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Part;
import org.credit531.documents.Documents;
import org.credit531.record.BatchTaken;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Supersedes reports that tell what their source has taken back, or has been told to correct: a report is in other hands, and goes on
 * telling it. What is removed by law is told to every copy, and ends them so.
 */
@Component
class SupersedingReports {

    private static final int ORDER = 73;
    private static final int AT_ONCE = 200;

    /** For so many days back the turn of the day looks again. */
    private static final int DAYS = 7;

    private final JdbcToldRecords told;
    private final Documents documents;
    private final Catalogue catalogue;
    private final ReportQueue queue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SupersedingReports(
            JdbcToldRecords told,
            Documents documents,
            Catalogue catalogue,
            ReportQueue queue,
            TransactionTemplate transaction,
            Clock clock) {
        this.told = told;
        this.documents = documents;
        this.catalogue = catalogue;
        this.queue = queue;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Leaves a commit that may end what documents tell, and the order to look at it. Most imports take nothing back. */
    @EventListener
    void on(BatchTaken taken) {
        if (!taken.changed()) {
            return;
        }
        var commit = new JdbcToldRecords.Commit(taken.knowledge(), taken.item());
        boolean anyway = taken.withdrew() || isAdverse(taken.item());
        boolean isLeft = IssuingReports.KEEPING.call(() -> told.leave(commit, anyway));
        if (isLeft) {
            queue.orderCommits();
        }
    }

    /** What was being made while a record went has told it all the same; and what lost its order is ordered again. */
    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        queue.orderDay();
    }

    /** Looks at every commit that was left. */
    void followCommits() {
        IssuingReports.KEEPING.run(() -> {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> followOne()));
            }
        });
    }

    private boolean followOne() {
        Optional<JdbcToldRecords.Commit> left = told.first();
        left.ifPresent(commit -> {
            List<UUID> over = told.overtaken(commit, isAdverse(commit.item()), AT_ONCE);
            supersede(over);
            if (over.size() < AT_ONCE) {
                told.done(commit);
            }
        });
        return left.isPresent();
    }

    /** Of what is adverse every new version counts: whoever holds a report should not go by the harder one. */
    private boolean isAdverse(String item) {
        return catalogue
                .item(item)
                .filter(known -> known.part() == Part.NEGATIVE)
                .isPresent();
    }

    /** Looks again at the reports of the last days: whether a record went between the reading and the issue of one. */
    void lookAgain() {
        followCommits();
        OffsetDateTime since = OffsetDateTime.now(clock).minusDays(DAYS);
        IssuingReports.KEEPING.run(() -> {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> supersede(told.gone(since, AT_ONCE))));
            }
        });
    }

    private boolean supersede(List<UUID> over) {
        over.forEach(document -> documents.supersede(document, ReportWords.inBoth("reports.overtaken")));
        return over.size() == AT_ONCE;
    }
}
