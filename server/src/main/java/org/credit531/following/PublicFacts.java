package org.credit531.following;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.credit531.access.Visitor;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.Suspension;
import org.credit531.identifiers.SubjectKind;
import org.credit531.record.Disclosure;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.springframework.stereotype.Component;

/** What everybody sees of organisations now: whoever follows one, whatever else he may see of it, is told of this alone. */
@Component
class PublicFacts {

    private final Subjects subjects;
    private final Records records;
    private final Evaluations evaluations;
    private final Disclosure disclosure;
    private final Knowledge knowledge;
    private final Clock clock;

    PublicFacts(
            Subjects subjects,
            Records records,
            Evaluations evaluations,
            Disclosure disclosure,
            Knowledge knowledge,
            Clock clock) {
        this.subjects = subjects;
        this.records = records;
        this.evaluations = evaluations;
        this.disclosure = disclosure;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** The present facts; organisations that are not there any more are left out. */
    Map<SubjectId, Fact> of(List<SubjectId> asked) {
        long number = knowledge.latest();
        Map<SubjectId, Subject> found = subjects.byId(asked);
        Map<SubjectId, Evaluations.Result> results = evaluations.results(withPublicGrade(found));
        Map<SubjectId, List<Statement>> statements = records.of(asked, LocalDate.now(clock), number);
        Map<SubjectKind, Suspension> suspended = evaluations.suspendedKinds();
        Map<SubjectId, Fact> facts = new HashMap<>();
        found.forEach((id, subject) -> {
            Evaluations.Result result = results.get(id);
            String grade = result == null ? "" : result.grade();
            facts.put(
                    id,
                    new Fact(
                            subject,
                            new Seen(number, grade, subject.name()),
                            suspended.containsKey(subject.kind()),
                            latest(statements.getOrDefault(id, List.of()), subject)));
        });
        return facts;
    }

    /** Grades of individual businesses are their own: whoever may see one beside that is not told of it here. */
    private static List<SubjectId> withPublicGrade(Map<SubjectId, Subject> found) {
        return found.values().stream()
                .filter(subject -> subject.kind() != SubjectKind.INDIVIDUAL_BUSINESS)
                .map(Subject::id)
                .toList();
    }

    /** Whether nothing is being evaluated, so that a grade that is missing is missing indeed. */
    boolean areComplete() {
        return evaluations.areCurrent();
    }

    /** The greatest number of a record that everybody may see something of; 0 for none. */
    private long latest(List<Statement> statements, Subject subject) {
        Visitor anybody = Visitor.anybody();
        return statements.stream()
                .filter(statement -> disclosure.mayKnow(statement, subject, anybody))
                .filter(statement ->
                        !disclosure.of(statement, subject, anybody).visible().isEmpty())
                .mapToLong(Statement::knowledge)
                .max()
                .orElse(0);
    }

    /**
     * An organisation as everybody sees it.
     *
     * @param seen what whoever sees it now has seen
     * @param suspended whether its evaluation is switched off: that it has no grade is no news of it
     * @param latestRecord the number under which its latest public record came, or came as it is now
     */
    record Fact(Subject subject, Seen seen, boolean suspended, long latestRecord) {

        /** What has been seen from now on: while the evaluation is switched off, the grade that was seen before. */
        Seen seenAfter(Seen before) {
            return suspended ? new Seen(seen.knowledge(), before.grade(), seen.name()) : seen;
        }

        /** Whether there is a public record that came after what was seen; one that has gone is none. */
        boolean hasNewRecord(Seen before) {
            return latestRecord > before.knowledge();
        }

        boolean hasNewGrade(Seen before) {
            return !suspended && !seen.grade().equals(before.grade());
        }

        boolean hasNewName(Seen before) {
            return !seen.name().equals(before.name());
        }
    }
}
