package org.credit531.recall;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.evaluation.PublishedModels;
import org.credit531.language.Label;
import org.credit531.language.Texts;
import org.credit531.notices.Addressee;
import org.credit531.notices.NewNotice;
import org.credit531.notices.Notices;
import org.credit531.recall.JdbcRecallResults.Outcome;
import org.credit531.recall.JdbcRecallResults.Result;
import org.credit531.recall.JdbcRecallUsers.User;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.web.PointsText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What organisations and users are told of a recall. A notice is read in either language, so that names stand in both. */
@Component
class TellingOfRecalls {

    private static final int MOST_NAMED = 20;

    private final Notices notices;
    private final PublishedModels models;
    private final Subjects subjects;
    private final JdbcRecallUsers users;

    TellingOfRecalls(Notices notices, PublishedModels models, Subjects subjects, JdbcRecallUsers users) {
        this.notices = notices;
        this.models = models;
        this.subjects = subjects;
        this.users = users;
    }

    /** Tells an organisation what its result was, what it is now, and why. */
    UUID tell(ModelRecall recall, Result result) {
        ModelRecall.Proposed what = recall.what();
        return notices.send(new NewNotice(
                new Addressee.OfSubject(result.subject().value()),
                "recall-result",
                Map.of(
                        "model", model(recall),
                        "version", Integer.toString(what.version()),
                        "from", what.from().toString(),
                        "wrong", what.wrong(),
                        "before", outcome(result.before(), what.model(), what.version()),
                        "after", outcome(result.after(), result.model(), result.version())),
                register(recall),
                null));
    }

    /** Tells a user of which organisations it had been given a result. */
    UUID tell(ModelRecall recall, User user) {
        long count = users.countGiven(recall.id(), user);
        return notices.send(new NewNotice(
                addressee(user),
                user.kind().equals("client") ? "recall-given-client" : "recall-given",
                Map.of(
                        "model", model(recall),
                        "version", Integer.toString(recall.what().version()),
                        "from", recall.what().from().toString(),
                        "wrong", recall.what().wrong(),
                        "count", Long.toString(count),
                        "names", names(recall, user, count),
                        "client", user.who()),
                user.kind().equals("client") ? register(recall) : "/recalls/" + recall.id() + "/given",
                null));
    }

    /** A program without an office has no inbox: the credit centre, which registered it, hands the notice on. */
    private static Addressee addressee(User user) {
        return switch (user.kind()) {
            case "unit" -> new Addressee.OfUnit(user.who());
            case "account" -> new Addressee.OfAccount(user.who());
            case "client" -> Addressee.OfUnit.CENTRE;
            default -> throw new IllegalArgumentException("no kind of user: " + user.kind());
        };
    }

    private String names(ModelRecall recall, User user, long count) {
        List<SubjectId> first = users.given(recall.id(), List.of(user), null, MOST_NAMED).stream()
                .map(SubjectId::new)
                .toList();
        String named = subjects.byId(first).values().stream()
                .map(Subject::name)
                .map(NewNotice::name)
                .sorted()
                .collect(Collectors.joining("; "));
        return count > MOST_NAMED ? named + " (+" + (count - MOST_NAMED) + ")" : named.isEmpty() ? "–" : named;
    }

    private static String register(ModelRecall recall) {
        return "/models/" + recall.what().model() + "/versions/" + recall.what().version();
    }

    private String model(ModelRecall recall) {
        var called = models.called(recall.what().model(), recall.what().version());
        return new Label(called.zh(), called.en()).both();
    }

    /** Grade and points, or that there is none. */
    private String outcome(@Nullable Outcome outcome, @Nullable String model, int version) {
        if (outcome == null || model == null) {
            return "–";
        }
        String grade = models.version(model, version)
                .flatMap(found -> found.model().grade(outcome.grade()))
                .map(found -> new Label(found.label().zh(), found.label().en()).both())
                .orElse(outcome.grade());
        return grade + " (" + PointsText.of(outcome.points()) + ")";
    }

    /** Why a report does not hold any more, in both languages: it is verified by anybody. */
    static String reason(ModelRecall recall) {
        return Label.of(locale -> Texts.of(
                        "recall",
                        "recall.superseded",
                        locale,
                        recall.what().model(),
                        Integer.toString(recall.what().version())))
                .both();
    }
}
