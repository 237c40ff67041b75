package org.credit531.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.credit531.documents.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends reports whose term is over: what they say is deleted, their number and that they were issued stay (charter rule 7). What was
 * handed out and not kept is told to be over to whoever verifies it. There may be many of a day, so that each is an act of its own,
 * and one that fails keeps no other from its end.
 */
@Component
class EndingReports {

    private static final int AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(EndingReports.class);

    private final JdbcReports stored;
    private final Documents documents;
    private final ReportTerms terms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndingReports(
            JdbcReports stored, Documents documents, ReportTerms terms, TransactionTemplate transaction, Clock clock) {
        this.stored = stored;
        this.documents = documents;
        this.terms = terms;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends all whose term is over; one that fails is tried again on the next day. */
    void end() {
        IssuingReports.KEEPING.run(() -> {
            Set<UUID> failed = new HashSet<>();
            List<KeptReport> over = over(failed);
            while (!over.isEmpty()) {
                over.stream()
                        .filter(report -> !hasEnded(report))
                        .map(KeptReport::document)
                        .forEach(failed::add);
                over = over(failed);
            }
        });
    }

    private List<KeptReport> over(Set<UUID> failed) {
        return stored.over(LocalDate.now(clock), AT_ONCE + failed.size()).stream()
                .filter(report -> !failed.contains(report.document()))
                .toList();
    }

    private boolean hasEnded(KeptReport report) {
        try {
            transaction.executeWithoutResult(status -> end(report));
            return true;
        } catch (RuntimeException failure) {
            LOG.error("the report {} could not be ended: it is tried again tomorrow", report.document(), failure);
            return false;
        }
    }

    private void end(KeptReport report) {
        if (report.audience() == Audience.PUBLIC) {
            documents.supersede(report.document(), ReportWords.inBoth("reports.over"));
        } else {
            documents.destroy(report.document(), terms.on(LocalDate.now(clock)).article());
        }
        stored.end(report.document());
    }
}
