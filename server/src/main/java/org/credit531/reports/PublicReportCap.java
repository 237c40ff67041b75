package org.credit531.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How many reports are made for everybody within an hour, by all instances: each leaves a number for good. */
@Component
class PublicReportCap {

    private final JdbcReports stored;
    private final ReportTerms terms;
    private final Clock clock;

    PublicReportCap(JdbcReports stored, ReportTerms terms, Clock clock) {
        this.stored = stored;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Checks that one more may be made.
     *
     * @throws RequestProblem 503 {@code reports-many}
     */
    void check() {
        int most = terms.on(LocalDate.now(clock)).publicAnHour();
        if (made() >= most) {
            throw new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "reports-many", most);
        }
    }

    /** How many were made within the last hour. */
    long made() {
        OffsetDateTime before = OffsetDateTime.now(clock).minusHours(1);
        return IssuingReports.KEEPING.call(() -> stored.publicSince(before));
    }
}
