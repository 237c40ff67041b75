package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.catalogue.Catalogue;
import org.credit531.edition.Editions;
import org.credit531.identifiers.SubjectKind;
import org.credit531.law.Laws;
import org.credit531.law.Standing;
import org.credit531.reporting.OverdueSources;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Family;
import org.credit531.scoring.Model;
import org.credit531.scoring.Suspensions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the law lets of the released models be used on a day, as known at a number. A model whose basis has ended evaluates nobody; an indicator
 * whose article has ended, or that reads an item whose article has, counts with its neutral points (design decision 3).
 */
@Component
class ModelsInForce {

    private final PublishedModels models;
    private final ReleasedByLaw released;
    private final OverdueSources overdue;
    private final JdbcSwitches switches;

    ModelsInForce(
            PublishedModels models,
            Catalogue catalogue,
            Laws laws,
            OverdueSources overdue,
            Editions editions,
            JdbcSwitches switches) {
        this.models = models;
        this.released = new ReleasedByLaw(models, catalogue, laws, editions);
        this.overdue = overdue;
        this.switches = switches;
    }

    /** The models in force on the day, as known at a number, whose basis has not ended on it and whose family is not switched off. */
    List<ModelInForce> on(LocalDate day, long knowledge) {
        Set<Family> off = off(day, knowledge);
        return evenIfOff(day, knowledge).stream()
                .filter(one -> !off.contains(one.model().model().family()))
                .toList();
    }

    /** The families that somebody has switched off. */
    Set<Family> off(LocalDate day, long knowledge) {
        return suspended(day, knowledge).stream().map(Suspension::family).collect(Collectors.toSet());
    }

    /** The same, each with the day and the reason. */
    List<Suspension> suspended(LocalDate day, long knowledge) {
        return switches.off(day, knowledge);
    }

    /** The same models with those of families that are switched off: for whoever tries out what would be if they were on. */
    List<ModelInForce> evenIfOff(LocalDate day, long knowledge) {
        var late = SingletonSupplier.of(() -> overdue.on(day, knowledge));
        return released.on(day, knowledge).stream()
                .filter(one -> !one.standing().ended())
                .map(one -> one.with(late))
                .toList();
    }

    /** The families of which a model is in force on the day, in their order. */
    List<FamilyInForce> families(LocalDate day, long knowledge) {
        return families(on(day, knowledge));
    }

    /** A model that is not in force, as law and deliveries would let it be used on the day if it were. */
    ModelInForce asIfInForce(CompiledModel model, LocalDate day, long knowledge) {
        LawOfModels law = released.law(knowledge);
        return new ModelInForce(
                model,
                SingletonSupplier.of(
                        () -> new Circumstances(law.suspensions(model, day), overdue.on(day, knowledge), null)),
                "");
    }

    /** How it stands on a day with the basis of a model, in force or not. */
    Standing standing(CompiledModel model, LocalDate day, long knowledge) {
        return released.law(knowledge).standing(model, day);
    }

    /** The families of models that are in force. */
    static List<FamilyInForce> families(List<ModelInForce> models) {
        Map<Family, List<ModelInForce>> byFamily = models.stream()
                .collect(Collectors.groupingBy(
                        one -> one.model().model().family(), () -> new EnumMap<>(Family.class), Collectors.toList()));
        return byFamily.values().stream()
                .map(FamilyInForce::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * How it stands with the basis of the base model by which subjects of a kind were evaluated, where it has ended on the day.
     *
     * @param family the family; null for the one that evaluates all subjects of the kind
     */
    Optional<Standing> ended(SubjectKind kind, @Nullable Family family, LocalDate day, long knowledge) {
        return released.on(day, knowledge).stream()
                .filter(one -> isBaseOf(kind, family, one.model().model()))
                .findFirst()
                .map(ReleasedByLaw.Released::standing)
                .filter(Standing::ended);
    }

    /**
     * That the family is switched off by which subjects of a kind were evaluated.
     *
     * @param family the family; null for the one that evaluates all subjects of the kind
     */
    Optional<Suspension> suspended(SubjectKind kind, @Nullable Family family, LocalDate day, long knowledge) {
        List<Suspension> suspended = suspended(day, knowledge);
        if (suspended.isEmpty()) {
            return Optional.empty();
        }
        return released.on(day, knowledge).stream()
                .map(one -> one.model().model())
                .filter(model -> isBaseOf(kind, family, model))
                .findFirst()
                .flatMap(model -> suspended.stream()
                        .filter(one -> one.family() == model.family())
                        .findFirst());
    }

    /** What a recalled version is called. */
    String called(Recall recall, Locale locale) {
        return models.called(recall.model(), recall.version()).in(locale);
    }

    /**
     * The recall for which subjects of a kind are not evaluated on the day: it has left no base model in its place.
     *
     * @param family the family; null for the one that evaluates all subjects of the kind
     */
    Optional<Recall> recalled(SubjectKind kind, @Nullable Family family, LocalDate day, long knowledge) {
        if (released.on(day, knowledge).stream()
                .anyMatch(one -> isBaseOf(kind, family, one.model().model()))) {
            return Optional.empty();
        }
        return models.versions().stream()
                .map(ModelVersion::model)
                .filter(model -> isBaseOf(kind, family, model))
                .map(Model::id)
                .distinct()
                .flatMap(id -> models.nothingLeft(id, day, knowledge).stream())
                .findFirst();
    }

    private static boolean isBaseOf(SubjectKind kind, @Nullable Family family, Model model) {
        return model.extension() == null
                && model.subjects().contains(kind.code())
                && (family == null ? model.appliesWhen() == null : model.family() == family);
    }

    /** What the law, as it is known now, lets of a model be used on a day. */
    Suspensions suspensions(CompiledModel model, LocalDate day) {
        return released.law(Long.MAX_VALUE).suspensions(model, day);
    }

    /** All that results rest on beside the records: models, versions, and the law that they are used under. */
    static String basis(List<ModelInForce> models) {
        return models.stream()
                .map(used ->
                        used.model().model().id() + " " + used.model().model().version() + " " + used.law())
                .sorted()
                .collect(Collectors.joining("\n", "in force:\n", ""));
    }
}
