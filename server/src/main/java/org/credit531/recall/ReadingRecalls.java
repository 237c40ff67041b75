package org.credit531.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.access.Openness;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.documents.DocumentStanding;
import org.credit531.documents.Documents;
import org.credit531.evaluation.PublishedModels;
import org.credit531.language.Texts;
import org.credit531.recall.JdbcRecallResults.Outcome;
import org.credit531.recall.JdbcRecallResults.Result;
import org.credit531.recall.JdbcRecallUsers.User;
import org.credit531.scoring.Family;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.web.CsvFile;
import org.credit531.web.CsvLine;
import org.credit531.web.PointsText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Results before and after a recall, for those who carry it out, and for each user of those that it had been given. Every look at them
 * has its entry in the ledger. The result of an individual business is shown to whoever may see it on its own page, and to nobody else.
 */
@Component
class ReadingRecalls {

    private static final int PAGE = 60;
    private static final int IN_FILE = 1_000;
    private static final String NONE = "—";

    private final JdbcRecallResults results;
    private final JdbcRecallUsers users;
    private final Subjects subjects;
    private final PublishedModels models;
    private final Documents documents;
    private final Ledger ledger;

    ReadingRecalls(
            JdbcRecallResults results,
            JdbcRecallUsers users,
            Subjects subjects,
            PublishedModels models,
            Documents documents,
            Ledger ledger) {
        this.results = results;
        this.users = users;
        this.subjects = subjects;
        this.models = models;
        this.documents = documents;
        this.ledger = ledger;
    }

    /** A page of everything that was found. */
    @Transactional
    public Page page(ModelRecall recall, @Nullable UUID after, Visitor visitor, Locale locale) {
        record(AuditEvent.RECALL_READ, recall);
        List<Result> read = RecallRows.SCOPE.call(() -> results.page(recall.id(), after, PAGE));
        return new Page(
                lines(recall, read, visitor, locale),
                last(read.stream().map(Result::subject).toList()));
    }

    /** A page of what this visitor, or its office, had been given. */
    @Transactional
    public Page given(ModelRecall recall, @Nullable UUID after, Visitor visitor, Locale locale) {
        record(AuditEvent.RECALL_READ, recall);
        return RecallRows.SCOPE.call(() -> {
            List<UUID> found = users.given(recall.id(), users(visitor), after, PAGE);
            return new Page(
                    lines(recall, results.of(recall.id(), found), visitor, locale),
                    last(found.stream().map(SubjectId::new).toList()));
        });
    }

    /** The reports that the visitor's office had asked for, as everybody who holds one may know them. */
    List<DocumentStanding> reports(ModelRecall recall, Visitor visitor) {
        String office = visitor.unitCode();
        return office == null
                ? List.of()
                : documents.standing(RecallRows.SCOPE.call(() -> users.reports(recall.id(), office)));
    }

    private static List<User> users(Visitor visitor) {
        List<User> users = new ArrayList<>(List.of(new User("account", visitor.name())));
        String office = visitor.unitCode();
        if (office != null) {
            users.add(new User("unit", office));
        }
        return users;
    }

    private static @Nullable UUID last(List<SubjectId> page) {
        return page.size() < PAGE ? null : page.getLast().value();
    }

    /** Everything that was found, as a file. */
    @Transactional
    public ResponseEntity<StreamingResponseBody> file(ModelRecall recall, Visitor visitor, Locale locale) {
        record(AuditEvent.RECALL_EXPORTED, recall);
        String name = "recall-" + recall.what().model() + "-" + recall.what().version() + ".csv";
        List<String> headings =
                List.of(Texts.of("recall", "recall.file.columns", locale).split("\\|"));
        return CsvFile.written(name, headings, csv -> {
            UUID after = null;
            boolean more = true;
            while (more) {
                UUID from = after;
                List<Result> read = RecallRows.SCOPE.call(() -> results.page(recall.id(), from, IN_FILE));
                for (Line line : lines(recall, read, visitor, locale)) {
                    csv.write(CsvLine.of(line.cells(locale)));
                }
                more = read.size() == IN_FILE;
                after = read.isEmpty() ? null : read.getLast().subject().value();
            }
        });
    }

    private void record(AuditEvent event, ModelRecall recall) {
        ledger.record(
                Act.done(event, recall.what().model() + " " + recall.what().version() + " " + recall.id()));
    }

    private List<Line> lines(ModelRecall recall, List<Result> read, Visitor visitor, Locale locale) {
        Map<SubjectId, Subject> found =
                subjects.byId(read.stream().map(Result::subject).toList());
        return read.stream()
                .flatMap(result -> Stream.ofNullable(found.get(result.subject()))
                        .map(subject -> line(recall, result, subject, visitor, locale)))
                .toList();
    }

    private Line line(ModelRecall recall, Result result, Subject subject, Visitor visitor, Locale locale) {
        boolean open = !result.family().equals(Family.INDIVIDUAL_BUSINESS.code())
                || visitor.maySee(Openness.AUTHORISED, subject.code());
        Outcome before = open ? result.before() : null;
        Outcome after = open ? result.after() : null;
        return new Line(
                subject.code(),
                subject.name(),
                grade(before, recall.what().model(), recall.what().version(), locale),
                points(before),
                grade(after, result.model(), result.version(), locale),
                points(after),
                !result.settled() ? "waiting" : result.changed() ? "changed" : "same",
                result.told());
    }

    private String grade(@Nullable Outcome outcome, @Nullable String model, int version, Locale locale) {
        if (outcome == null || model == null) {
            return NONE;
        }
        return models.version(model, version)
                .flatMap(found -> found.model().grade(outcome.grade()))
                .map(found -> found.label().in(locale))
                .orElse(outcome.grade());
    }

    private static String points(@Nullable Outcome outcome) {
        return outcome == null ? NONE : PointsText.of(outcome.points());
    }

    /**
     * A page of organisations.
     *
     * @param last after which subject the next page begins; {@code null} where there is none
     */
    record Page(List<Line> lines, @Nullable UUID last) {}

    /**
     * An organisation with its results.
     *
     * @param state {@code waiting}, {@code changed} or {@code same}
     */
    record Line(
            String code,
            String name,
            String gradeBefore,
            String pointsBefore,
            String gradeAfter,
            String pointsAfter,
            String state,
            boolean told) {

        List<String> cells(Locale locale) {
            return List.of(
                    code,
                    name,
                    gradeBefore,
                    pointsBefore,
                    gradeAfter,
                    pointsAfter,
                    Texts.of("recall", "recall.result." + state, locale),
                    Texts.of("recall", told ? "recall.yes" : "recall.no", locale));
        }
    }
}
