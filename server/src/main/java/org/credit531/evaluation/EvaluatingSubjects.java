package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
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
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Evaluates subjects when somebody asks: as they are now, or as of any day and as known at any number. */
@Component
class EvaluatingSubjects implements Evaluations {

    private final ModelsInForce models;
    private final Records records;
    private final Knowledge knowledge;
    private final StoredResults stored;
    private final Laws laws;
    private final Clock clock;

    EvaluatingSubjects(
            ModelsInForce models, Records records, Knowledge knowledge, StoredResults stored, Laws laws, Clock clock) {
        this.models = models;
        this.records = records;
        this.knowledge = knowledge;
        this.stored = stored;
        this.laws = laws;
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
        return stored.of(wanted);
    }

    @Override
    public boolean areCurrent() {
        return stored.areCurrent();
    }

    @Override
    public boolean areRefreshed(Collection<SubjectId> subjects, long number) {
        return stored.areRefreshed(subjects, number);
    }

    @Override
    public List<Work> underWay() {
        return stored.underWay();
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
