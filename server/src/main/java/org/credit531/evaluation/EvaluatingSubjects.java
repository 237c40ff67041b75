package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.credit531.calendar.DayTurned;
import org.credit531.identifiers.SubjectKind;
import org.credit531.law.Laws;
import org.credit531.law.Standing;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Evaluates subjects when somebody asks, when time has changed their results, and in the pieces that a commit has left. */
@Component
class EvaluatingSubjects implements Evaluations {

    private static final int SUBJECTS_AT_A_TIME = 500;

    private final ModelsInForce models;
    private final Subjects subjects;
    private final Records records;
    private final Knowledge knowledge;
    private final JdbcResults results;
    private final PendingEvaluations pending;
    private final Laws laws;
    private final Clock clock;

    EvaluatingSubjects(
            ModelsInForce models,
            Subjects subjects,
            Records records,
            Knowledge knowledge,
            JdbcResults results,
            PendingEvaluations pending,
            Laws laws,
            Clock clock) {
        this.models = models;
        this.subjects = subjects;
        this.records = records;
        this.knowledge = knowledge;
        this.results = results;
        this.pending = pending;
        this.laws = laws;
        this.clock = clock;
    }

    @Override
    public Optional<SubjectEvaluation> present(Subject subject) {
        return of(subject, LocalDate.now(clock), knowledge.latest());
    }

    @Override
    public Optional<SubjectEvaluation> of(Subject subject, LocalDate asOf, long knownAt) {
        checkReached(asOf, knownAt);
        models.ended(subject.kind(), asOf).ifPresent(standing -> refuse(standing, asOf));
        return models.forKind(subject.kind(), asOf).map(model -> evaluate(subject, model, asOf, knownAt));
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

    private SubjectEvaluation evaluate(Subject subject, ModelsInForce.InForce used, LocalDate asOf, long knownAt) {
        CompiledModel model = used.model();
        checkNotDeleted(subject, model, asOf, knownAt);
        List<Statement> statements = records.of(subject.id(), asOf, knownAt);
        Evaluation evaluation = used.evaluate(facts(statements), asOf);
        return new SubjectEvaluation(subject, model.model(), knownAt, evaluation, statements);
    }

    /** A past answer is recomputed until a record it rests on is deleted by law, and never approximated afterwards. */
    private void checkNotDeleted(Subject subject, CompiledModel model, LocalDate asOf, long knownAt) {
        List<Records.Removal> removed = records.removedSince(subject.id(), asOf, knownAt, LocalDate.now(clock)).stream()
                .filter(removal -> model.reads().containsKey(removal.item()))
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
        Map<SubjectId, Result> present =
                new HashMap<>(pending.any() ? Map.of() : results.of(wanted, today, models.on(today)));
        List<SubjectId> others =
                wanted.stream().filter(id -> !present.containsKey(id)).toList();
        if (!others.isEmpty()) {
            evaluate(others, today, knowledge.latest()).forEach((id, result) -> present.put(id, Result.of(result)));
        }
        return present;
    }

    /** Evaluates subjects whose records have changed, as of today and as known now. */
    void reevaluate(List<SubjectId> ids) {
        reevaluate(ids, LocalDate.now(clock), knowledge.latest());
    }

    /**
     * Re-evaluates the subjects whose result time alone, a new version of its model, or the law can have changed, and
     * evaluates those who have none because no model in force evaluated them.
     */
    @EventListener
    @Order(20)
    void on(DayTurned day) {
        List<ModelsInForce.InForce> inForce = models.on(day.today());
        reevaluateAll(() -> results.due(day.today(), SUBJECTS_AT_A_TIME), day.today());
        reevaluateAll(() -> results.outdated(inForce, SUBJECTS_AT_A_TIME), day.today());
        if (!pending.any()) {
            evaluateMissing(ModelsInForce.kinds(inForce), day.today());
        }
    }

    private void evaluateMissing(Collection<String> kinds, LocalDate today) {
        List<SubjectId> some = results.missing(kinds, null, SUBJECTS_AT_A_TIME);
        while (!some.isEmpty()) {
            reevaluate(some, today, knowledge.latest());
            some = results.missing(kinds, some.getLast(), SUBJECTS_AT_A_TIME);
        }
    }

    private void reevaluateAll(Supplier<List<SubjectId>> next, LocalDate today) {
        for (List<SubjectId> some = next.get(); !some.isEmpty(); some = next.get()) {
            reevaluate(some, today, knowledge.latest());
        }
    }

    private void reevaluate(List<SubjectId> ids, LocalDate today, long number) {
        Map<SubjectId, Evaluation> evaluated = evaluate(ids, today, number);
        results.store(evaluated, models.on(today), number);
        results.remove(ids.stream().filter(id -> !evaluated.containsKey(id)).toList());
    }

    /** Evaluates those of the subjects that a published model evaluates. */
    private Map<SubjectId, Evaluation> evaluate(List<SubjectId> ids, LocalDate today, long number) {
        Map<SubjectId, List<Statement>> statements = records.of(ids, today, number);
        Map<SubjectId, Evaluation> evaluated = new HashMap<>();
        Map<SubjectKind, Optional<ModelsInForce.InForce>> byKind = new EnumMap<>(SubjectKind.class);
        for (Subject subject : subjects.byId(ids).values()) {
            byKind.computeIfAbsent(subject.kind(), kind -> models.forKind(kind, today))
                    .ifPresent(model -> evaluated.put(
                            subject.id(),
                            model.evaluate(facts(statements.getOrDefault(subject.id(), List.of())), today)));
        }
        return evaluated;
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
                    statement.values()));
        }
        return facts;
    }
}
