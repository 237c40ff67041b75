package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.credit531.access.Openness;
import org.credit531.access.Visitor;
import org.credit531.identifiers.SubjectKind;
import org.credit531.law.Laws;
import org.credit531.law.Standing;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Family;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Evaluates subjects when somebody asks, and in the pieces that a commit, a day or a model has left. */
@Component
class EvaluatingSubjects implements Evaluations {

    private final ModelsInForce models;
    private final Subjects subjects;
    private final Records records;
    private final Knowledge knowledge;
    private final JdbcResults results;
    private final PendingEvaluations pending;
    private final Laws laws;
    private final PeerRules peers;
    private final Clock clock;

    EvaluatingSubjects(
            ModelsInForce models,
            Subjects subjects,
            Records records,
            Knowledge knowledge,
            JdbcResults results,
            PendingEvaluations pending,
            Laws laws,
            PeerRules peers,
            Clock clock) {
        this.models = models;
        this.subjects = subjects;
        this.records = records;
        this.knowledge = knowledge;
        this.results = results;
        this.pending = pending;
        this.laws = laws;
        this.peers = peers;
        this.clock = clock;
    }

    @Override
    public Optional<SubjectEvaluation> present(Subject subject) {
        return inMainFamily(now(subject));
    }

    @Override
    public Optional<SubjectEvaluation> present(Subject subject, Family family) {
        return in(family, now(subject));
    }

    @Override
    public Optional<SubjectEvaluation> of(Subject subject, LocalDate asOf, long knownAt) {
        return inMainFamily(then(subject, asOf, knownAt));
    }

    @Override
    public Optional<SubjectEvaluation> of(Subject subject, Family family, LocalDate asOf, long knownAt) {
        return in(family, then(subject, asOf, knownAt));
    }

    @Override
    public List<SubjectEvaluation> all(Subject subject, LocalDate asOf, long knownAt) {
        Asked asked = then(subject, asOf, knownAt);
        return Stream.concat(inMainFamily(asked).stream(), evaluated(asked, family -> !family.isMain()))
                .toList();
    }

    @Override
    public List<Family> families(Subject subject, LocalDate asOf, long knownAt) {
        List<Fact> facts = facts(then(subject, asOf, knownAt).records());
        return models.families(asOf, knownAt).stream()
                .filter(family -> family.concerns(subject.kind()))
                .filter(family -> family.evaluate(facts, asOf).evaluation() != null)
                .sorted(Comparator.comparing(family -> !family.isMain()))
                .map(FamilyInForce::family)
                .toList();
    }

    @Override
    public List<Suspension> suspended() {
        return models.suspended(LocalDate.now(clock), Long.MAX_VALUE);
    }

    @Override
    public Map<SubjectKind, Suspension> suspendedKinds() {
        List<Suspension> suspended = suspended();
        Map<SubjectKind, Suspension> kinds = new EnumMap<>(SubjectKind.class);
        if (suspended.isEmpty()) {
            return kinds;
        }
        for (FamilyInForce family : ModelsInForce.families(models.evenIfOff(LocalDate.now(clock), Long.MAX_VALUE))) {
            suspended.stream()
                    .filter(one -> family.isMain() && one.family() == family.family())
                    .findFirst()
                    .ifPresent(one -> family.kinds().forEach(kind -> kinds.put(SubjectKind.of(kind), one)));
        }
        return kinds;
    }

    @Override
    public List<Suspension> suspended(Subject subject, LocalDate asOf, long knownAt) {
        List<Suspension> suspended = models.suspended(asOf, knownAt);
        if (suspended.isEmpty()) {
            return List.of();
        }
        List<Fact> facts = facts(then(subject, asOf, knownAt).records());
        List<Family> concerned = ModelsInForce.families(models.evenIfOff(asOf, knownAt)).stream()
                .filter(family -> family.concerns(subject.kind()))
                .filter(family -> family.evaluate(facts, asOf).evaluation() != null)
                .map(FamilyInForce::family)
                .toList();
        return suspended.stream()
                .filter(one -> concerned.contains(one.family()))
                .toList();
    }

    private Asked now(Subject subject) {
        checkOpen(subject);
        LocalDate today = LocalDate.now(clock);
        Records.Present present = records.present(subject.id(), today);
        return new Asked(subject, today, present.knownAt(), present.records(), true);
    }

    private Asked then(Subject subject, LocalDate asOf, long knownAt) {
        checkReached(asOf, knownAt);
        checkOpen(subject);
        return new Asked(subject, asOf, knownAt, records.of(subject.id(), asOf, knownAt), false);
    }

    /** Results of individual businesses are their own and of whoever is authorised. */
    static void checkOpen(Subject subject) {
        boolean ofItsOwn = subject.kind() == SubjectKind.INDIVIDUAL_BUSINESS;
        if (ofItsOwn && !Visitor.current().maySee(Openness.AUTHORISED, subject.code())) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "evaluation-not-open");
        }
    }

    private Optional<SubjectEvaluation> inMainFamily(Asked asked) {
        refuseIfEnded(asked, null);
        return evaluated(asked, FamilyInForce::isMain).findFirst();
    }

    private Optional<SubjectEvaluation> in(Family family, Asked asked) {
        refuseIfEnded(asked, family);
        return evaluated(asked, one -> one.family() == family).findFirst();
    }

    private void refuseIfEnded(Asked asked, @Nullable Family family) {
        models.ended(asked.subject().kind(), family, asked.asOf(), asked.knownAt())
                .ifPresent(standing -> refuse(standing, asked.asOf()));
        models.suspended(asked.subject().kind(), family, asked.asOf(), asked.knownAt())
                .ifPresent(suspension -> {
                    throw suspension.problem();
                });
        models.recalled(asked.subject().kind(), family, asked.asOf(), asked.knownAt())
                .ifPresent(recall -> refuse(recall, asked.asOf()));
    }

    private void refuse(Recall recall, LocalDate asOf) {
        throw new RequestProblem(
                HttpStatus.CONFLICT,
                "model-recalled",
                models.called(recall, LocaleContextHolder.getLocale()),
                recall.version(),
                recall.from().toString(),
                recall.reason(),
                asOf.toString());
    }

    private static void refuse(Standing basis, LocalDate asOf) {
        String article = basis.article().citation().in(LocaleContextHolder.getLocale());
        throw new RequestProblem(
                HttpStatus.CONFLICT, "model-suspended", article, String.valueOf(basis.endedOn()), asOf.toString());
    }

    private void checkReached(LocalDate asOf, long knownAt) {
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "as-of-in-the-future", asOf.toString());
        }
        long latest = knowledge.latest();
        if (knownAt < 0 || knownAt > latest) {
            throw new RequestProblem(
                    HttpStatus.BAD_REQUEST, "unknown-knowledge", Long.toString(knownAt), Long.toString(latest));
        }
    }

    private Stream<SubjectEvaluation> evaluated(Asked asked, Predicate<FamilyInForce> wanted) {
        List<Fact> facts = facts(asked.records());
        return models.families(asked.asOf(), asked.knownAt()).stream()
                .filter(family -> family.concerns(asked.subject().kind()) && wanted.test(family))
                .map(family -> family.evaluate(facts, asked.asOf()))
                .flatMap(outcome -> evaluated(asked, outcome).stream());
    }

    private Optional<SubjectEvaluation> evaluated(Asked asked, Outcome outcome) {
        CompiledModel model = outcome.used().model();
        checkNotDeleted(asked, outcome.restsOn());
        return Optional.ofNullable(outcome.evaluation())
                .map(evaluation -> new SubjectEvaluation(
                        asked.subject(),
                        model.model(),
                        asked.knownAt(),
                        outcome.used().circumstances(),
                        evaluation,
                        asked.records()));
    }

    /**
     * A past answer is recomputed until a record it rests on is deleted by law, and never approximated afterwards. What is
     * there now, as known now, lacks nothing: number and records are of one look.
     */
    private void checkNotDeleted(Asked asked, Set<String> items) {
        if (!asked.isPresent()) {
            checkNotDeleted(asked.subject(), asked.asOf(), asked.knownAt(), items);
        }
    }

    /**
     * Refuses what would rest on records of some items that are no longer there.
     *
     * @throws RequestProblem 410 {@code deleted-under-article}
     */
    void checkNotDeleted(Subject subject, LocalDate asOf, long knownAt, Set<String> items) {
        List<Records.Removal> removed = records.removedSince(subject.id(), asOf, knownAt, LocalDate.now(clock)).stream()
                .filter(removal -> items.contains(removal.item()))
                .toList();
        if (!removed.isEmpty()) {
            Locale locale = LocaleContextHolder.getLocale();
            String article =
                    laws.require(removed.getFirst().article()).citation().in(locale);
            throw new RequestProblem(
                    HttpStatus.GONE, "deleted-under-article", asOf.toString(), removed.size(), article);
        }
    }

    @Override
    public Map<SubjectId, Result> results(Collection<SubjectId> wanted) {
        LocalDate today = LocalDate.now(clock);
        List<ModelsInForce.InForce> inForce = models.on(today, Long.MAX_VALUE);
        List<String> open = ModelsInForce.families(inForce).stream()
                .filter(EvaluatingSubjects::isListed)
                .map(family -> family.family().code())
                .toList();
        Map<SubjectId, Result> present =
                new HashMap<>(pending.any() ? Map.of() : results.of(wanted, open, today, inForce));
        List<SubjectId> others =
                wanted.stream().filter(id -> !present.containsKey(id)).toList();
        if (!others.isEmpty()) {
            outcomes(others, EvaluatingSubjects::isListed, today, knowledge.latest())
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

    @Override
    public boolean areCurrent() {
        return !pending.any();
    }

    @Override
    public List<Work> underWay() {
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
            List<Fact> facts = facts(statements.getOrDefault(subject.id(), List.of()));
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

    static List<Fact> facts(List<Statement> statements) {
        List<Fact> facts = new ArrayList<>(statements.size());
        for (Statement statement : statements) {
            facts.add(new Fact(
                    statement.item(),
                    statement.recordKey().toString(),
                    statement.effectiveFrom(),
                    statement.effectiveTo(),
                    statement.removalOn() == null ? LocalDate.MAX : statement.removalOn(),
                    statement.values(),
                    statement.contest().unused()));
        }
        return facts;
    }

    /**
     * What is asked.
     *
     * @param subject about whom
     * @param asOf as of which day
     * @param knownAt as known at which number
     * @param records the subject's records of that day, as known at that number
     * @param isPresent whether both are the present ones, and the records were read with the number
     */
    private record Asked(Subject subject, LocalDate asOf, long knownAt, List<Statement> records, boolean isPresent) {}
}
