package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.credit531.access.Openness;
import org.credit531.access.Visitor;
import org.credit531.evaluation.Evaluations.Result;
import org.credit531.evaluation.Evaluations.Work;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Family;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * The present results of subjects: evaluated and stored in the pieces that a commit, a day or a model has left, and computed when
 * asked for while there are any.
 */
@Component
class StoredResults {

    private final ModelsInForce models;
    private final Subjects subjects;
    private final Records records;
    private final Knowledge knowledge;
    private final JdbcResults results;
    private final PendingEvaluations pending;
    private final PeerRules peers;
    private final Clock clock;

    StoredResults(
            ModelsInForce models,
            Subjects subjects,
            Records records,
            Knowledge knowledge,
            JdbcResults results,
            PendingEvaluations pending,
            PeerRules peers,
            Clock clock) {
        this.models = models;
        this.subjects = subjects;
        this.records = records;
        this.knowledge = knowledge;
        this.results = results;
        this.pending = pending;
        this.peers = peers;
        this.clock = clock;
    }

    /** The present results of many subjects: stored ones where they still hold today, computed now where their day has come. */
    Map<SubjectId, Result> of(Collection<SubjectId> wanted) {
        LocalDate today = LocalDate.now(clock);
        List<ModelInForce> inForce = models.on(today, Long.MAX_VALUE);
        List<String> open = ModelsInForce.families(inForce).stream()
                .filter(StoredResults::isListed)
                .map(family -> family.family().code())
                .toList();
        Map<SubjectId, Result> present =
                new HashMap<>(pending.any() ? Map.of() : results.of(wanted, open, today, inForce));
        List<SubjectId> others =
                wanted.stream().filter(id -> !present.containsKey(id)).toList();
        if (!others.isEmpty()) {
            outcomes(others, StoredResults::isListed, today, knowledge.latest())
                    .forEach((id, outcomes) -> outcomes.stream()
                            .flatMap(outcome -> Stream.ofNullable(outcome.evaluation()))
                            .findFirst()
                            .ifPresent(evaluation -> present.put(id, Result.of(evaluation))));
        }
        return present;
    }

    /** A list shows of each subject the one result that it is known by, as far as that is open to whoever asks. */
    private static boolean isListed(FamilyInForce family) {
        return family.isMain()
                && (family.family() != Family.INDIVIDUAL_BUSINESS
                        || Visitor.current().maySee(Openness.AUTHORISED));
    }

    /** Whether they are of today and of what is known now. */
    boolean areCurrent() {
        return !pending.any();
    }

    /** Whether those of some subjects know everything up to a number. */
    boolean areRefreshed(Collection<SubjectId> those, long number) {
        return results.areRefreshed(those.stream().map(SubjectId::value).toArray(UUID[]::new), number);
    }

    /** What is being evaluated again, and how far it is. */
    List<Work> underWay() {
        return pending.left().stream()
                .map(left -> new Work(left.cause(), left.knowledge(), left.total(), left.subjects()))
                .toList();
    }

    /** Evaluates subjects whose records have changed, as of today and as known now. */
    void reevaluate(List<SubjectId> ids) {
        results.hold(ids);
        reevaluate(ids, LocalDate.now(clock), knowledge.latest());
    }

    private void reevaluate(List<SubjectId> ids, LocalDate today, long number) {
        Map<SubjectId, List<Outcome>> outcomes = outcomes(ids, family -> true, today, number);
        results.store(outcomes, today, number);
        // What a family said that is switched off now is kept, for nobody to see.
        results.removeOthers(ids, outcomes, number, models.off(today, number));
    }

    /** What becomes of the subjects in the families that concern them, as far as anything of it is kept. */
    private Map<SubjectId, List<Outcome>> outcomes(
            List<SubjectId> ids, Predicate<FamilyInForce> wanted, LocalDate today, long number) {
        List<FamilyInForce> families =
                models.families(today, number).stream().filter(wanted).toList();
        Map<SubjectId, List<Statement>> statements = records.of(ids, today, number);
        Map<SubjectId, List<Outcome>> outcomes = new HashMap<>();
        for (Subject subject : subjects.byId(ids).values()) {
            List<Fact> facts = EvaluatingSubjects.facts(statements.getOrDefault(subject.id(), List.of()));
            PeerPlace place = PeerPlace.of(subject, facts, today, peers.registrations());
            List<Outcome> kept = families.stream()
                    .filter(family -> family.concerns(subject.kind()))
                    .map(family -> family.evaluate(facts, today).at(place))
                    .filter(Outcome::isKept)
                    .toList();
            outcomes.put(subject.id(), kept);
        }
        return outcomes;
    }
}
