package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.law.Standing;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Family;
import org.credit531.scoring.Model;
import org.credit531.subject.Subject;
import org.credit531.web.RequestProblem;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts models together as {@link ModelsInForce} puts those in force together. */
@Component
class UsingFamilies implements UsedFamilies {

    private final ModelsInForce models;
    private final Records records;
    private final EvaluatingSubjects evaluating;

    UsingFamilies(ModelsInForce models, Records records, EvaluatingSubjects evaluating) {
        this.models = models;
        this.records = records;
        this.evaluating = evaluating;
    }

    @Override
    public Optional<Used> inForce(Family family, LocalDate day, long knownAt) {
        return ModelsInForce.families(models.evenIfOff(day, knownAt)).stream()
                .filter(one -> one.family() == family)
                .findFirst()
                .map(FamilyInForce::used);
    }

    @Override
    public Used with(CompiledModel model, LocalDate day, long knownAt) {
        Standing standing = models.standing(model, day, knownAt);
        if (standing.ended()) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT,
                    "model-suspended",
                    standing.article().citation().in(LocaleContextHolder.getLocale()),
                    String.valueOf(standing.endedOn()),
                    day.toString());
        }
        List<ModelInForce> together = Stream.concat(
                        models.evenIfOff(day, knownAt).stream()
                                .filter(other -> goesWith(other.model().model(), model.model())),
                        Stream.of(models.asIfInForce(model, day, knownAt)))
                .toList();
        return FamilyInForce.of(together)
                .map(FamilyInForce::used)
                .filter(used -> used.family().models().contains(model))
                .orElseThrow(() -> new RequestProblem(
                        HttpStatus.CONFLICT, "trial-without-base", model.model().id()));
    }

    @Override
    public Optional<SubjectEvaluation> evaluation(Used used, Subject subject, LocalDate asOf, long knownAt) {
        if (!used.family().base().model().subjects().contains(subject.kind().code())) {
            return Optional.empty();
        }
        EvaluatingSubjects.checkOpen(subject);
        evaluating.checkNotDeleted(subject, asOf, knownAt, reads(used));
        List<Statement> statements = records.of(subject.id(), asOf, knownAt);
        List<Fact> facts = EvaluatingSubjects.facts(statements);
        return Optional.ofNullable(used.family().choose(facts, asOf).model())
                .map(model -> new SubjectEvaluation(
                        subject,
                        model.model(),
                        knownAt,
                        used.circumstances(),
                        model.evaluate(facts, asOf, used.circumstances()),
                        statements));
    }

    private static Set<String> reads(Used used) {
        return used.family().models().stream()
                .flatMap(model -> model.reads().keySet().stream())
                .collect(Collectors.toSet());
    }

    private static boolean goesWith(Model other, Model model) {
        boolean replaced = other.id().equals(model.id()) || other.extension() == null && model.extension() == null;
        return other.family() == model.family() && !replaced;
    }
}
