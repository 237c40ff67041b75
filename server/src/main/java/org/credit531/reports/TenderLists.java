package org.credit531.reports;

import static org.credit531.reports.ReportWords.cell;
import static org.credit531.reports.ReportWords.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.credit531.access.Visitor;
import org.credit531.documents.Block;
import org.credit531.documents.Fact;
import org.credit531.documents.NewDocument;
import org.credit531.documents.Printable;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.language.Label;
import org.credit531.record.Knowledge;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes the list of a tender's participants with what is public of each, signed as one. */
@Component
class TenderLists {

    private static final int LONGEST_TENDER = 120;

    private final CheckingParticipants checking;
    private final IssuingReports issuing;
    private final Knowledge knowledge;
    private final Domains domains;
    private final ReportTerms terms;
    private final Clock clock;

    TenderLists(
            CheckingParticipants checking,
            IssuingReports issuing,
            Knowledge knowledge,
            Domains domains,
            ReportTerms terms,
            Clock clock) {
        this.checking = checking;
        this.issuing = issuing;
        this.knowledge = knowledge;
        this.domains = domains;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Issues a list.
     *
     * @param tender number or name of the tender
     * @param text the participants, a line each
     * @throws RequestProblem 422 {@code tender-name}, {@code tender-empty}, {@code tender-many}; 413 {@code tender-size}
     */
    IssuedReport issue(String tender, String text, Locale locale) {
        String named = Printable.of(tender).replace('\n', ' ');
        if (named.length() < 2 || named.length() > LONGEST_TENDER || CitizenNumbers.areIn(named)) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "tender-name", LONGEST_TENDER);
        }
        var read = Participants.read(text, terms.on(today()).participants());
        long knownAt = knowledge.latest();
        List<Participant> participants = checking.of(read.codes(), knownAt);
        var content = new Content(
                named,
                today(),
                knownAt,
                domains.tender().stream()
                        .map(check -> new Column(check.check(), check.name()))
                        .toList(),
                participants,
                read.persons());
        return issuing.issue(new NewReport(
                ReportKind.TENDER,
                Audience.OFFICIAL,
                Visitor.current(),
                null,
                today(),
                knownAt,
                participants.stream()
                        .flatMap(one -> Stream.ofNullable(one.graded()))
                        .collect(Collectors.toSet()),
                today().plusMonths(terms.on(today()).months()),
                document(content, locale),
                content,
                List.of()));
    }

    private static NewDocument document(Content content, Locale locale) {
        var chinese = new NewDocument(
                        ReportKind.TENDER.code(),
                        text("reports.title.tender", Locale.SIMPLIFIED_CHINESE),
                        body(content, Locale.SIMPLIFIED_CHINESE),
                        CreditReports.ABOUT)
                .telling(content.participants().stream()
                        .flatMap(one -> one.told().stream())
                        .distinct()
                        .toList());
        return IssuingReports.isEnglish(locale)
                ? chinese.inEnglish(text("reports.title.tender", Locale.ENGLISH), body(content, Locale.ENGLISH))
                : chinese;
    }

    private static List<Block> body(Content content, Locale locale) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Facts(List.of(
                new Fact(text("reports.tender", locale), content.tender()),
                new Fact(
                        text("reports.participants", locale),
                        Integer.toString(content.participants().size())),
                new Fact(
                        text("reports.known", locale),
                        text(
                                "reports.known.at",
                                locale,
                                content.asOf().toString(),
                                Long.toString(content.knownAt()))))));
        body.add(new Block.Table(
                head(content, locale),
                IntStream.range(0, content.participants().size())
                        .mapToObj(index -> row(index + 1, content.participants().get(index), content, locale))
                        .toList()));
        if (content.persons() > 0) {
            body.add(new Block.Paragraph(text("reports.tender.persons", locale, content.persons())));
        }
        body.add(new Block.Paragraph(text("reports.tender.how", locale)));
        return List.copyOf(body);
    }

    /** The headings of the list, on paper and in a file for spreadsheets. */
    static List<String> head(Content content, Locale locale) {
        return Stream.of(
                        Stream.of("reports.place", "reports.code", "reports.name", "reports.grade")
                                .map(key -> text(key, locale)),
                        content.columns().stream().map(column -> column.name().in(locale)),
                        Stream.of(text("reports.disputed.count", locale)))
                .flatMap(part -> part)
                .toList();
    }

    /** A row of the list. */
    static List<String> row(int place, Participant one, Content content, Locale locale) {
        boolean found = one.outcome().equals("found");
        Label grade = one.grade();
        String said = found
                ? grade == null ? text("reports.grade.none", locale) : grade.in(locale)
                : text("reports.tender." + one.outcome(), locale);
        Stream<String> counts = found
                ? one.counts().stream().map(String::valueOf)
                : content.columns().stream().map(column -> "—");
        return Stream.of(
                        Stream.of(
                                Integer.toString(place),
                                cell(one.asked(), locale),
                                one.name() == null ? "—" : cell(one.name(), locale),
                                said),
                        counts,
                        Stream.of(found ? Long.toString(one.disputed()) : "—"))
                .flatMap(part -> part)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * What a list says, for programs.
     *
     * @param columns what was looked at, in the order of the counts
     * @param persons how many lines had a number of a person, which is neither looked up nor repeated
     */
    record Content(
            String tender,
            LocalDate asOf,
            long knownAt,
            List<Column> columns,
            List<Participant> participants,
            int persons) {}

    /** A column. */
    record Column(String check, Label name) {}
}
