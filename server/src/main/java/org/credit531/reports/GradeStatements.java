package org.credit531.reports;

import static org.credit531.reports.ReportWords.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.credit531.access.Visitor;
import org.credit531.documents.Block;
import org.credit531.documents.Fact;
import org.credit531.documents.NewDocument;
import org.credit531.documents.Printable;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.SubjectEvaluation;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.language.Label;
import org.credit531.scoring.Grade;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.Choice;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * States that the grade of an organisation is at least one, to a named recipient and for a time, and says nothing else: neither
 * the grade itself nor the points nor any record. Only the organisation itself can have it made, and nobody learns of one that
 * was refused ({@code docs/decisions/0048-reports.md}).
 */
@Component
class GradeStatements {

    private static final Pattern RECIPIENT = Pattern.compile("[\\p{L}\\p{N} .,，、()（）·&'-]{2,80}");

    private final Subjects subjects;
    private final Evaluations evaluations;
    private final IssuingReports issuing;
    private final ReportTerms terms;
    private final Clock clock;

    GradeStatements(
            Subjects subjects, Evaluations evaluations, IssuingReports issuing, ReportTerms terms, Clock clock) {
        this.subjects = subjects;
        this.evaluations = evaluations;
        this.issuing = issuing;
        this.terms = terms;
        this.clock = clock;
    }

    /** The grades that can be stated of an organisation today: its own and all below but the last, which says nothing. */
    List<Choice> choices(Subject subject, Locale locale) {
        return evaluations.present(subject).stream()
                .flatMap(evaluated -> reached(evaluated).stream())
                .map(grade -> new Choice(grade.id(), grade.label().in(locale)))
                .toList();
    }

    private static List<Grade> reached(SubjectEvaluation evaluated) {
        List<Grade> grades = evaluated.model().grades();
        int own = grades.indexOf(
                evaluated.model().grade(evaluated.evaluation().grade()).orElseThrow());
        return own >= grades.size() - 1 ? List.of() : grades.subList(own, grades.size() - 1);
    }

    /**
     * Issues a statement.
     *
     * @param code the code of the organisation whose own account asks
     * @throws RequestProblem 422 {@code report-grade}, {@code report-recipient}, {@code report-expiry}; 409 {@code model-suspended}
     */
    IssuedReport issue(String code, String grade, String recipient, LocalDate expires, Locale locale) {
        String named = named(recipient);
        checkExpiry(expires);
        Subject subject = subjects.requested(code);
        SubjectEvaluation evaluated = evaluations.present(subject).orElseThrow(GradeStatements::notReached);
        Grade stated = reached(evaluated).stream()
                .filter(one -> one.id().equals(grade))
                .findFirst()
                .orElseThrow(GradeStatements::notReached);
        var content = new Content(
                subject.code(),
                subject.name(),
                evaluated.model().family().code(),
                new Label(stated.label().zh(), stated.label().en()),
                stated.id(),
                evaluated.evaluation().asOf(),
                named,
                expires);
        return issuing.issue(new NewReport(
                ReportKind.GRADE,
                Audience.OWN,
                Visitor.current(),
                subject,
                content.asOf(),
                evaluated.knownAt(),
                Set.of(evaluated.model().id() + "/" + evaluated.model().version()),
                expires,
                document(content, locale),
                content,
                List.of()));
    }

    private static RequestProblem notReached() {
        return new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "report-grade");
    }

    private static String named(String recipient) {
        String named = Printable.of(recipient);
        if (!RECIPIENT.matcher(named).matches() || CitizenNumbers.areIn(named)) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "report-recipient");
        }
        return named;
    }

    private void checkExpiry(LocalDate expires) {
        int most = terms.on(today()).gradeDays();
        if (!expires.isAfter(today()) || expires.isAfter(today().plusDays(most))) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "report-expiry", most);
        }
    }

    private static NewDocument document(Content content, Locale locale) {
        var chinese = new NewDocument(
                ReportKind.GRADE.code(),
                text("reports.title.grade", Locale.SIMPLIFIED_CHINESE),
                body(content, Locale.SIMPLIFIED_CHINESE),
                CreditReports.ABOUT);
        return IssuingReports.isEnglish(locale)
                ? chinese.inEnglish(text("reports.title.grade", Locale.ENGLISH), body(content, Locale.ENGLISH))
                : chinese;
    }

    private static List<Block> body(Content content, Locale locale) {
        return List.of(
                new Block.Facts(List.of(
                        new Fact(text("reports.name", locale), content.name()),
                        new Fact(text("reports.code", locale), content.code()),
                        new Fact(
                                text("reports.grade", locale),
                                text(
                                        "reports.grade.atLeast",
                                        locale,
                                        content.gradeName().in(locale))),
                        new Fact(text("reports.asOf", locale), content.asOf().toString()),
                        new Fact(text("reports.recipient", locale), content.recipient()),
                        new Fact(
                                text("reports.expires", locale),
                                content.expires().toString()))),
                new Block.Paragraph(text("reports.grade.how", locale)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * What the statement says, for programs.
     *
     * @param family in which family of models
     * @param atLeast the grade that is reached or surpassed
     * @param recipient for whom it is
     * @param expires the first day on which it says nothing any more
     */
    record Content(
            String code,
            String name,
            String family,
            Label gradeName,
            String atLeast,
            LocalDate asOf,
            String recipient,
            LocalDate expires) {}
}
