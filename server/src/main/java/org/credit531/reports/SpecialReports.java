package org.credit531.reports;

import static org.credit531.reports.ReportWords.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.credit531.access.Visitor;
import org.credit531.documents.NewDocument;
import org.credit531.documents.ToldRecord;
import org.credit531.record.Knowledge;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes the special report that stands in place of departments' papers: domain by domain, none recorded or what is. */
@Component
class SpecialReports {

    private final Subjects subjects;
    private final Knowledge knowledge;
    private final Domains domains;
    private final CheckingDomains checking;
    private final IssuingReports issuing;
    private final WritingSpecialReports writing;
    private final ReportTerms terms;
    private final Clock clock;

    SpecialReports(
            Subjects subjects,
            Knowledge knowledge,
            Domains domains,
            CheckingDomains checking,
            IssuingReports issuing,
            WritingSpecialReports writing,
            ReportTerms terms,
            Clock clock) {
        this.subjects = subjects;
        this.knowledge = knowledge;
        this.domains = domains;
        this.checking = checking;
        this.issuing = issuing;
        this.writing = writing;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Issues a special report about an organisation.
     *
     * @throws RequestProblem 422 {@code report-domains}, {@code report-period}; 404 {@code unknown-subject}; 403 {@code report-not-open}
     */
    IssuedReport issue(String code, Audience audience, List<String> wanted, Period period, Locale locale) {
        List<Domain> chosen = chosen(wanted);
        check(period);
        var asking = new Asking(subjects.requested(code), audience, Visitor.current(), today(), knowledge.latest());
        var found = checking.of(asking, chosen, period);
        LocalDate endsOn = today().plusMonths(terms.on(today()).months());
        return issuing.issue(new NewReport(
                ReportKind.SPECIAL,
                audience,
                asking.visitor(),
                asking.subject(),
                asking.asOf(),
                asking.knownAt(),
                Set.of(),
                endsOn,
                document(asking, found, period, locale),
                SpecialContent.of(asking, found, period),
                List.of()));
    }

    private List<Domain> chosen(List<String> wanted) {
        List<Domain> chosen = domains.on(today()).stream()
                .filter(domain -> wanted.contains(domain.domain()))
                .toList();
        if (chosen.isEmpty() || chosen.size() != wanted.stream().distinct().count()) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "report-domains");
        }
        return chosen;
    }

    private void check(Period period) {
        int months = terms.on(today()).periodMonths();
        if (period.until().isAfter(today()) || period.from().isBefore(earliest())) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "report-period", months);
        }
    }

    /** The first day that a report can look back to. */
    LocalDate earliest() {
        return today().minusMonths(terms.on(today()).periodMonths());
    }

    private NewDocument document(Asking asking, List<CheckingDomains.Found> found, Period period, Locale locale) {
        var chinese = new NewDocument(
                        ReportKind.SPECIAL.code(),
                        text("reports.title.special", Locale.SIMPLIFIED_CHINESE),
                        writing.body(asking, found, period, Locale.SIMPLIFIED_CHINESE),
                        CreditReports.ABOUT)
                .telling(found.stream()
                        .flatMap(one -> one.records().stream())
                        .map(one -> new ToldRecord(
                                one.statement().item(), one.statement().recordKey()))
                        .distinct()
                        .toList());
        return IssuingReports.isEnglish(locale)
                ? chinese.inEnglish(
                        text("reports.title.special", Locale.ENGLISH),
                        writing.body(asking, found, period, Locale.ENGLISH))
                : chinese;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
