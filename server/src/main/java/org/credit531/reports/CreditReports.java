package org.credit531.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.documents.NewDocument;
import org.credit531.record.Knowledge;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes the credit report of an organisation: for itself, for an office, for anybody. */
@Component
class CreditReports {

    /** Where a report belongs among the pages. */
    static final String ABOUT = "/reports";

    private final Subjects subjects;
    private final Knowledge knowledge;
    private final GatheringReports gathering;
    private final StatingContent stating;
    private final WritingReports writing;
    private final IssuingReports issuing;
    private final ReportTerms terms;
    private final Ledger ledger;
    private final Clock clock;

    CreditReports(
            Subjects subjects,
            Knowledge knowledge,
            GatheringReports gathering,
            StatingContent stating,
            WritingReports writing,
            IssuingReports issuing,
            ReportTerms terms,
            Ledger ledger,
            Clock clock) {
        this.subjects = subjects;
        this.knowledge = knowledge;
        this.gathering = gathering;
        this.stating = stating;
        this.writing = writing;
        this.issuing = issuing;
        this.terms = terms;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Issues a report about an organisation as of a day and as known at a number; as of today and as known now without either.
     *
     * @throws RequestProblem 404 {@code unknown-subject}, 403 {@code report-not-open}, 410 {@code deleted-under-article}, 400 for a
     *     day or number that is not reached
     */
    IssuedReport issue(
            String code, Audience audience, @Nullable LocalDate asOf, @Nullable Long knownAt, Locale locale) {
        Asking asking = asking(subjects.requested(code), audience, asOf, knownAt);
        Gathered gathered = gathering.of(asking);
        LocalDate endsOn = today().plusMonths(terms.on(today()).months());
        return issuing.issue(new NewReport(
                ReportKind.CREDIT,
                audience,
                asking.visitor(),
                asking.subject(),
                asking.asOf(),
                asking.knownAt(),
                gathered.versions(),
                endsOn,
                document(gathered, endsOn, locale),
                stating.of(gathered),
                new Beside(StatingContent.marks(gathered), StatingContent.sources(gathered))));
    }

    /** What the report would say now, without being issued; the look at its subject is in the ledger all the same. */
    ReportContent again(KeptReport report) {
        var subject = subjects.requested(String.valueOf(report.code()));
        return stating.of(gathering.of(asking(subject, report.audience(), report.asOf(), report.knownAt())));
    }

    private Asking asking(Subject subject, Audience audience, @Nullable LocalDate asOf, @Nullable Long knownAt) {
        LocalDate day = asOf == null ? today() : asOf;
        if (day.isAfter(today())) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "as-of-in-the-future", day.toString());
        }
        long latest = knowledge.latest();
        long number = knownAt != null ? knownAt : asOf == null ? latest : knowledge.latestOn(day);
        if (number < 0 || number > latest) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "unknown-knowledge", number, latest);
        }
        if (audience == Audience.OWN) {
            ledger.lookUp(Act.done(AuditEvent.OWN_FILE_EXPORTED, subject.code()));
        }
        return new Asking(subject, audience, Visitor.current(), day, number);
    }

    private NewDocument document(Gathered gathered, LocalDate endsOn, Locale locale) {
        var chinese = new NewDocument(
                        ReportKind.CREDIT.code(),
                        title(gathered, Locale.SIMPLIFIED_CHINESE),
                        writing.body(gathered, endsOn, Locale.SIMPLIFIED_CHINESE),
                        ABOUT)
                .telling(gathered.told());
        return IssuingReports.isEnglish(locale)
                ? chinese.inEnglish(title(gathered, Locale.ENGLISH), writing.body(gathered, endsOn, Locale.ENGLISH))
                : chinese;
    }

    private static String title(Gathered gathered, Locale locale) {
        return ReportWords.text(
                "reports.title.credit." + gathered.asking().audience().code(), locale);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What else is so on the day of issue. */
    record Beside(List<ReportContent.Mark> marks, List<ReportContent.Source> sources) {}
}
