package org.credit531.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.credit531.access.Visitor;
import org.credit531.documents.ToldRecord;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.PublishedModels;
import org.credit531.evaluation.Suspension;
import org.credit531.identifiers.SubjectKind;
import org.credit531.language.Label;
import org.credit531.record.Disclosure.Disclosed;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at the participants of a tender, all at once: what of each is public today, and nothing else. */
@Component
class CheckingParticipants {

    private final Subjects subjects;
    private final Records records;
    private final ReadingRecords reading;
    private final Evaluations evaluations;
    private final PublishedModels models;
    private final Domains domains;
    private final Clock clock;

    CheckingParticipants(
            Subjects subjects,
            Records records,
            ReadingRecords reading,
            Evaluations evaluations,
            PublishedModels models,
            Domains domains,
            Clock clock) {
        this.subjects = subjects;
        this.records = records;
        this.reading = reading;
        this.evaluations = evaluations;
        this.models = models;
        this.domains = domains;
        this.clock = clock;
    }

    /** What is public of each, in their order. */
    List<Participant> of(List<String> codes, long knownAt) {
        Map<String, Subject> found = subjects.requestedTogether(codes);
        List<SubjectId> open = found.values().stream()
                .filter(CheckingParticipants::isOpen)
                .map(Subject::id)
                .distinct()
                .toList();
        LocalDate today = LocalDate.now(clock);
        Map<SubjectId, List<Statement>> statements = records.of(open, today, knownAt);
        Map<SubjectId, Evaluations.Result> results = evaluations.results(open);
        Map<SubjectKind, Suspension> suspended = evaluations.suspendedKinds();
        List<Participant> participants = new ArrayList<>();
        for (String code : codes) {
            Subject subject = found.get(code);
            if (subject == null) {
                participants.add(Participant.unknown(code));
            } else if (!isOpen(subject)) {
                participants.add(Participant.closed(code, subject));
            } else {
                var told = reading.told(
                        new Asking(subject, Audience.PUBLIC, Visitor.anybody(), today, knownAt),
                        statements.getOrDefault(subject.id(), List.of()));
                participants.add(
                        checked(code, subject, told, results.get(subject.id()), suspended.get(subject.kind())));
            }
        }
        return List.copyOf(participants);
    }

    /** An individual business is near to a person: its result is its own to hand on. */
    private static boolean isOpen(Subject subject) {
        return subject.kind() != SubjectKind.INDIVIDUAL_BUSINESS;
    }

    private Participant checked(
            String code,
            Subject subject,
            List<Disclosed> told,
            Evaluations.@Nullable Result result,
            @Nullable Suspension suspension) {
        List<Disclosed> counted = told.stream()
                .filter(one -> domains.tender().stream()
                        .anyMatch(check -> check.counts().covers(one.statement())))
                .filter(one -> holds(one.statement()))
                .toList();
        List<Integer> counts = domains.tender().stream()
                .map(check -> Math.toIntExact(counted.stream()
                        .filter(one -> check.counts().covers(one.statement()))
                        .count()))
                .toList();
        return new Participant(
                code,
                "found",
                subject.code(),
                subject.name(),
                grade(result, suspension),
                counts,
                counted.stream()
                        .filter(one -> one.statement().contest().isDisputed())
                        .count(),
                counted.stream()
                        .map(one -> new ToldRecord(
                                one.statement().item(), one.statement().recordKey()))
                        .toList(),
                result == null || suspension != null ? null : result.model() + "/" + result.version());
    }

    /** Whether it still lasts, where it states an end. */
    private boolean holds(Statement statement) {
        LocalDate ended = statement.effectiveTo();
        return ended == null || ended.isAfter(LocalDate.now(clock));
    }

    /** What is said of its grade: of one whose evaluation is switched off, that it is. */
    private @Nullable Label grade(Evaluations.@Nullable Result result, @Nullable Suspension suspension) {
        if (suspension != null) {
            return Label.of(suspension::inShort);
        }
        return result == null ? null : grade(result).orElse(null);
    }

    private Optional<Label> grade(Evaluations.Result result) {
        return models.version(result.model(), result.version())
                .flatMap(version -> version.model().grade(result.grade()))
                .map(grade -> new Label(grade.label().zh(), grade.label().en()));
    }
}
