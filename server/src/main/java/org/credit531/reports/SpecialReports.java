package org.credit531.reports;

import static org.credit531.reports.ReportWords.cell;
import static org.credit531.reports.ReportWords.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.credit531.access.Visitor;
import org.credit531.documents.Block;
import org.credit531.documents.Fact;
import org.credit531.documents.NewDocument;
import org.credit531.documents.ToldRecord;
import org.credit531.language.Label;
import org.credit531.record.Disclosure.Disclosed;
import org.credit531.record.Knowledge;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
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
    private final ReportTerms terms;
    private final ReportWords words;
    private final Clock clock;

    SpecialReports(
            Subjects subjects,
            Knowledge knowledge,
            Domains domains,
            CheckingDomains checking,
            IssuingReports issuing,
            ReportTerms terms,
            ReportWords words,
            Clock clock) {
        this.subjects = subjects;
        this.knowledge = knowledge;
        this.domains = domains;
        this.checking = checking;
        this.issuing = issuing;
        this.terms = terms;
        this.words = words;
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
                endsOn,
                document(asking, found, period, locale),
                content(asking, found, period),
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
                        body(asking, found, period, Locale.SIMPLIFIED_CHINESE),
                        CreditReports.ABOUT)
                .telling(found.stream()
                        .flatMap(one -> one.records().stream())
                        .map(one -> new ToldRecord(
                                one.statement().item(), one.statement().recordKey()))
                        .distinct()
                        .toList());
        return IssuingReports.isEnglish(locale)
                ? chinese.inEnglish(
                        text("reports.title.special", Locale.ENGLISH), body(asking, found, period, Locale.ENGLISH))
                : chinese;
    }

    private List<Block> body(Asking asking, List<CheckingDomains.Found> found, Period period, Locale locale) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Facts(List.of(
                new Fact(text("reports.name", locale), asking.subject().name()),
                new Fact(text("reports.code", locale), asking.subject().code()),
                new Fact(
                        text("reports.period", locale),
                        text(
                                "reports.period.of",
                                locale,
                                period.from().toString(),
                                period.until().toString())),
                new Fact(
                        text("reports.known", locale),
                        text("reports.known.at", locale, asking.asOf().toString(), Long.toString(asking.knownAt()))))));
        body.add(new Block.Table(
                List.of(
                        text("reports.domain", locale),
                        text("reports.unit.answers", locale),
                        text("reports.outcome", locale)),
                found.stream().map(one -> line(one, period, locale)).toList()));
        var room = new Room(terms.on(today()));
        found.stream()
                .filter(one -> !one.isNone())
                .forEach(one -> recorded(one, room.take(one.records()), body, locale));
        body.add(new Block.Paragraph(text("reports.special.how", locale)));
        return List.copyOf(body);
    }

    private List<String> line(CheckingDomains.Found found, Period period, Locale locale) {
        String outcome = text(
                "reports.outcome." + found.outcome(),
                locale,
                period.from().toString(),
                period.until().toString(),
                found.records().size());
        String never = found.isKnown() ? note("reports.outcome.never", found.neverSent(), locale) : "";
        return List.of(
                cell(found.domain().name().in(locale), locale),
                cell(
                        text(
                                "reports.unit.article",
                                locale,
                                words.unit(found.domain().unit(), locale),
                                words.article(found.domain().article(), locale)),
                        locale),
                cell(outcome + never + note("reports.outcome.late", found.late(), locale), locale));
    }

    private String note(String key, List<String> items, Locale locale) {
        return items.isEmpty()
                ? ""
                : text(
                        key,
                        locale,
                        items.stream()
                                .map(item -> words.item(item, locale))
                                .collect(Collectors.joining(text("reports.comma", locale))));
    }

    private void recorded(CheckingDomains.Found found, List<Disclosed> printed, List<Block> body, Locale locale) {
        body.add(new Block.Heading(text(
                "reports.section.domain",
                locale,
                found.domain().name().in(locale),
                found.records().size())));
        if (printed.size() < found.records().size()) {
            int left = found.records().size() - printed.size();
            body.add(new Block.Paragraph(text("reports.left", locale, left)));
        }
        if (printed.isEmpty()) {
            return;
        }
        body.add(new Block.Table(
                List.of(
                        text("reports.item", locale),
                        text("reports.says", locale),
                        text("reports.unit", locale),
                        text("reports.days", locale),
                        text("reports.mark", locale)),
                printed.stream()
                        .map(one -> List.of(
                                cell(one.item().name().in(locale), locale),
                                words.says(one, locale),
                                cell(words.unit(one.statement().unit(), locale), locale),
                                ReportWords.days(one, locale),
                                ReportWords.mark(one, locale)))
                        .toList()));
    }

    private static Content content(Asking asking, List<CheckingDomains.Found> found, Period period) {
        return new Content(
                asking.subject().code(),
                asking.subject().name(),
                period.from(),
                period.until(),
                asking.asOf(),
                asking.knownAt(),
                found.stream().map(SpecialReports::outcome).toList());
    }

    private static Outcome outcome(CheckingDomains.Found found) {
        return new Outcome(
                found.domain().domain(),
                found.domain().name(),
                found.domain().unit(),
                found.domain().article(),
                found.outcome(),
                found.neverSent(),
                found.late(),
                found.records().stream().map(SpecialReports::recorded).toList());
    }

    private static Recorded recorded(Disclosed one) {
        var statement = one.statement();
        return new Recorded(
                statement.item(),
                statement.recordKey().toString(),
                statement.unit(),
                statement.effectiveFrom(),
                statement.effectiveTo(),
                statement.contest().disputedSince(),
                statement.contest().undisclosed());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What the report says, for programs. */
    record Content(
            String code,
            String name,
            LocalDate from,
            LocalDate until,
            LocalDate asOf,
            long knownAt,
            List<Outcome> domains) {

        Content {
            domains = List.copyOf(Objects.requireNonNull(domains));
        }
    }

    /**
     * What was found in a domain.
     *
     * @param outcome {@code none}, {@code recorded} or {@code unknown}
     */
    record Outcome(
            String domain,
            Label name,
            String unit,
            String article,
            String outcome,
            List<String> neverSent,
            List<String> late,
            List<Recorded> records) {}

    /** A record that counts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recorded(
            String item,
            String key,
            String unit,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable LocalDate disputedSince,
            boolean stopped) {}
}
