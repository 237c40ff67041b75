package org.credit531.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.collection.RestatingRecords;
import org.credit531.documents.Documents;
import org.credit531.documents.ToldRecord;
import org.credit531.record.Contests;
import org.credit531.record.Statement;
import org.credit531.removal.NewRemoval;
import org.credit531.removal.RemovalGround;
import org.credit531.removal.Removals;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Does to a record what an answer says, in the answer's own transaction: whatever reads records follows at once. */
@Component
class TakingEffect {

    private static final String ARTICLE = "zj-2018:30";

    private final JdbcObjections objections;
    private final Contests contests;
    private final RestatingRecords restating;
    private final Removals removals;
    private final Documents documents;
    private final Subjects subjects;
    private final Clock clock;

    TakingEffect(
            JdbcObjections objections,
            Contests contests,
            RestatingRecords restating,
            Removals removals,
            Documents documents,
            Subjects subjects,
            Clock clock) {
        this.objections = objections;
        this.contests = contests;
        this.restating = restating;
        this.removals = removals;
        this.documents = documents;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** The present version of the record; none where it has gone by another way meanwhile. */
    Optional<Statement> present(Objection objection) {
        var contested = objection.contested();
        return contests.find(subject(objection), contested.item(), contested.recordKey());
    }

    /** Merged or known by another number since: the code leads to the subject of today. */
    private SubjectId subject(Objection objection) {
        return subjects.byCode(objection.about().code())
                .map(Subject::id)
                .orElse(objection.contested().subject());
    }

    /**
     * Takes effect.
     *
     * @param changes the values that are stated anew, by field name
     */
    void take(Objection objection, Outcome outcome, Map<String, String> changes, String by) {
        switch (outcome) {
            case DELETE -> present(objection).ifPresent(statement -> remove(objection, statement));
            case CORRECT, COMPLETE -> restate(objection, changes, by);
            case STOP_DISCLOSURE -> stop(objection);
            case KEEP -> {
                // the record stays as it is
            }
        }
        if (outcome != Outcome.STOP_DISCLOSURE) {
            resume(objection);
        }
    }

    /** The fact goes from every copy, and does not come back without a new decision. */
    private void remove(Objection objection, Statement statement) {
        removals.remove(new NewRemoval(
                statement.item(), statement.recordKey(), RemovalGround.OBJECTION, ARTICLE, objection.id()));
    }

    /**
     * Where a value was changed that tells records apart, this case and all others about the record go on with the one that
     * took its place: whoever else finds something wrong there has not been answered by that.
     */
    private void restate(Objection objection, Map<String, String> changes, String by) {
        UUID successor = restating.restate(present(objection).orElseThrow(TakingEffect::gone), changes, by);
        if (!successor.equals(objection.contested().recordKey())) {
            contests.move(contested(objection), successor, LocalDate.now(clock));
            documents.follow(told(objection), successor);
            Objecting.SCOPE.run(() -> objections.move(objection.contested(), successor));
        }
    }

    private static ToldRecord told(Objection objection) {
        return new ToldRecord(
                objection.contested().item(), objection.contested().recordKey());
    }

    /** Marks the record as disputed. */
    void mark(Objection objection) {
        contests.mark(objection.id(), contested(objection), LocalDate.now(clock));
    }

    /** Takes the mark away. */
    void unmark(Objection objection) {
        contests.unmark(objection.id());
    }

    /** Stops disclosure and use. */
    void stop(Objection objection) {
        contests.stop(objection.id(), contested(objection), LocalDate.now(clock));
    }

    /** Ends the stop of this objection. */
    void resume(Objection objection) {
        contests.resume(objection.id(), contested(objection), LocalDate.now(clock));
    }

    /** What is contested, about the subject of today: what rests on it is computed anew there. */
    private Contests.Contested contested(Objection objection) {
        var then = objection.contested();
        return new Contests.Contested(subject(objection), then.item(), then.recordKey(), then.field());
    }

    private static RequestProblem gone() {
        return new RequestProblem(HttpStatus.CONFLICT, "objection-record-gone");
    }
}
