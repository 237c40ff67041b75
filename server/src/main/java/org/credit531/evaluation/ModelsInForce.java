package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.edition.Editions;
import org.credit531.identifiers.SubjectKind;
import org.credit531.law.Laws;
import org.credit531.law.Standing;
import org.credit531.reporting.OverdueSources;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Family;
import org.credit531.scoring.Indicator;
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
    private final Catalogue catalogue;
    private final Laws laws;
    private final OverdueSources overdue;
    private final Editions editions;
    private final JdbcSwitches switches;
    private volatile @Nullable Kept kept;

    ModelsInForce(
            PublishedModels models,
            Catalogue catalogue,
            Laws laws,
            OverdueSources overdue,
            Editions editions,
            JdbcSwitches switches) {
        this.models = models;
        this.catalogue = catalogue;
        this.laws = laws;
        this.overdue = overdue;
        this.editions = editions;
        this.switches = switches;
    }

    /** The models in force on the day, as known at a number, whose basis has not ended on it and whose family is not switched off. */
    List<InForce> on(LocalDate day, long knowledge) {
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
    List<InForce> evenIfOff(LocalDate day, long knowledge) {
        var late = SingletonSupplier.of(() -> overdue.on(day, knowledge));
        return released(day, knowledge).stream()
                .filter(one -> !one.standing().ended())
                .map(one -> one.with(late))
                .toList();
    }

    /**
     * The released models and what the law says of them. All that this rests on comes into force under a number, the editions'
     * stamp: whoever asks as known at it or later gets what was said of that day before, until there is another edition.
     */
    private List<Released> released(LocalDate day, long knowledge) {
        long stamp = editions.stamp();
        if (stamp < 0 || knowledge < stamp) {
            return read(day, knowledge);
        }
        // Both are asked for before: what is read then may be newer, and is read again, but never older.
        Object law = laws.state();
        Kept last = kept;
        if (last != null && last.isOf(stamp, law, day)) {
            return last.models();
        }
        List<Released> now = read(day, knowledge);
        now.forEach(model -> model.suspensions().obtain());
        kept = new Kept(stamp, law, day, now);
        return now;
    }

    private List<Released> read(LocalDate day, long knowledge) {
        LawOfModels law = law(knowledge);
        List<CompiledModel> all = models.on(day, knowledge).stream()
                .flatMap(version -> version.evaluates().stream())
                .toList();
        List<CompiledModel> used =
                all.stream().filter(model -> !law.standing(model, day).ended()).toList();
        return all.stream()
                .map(model -> new Released(
                        model,
                        law.standing(model, day),
                        SingletonSupplier.of(() -> law.suspensions(model, day)),
                        extensions(model.model(), used)))
                .toList();
    }

    /** The extensions that take subjects from a model: with others, its results may be theirs. */
    private static String extensions(Model base, List<CompiledModel> models) {
        return models.stream()
                .map(CompiledModel::model)
                .filter(model -> model.extension() != null
                        && model.extension().model().equals(base.id())
                        && model.extension().version() == base.version())
                .map(model -> " without " + model.id() + "/" + model.version())
                .sorted()
                .collect(Collectors.joining());
    }

    /** The families of which a model is in force on the day, in their order. */
    List<FamilyInForce> families(LocalDate day, long knowledge) {
        return families(on(day, knowledge));
    }

    /** A model that is not in force, as law and deliveries would let it be used on the day if it were. */
    InForce asIfInForce(CompiledModel model, LocalDate day, long knowledge) {
        LawOfModels law = law(knowledge);
        return new InForce(
                model,
                SingletonSupplier.of(
                        () -> new Circumstances(law.suspensions(model, day), overdue.on(day, knowledge), null)),
                "");
    }

    /** How it stands on a day with the basis of a model, in force or not. */
    Standing standing(CompiledModel model, LocalDate day, long knowledge) {
        return law(knowledge).standing(model, day);
    }

    /** The families of models that are in force. */
    static List<FamilyInForce> families(List<InForce> models) {
        Map<Family, List<InForce>> byFamily = models.stream()
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
        return released(day, knowledge).stream()
                .filter(one -> isBaseOf(kind, family, one.model().model()))
                .findFirst()
                .map(Released::standing)
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
        return released(day, knowledge).stream()
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
        if (released(day, knowledge).stream()
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
        return law(Long.MAX_VALUE).suspensions(model, day);
    }

    private LawOfModels law(long number) {
        return new LawOfModels(catalogue, laws.knownAt(number), number);
    }

    /** All that results rest on beside the records: models, versions, and the law that they are used under. */
    static String basis(List<InForce> models) {
        return models.stream()
                .map(used ->
                        used.model().model().id() + " " + used.model().model().version() + " " + used.law())
                .sorted()
                .collect(Collectors.joining("\n", "in force:\n", ""));
    }

    /** What was released and may be used on a day, as of a stamp of the editions and a state of the law. */
    private record Kept(long stamp, Object law, LocalDate day, List<Released> models) {

        boolean isOf(long asked, Object state, LocalDate wanted) {
            return stamp == asked && law.equals(state) && day.equals(wanted);
        }
    }

    /**
     * A model that is released on a day, and what the law says of it.
     *
     * @param standing how it stands with its basis
     * @param suspensions what of it is suspended
     * @param extensions what extends it, as text; empty for most
     */
    private record Released(
            CompiledModel model, Standing standing, SingletonSupplier<Suspensions> suspensions, String extensions) {

        InForce with(SingletonSupplier<Set<String>> late) {
            return new InForce(
                    model,
                    SingletonSupplier.of(() -> new Circumstances(suspensions.obtain(), late.obtain(), null)),
                    extensions);
        }
    }

    /**
     * A model as law and deliveries let it be used.
     *
     * @param stated what law and deliveries say of it, asked for where it is used: of all models, a subject's are few
     * @param extensions what extends it, as text; empty for most
     */
    record InForce(CompiledModel model, SingletonSupplier<Circumstances> stated, String extensions) {

        Circumstances circumstances() {
            return stated.obtain();
        }

        /** The result, of which it is known until when this is the model to be asked. */
        Evaluation evaluate(List<Fact> facts, LocalDate asOf, @Nullable LocalDate chosenUntil) {
            return model.evaluate(
                    facts,
                    asOf,
                    new Circumstances(
                            circumstances().suspensions(), circumstances().lateItems(), chosenUntil));
        }

        /**
         * What a result of this model rests on beside the records: the law, sources that are overdue, and that no extension
         * takes the subject. A result with another text here is out of date. Empty while nothing is suspended, no end is
         * known, nothing is late that makes a difference, and nothing extends it.
         */
        String law() {
            Suspensions suspensions = circumstances().suspensions();
            String suspended = Stream.concat(
                            new TreeMap<>(suspensions.indicators())
                                    .entrySet().stream().map(entry -> entry.getKey() + "<" + entry.getValue()),
                            new TreeMap<>(suspensions.items())
                                    .entrySet().stream().map(entry -> entry.getKey() + "<<" + entry.getValue()))
                    .collect(Collectors.joining(" "));
            String until = suspensions.nextChange() == null ? "" : " until " + suspensions.nextChange();
            return suspended + until + late() + extensions;
        }

        /** Whether it makes a difference to points that the source of an item is overdue. */
        boolean minds(String item) {
            return model.model().indicators().stream()
                    .anyMatch(indicator -> indicator.item().equals(item) && indicator.late() != indicator.noData());
        }

        /** The items that are late, as far as the model has other points for that than for no data. */
        private String late() {
            return model.model().indicators().stream()
                    .filter(indicator -> indicator.late() != indicator.noData())
                    .map(Indicator::item)
                    .filter(circumstances().lateItems()::contains)
                    .distinct()
                    .sorted()
                    .map(item -> " late " + item)
                    .collect(Collectors.joining());
        }
    }
}
