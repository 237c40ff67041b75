package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.credit531.identifiers.SubjectKind;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Extension;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Family;
import org.credit531.scoring.Model;
import org.credit531.scoring.ModelFamily;
import org.credit531.scoring.Suspensions;
import org.jspecify.annotations.Nullable;

/** The models of a family that are in force together, each as law and deliveries let it be used on the day. */
final class FamilyInForce {

    private final ModelFamily family;
    private final Map<String, ModelInForce> models = new HashMap<>();

    private FamilyInForce(ModelFamily family, List<ModelInForce> used) {
        this.family = family;
        used.forEach(one -> models.put(one.model().model().id(), one));
    }

    /**
     * The family of these models, if there is a base among them. Releasing sees to it that one base is in force and that
     * extensions go with it; one that no longer does evaluates nobody, and the base evaluates its subjects.
     */
    static Optional<FamilyInForce> of(List<ModelInForce> models) {
        List<ModelInForce> sorted = models.stream()
                .sorted(Comparator.comparing(one -> one.model().model().id()))
                .toList();
        return sorted.stream()
                .filter(one -> one.model().model().extension() == null)
                .findFirst()
                .map(base -> of(base, sorted));
    }

    private static FamilyInForce of(ModelInForce base, List<ModelInForce> models) {
        List<Extension.Part> taken = new ArrayList<>();
        List<CompiledModel> fitting = new ArrayList<>(List.of(base.model()));
        for (ModelInForce one : models) {
            Extension extension = one.model().model().extension();
            if (extension != null && fits(extension, base.model().model(), taken)) {
                taken.add(extension.part());
                fitting.add(one.model());
            }
        }
        return new FamilyInForce(ModelFamily.of(fitting), models);
    }

    private static boolean fits(Extension extension, Model base, List<Extension.Part> taken) {
        return extension.model().equals(base.id())
                && extension.version() == base.version()
                && taken.stream().noneMatch(extension.part()::clashesWith);
    }

    Family family() {
        return base().family();
    }

    private Model base() {
        return family.base().model();
    }

    /** Whether it evaluates subjects of a kind, some or all. */
    boolean concerns(SubjectKind kind) {
        return base().subjects().contains(kind.code());
    }

    /** Whether it evaluates all subjects of its kinds, so that its result is the one a subject is known by. */
    boolean isMain() {
        return base().appliesWhen() == null;
    }

    /** The item of which a subject must have a record; null for a main family. */
    @Nullable
    String requiredItem() {
        var required = base().appliesWhen();
        return required == null ? null : required.item();
    }

    /** The kinds of subjects that it evaluates, by code. */
    List<String> kinds() {
        return base().subjects();
    }

    /** What comes out for a subject: a result, or that it is not evaluated and from when it may be. */
    Outcome evaluate(List<Fact> facts, LocalDate asOf) {
        ModelFamily.Choice choice = family.choose(facts, asOf);
        CompiledModel chosen = choice.model();
        ModelInForce used = used(chosen == null ? family.base() : chosen);
        return new Outcome(
                family(),
                used,
                chosen == null ? null : used.evaluate(facts, asOf, choice.nextChange()),
                choice.nextChange());
    }

    /** All of it, as it evaluates everybody: what one article does not let be used in a model, it does not in another. */
    UsedFamilies.Used used() {
        Map<String, String> indicators = new HashMap<>();
        Map<String, String> items = new HashMap<>();
        Set<String> late = new HashSet<>();
        for (CompiledModel model : family.models()) {
            Circumstances stated = used(model).circumstances();
            indicators.putAll(stated.suspensions().indicators());
            items.putAll(stated.suspensions().items());
            late.addAll(stated.lateItems());
        }
        return new UsedFamilies.Used(family, new Circumstances(new Suspensions(indicators, items, null), late, null));
    }

    private ModelInForce used(CompiledModel model) {
        return Objects.requireNonNull(models.get(model.model().id()));
    }
}
