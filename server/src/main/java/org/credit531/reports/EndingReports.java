package org.credit531.reports;

import java.util.List;
import java.util.Locale;
import org.credit531.calendar.DayTurned;
import org.credit531.documents.Documents;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ends reports whose term is over: what they say is deleted, their number and that they were issued stay (charter rule 7). What was
 * handed out and not kept is told to be over to whoever verifies it.
 */
@Component
class EndingReports {

    private static final int ORDER = 67;
    private static final int AT_ONCE = 200;

    private final JdbcReports stored;
    private final Documents documents;
    private final ReportTerms terms;

    EndingReports(JdbcReports stored, Documents documents, ReportTerms terms) {
        this.stored = stored;
        this.documents = documents;
        this.terms = terms;
    }

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        IssuingReports.KEEPING.run(() -> {
            List<KeptReport> over = stored.over(day.today(), AT_ONCE);
            while (!over.isEmpty()) {
                over.forEach(report -> end(report, day));
                over = stored.over(day.today(), AT_ONCE);
            }
        });
    }

    private void end(KeptReport report, DayTurned day) {
        if (report.audience() == Audience.PUBLIC) {
            documents.supersede(report.document(), reason());
        } else {
            documents.destroy(report.document(), terms.on(day.today()).article());
        }
        stored.end(report.document());
    }

    /** A document is verified by readers of either language. */
    private static String reason() {
        return ReportWords.text("reports.over", Locale.SIMPLIFIED_CHINESE) + " / "
                + ReportWords.text("reports.over", Locale.ENGLISH);
    }
}
