package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
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
import org.springframework.beans.factory.annotation.Autowired;
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
    private final long knownAt;

    @Autowired
    ModelsInForce(PublishedModels models, Catalogue catalogue, Laws laws, OverdueSources overdue) {
        this(models, catalogue, laws, overdue, Long.MAX_VALUE);
    }

    private ModelsInForce(
            PublishedModels models, Catalogue catalogue, Laws laws, OverdueSources overdue, long knownAt) {
        this.models = models;
        this.catalogue = catalogue;
        this.laws = laws;
        this.overdue = overdue;
        this.knownAt = knownAt;
    }

    /** The models in force on the day, as known at a number, whose basis has not ended on it. */
    List<InForce> on(LocalDate day, long knowledge) {
        ModelsInForce then = knownAt(knowledge);
        List<CompiledModel> used = released(day, knowledge)
                .filter(model -> !then.standing(model.model(), day).ended())
                .toList();
        var late = SingletonSupplier.of(() -> overdue.on(day, knowledge));
        return used.stream()
                .map(model -> new InForce(
                        model,
                        SingletonSupplier.of(
                                () -> new Circumstances(then.suspensions(model, day), late.obtain(), null)),
                        extensions(model.model(), used)))
                .toList();
    }

    /** The same as the law was known at a number. */
    private ModelsInForce knownAt(long number) {
        return new ModelsInForce(models, catalogue, laws.knownAt(number), overdue, number);
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

    private Stream<CompiledModel> released(LocalDate day, long knowledge) {
        return models.on(day, knowledge).stream().flatMap(version -> version.evaluates().stream());
    }

    /** The families of which a model is in force on the day, in their order. */
    List<FamilyInForce> families(LocalDate day, long knowledge) {
        return families(on(day, knowledge));
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
        return released(day, knowledge)
                .map(CompiledModel::model)
                .filter(model -> model.extension() == null && model.subjects().contains(kind.code()))
                .filter(model -> family == null ? model.appliesWhen() == null : model.family() == family)
                .findFirst()
                .map(model -> knownAt(knowledge).standing(model, day))
                .filter(Standing::ended);
    }

    /** How it stands with the basis of a model. */
    Standing standing(Model model, LocalDate day) {
        return laws.standing(model.basis(), day);
    }

    Suspensions suspensions(CompiledModel model, LocalDate day) {
        Map<String, String> parts = articles(model.model());
        parts.values().removeIf(article -> !laws.standing(article, day).ended());
        Map<String, String> items = model.reads().keySet().stream()
                .filter(item -> laws.standing(basis(item), day).ended())
                .collect(Collectors.toMap(item -> item, this::basis));
        return new Suspensions(parts, items, nextChange(model, day));
    }

    /** The articles that indicators and vetoes rest on, by their ids. */
    private static Map<String, String> articles(Model model) {
        Map<String, String> articles = new HashMap<>();
        model.indicators().forEach(indicator -> articles.put(indicator.id(), indicator.article()));
        model.vetoes().forEach(veto -> articles.put(veto.id(), veto.article()));
        return articles;
    }

    private @Nullable LocalDate nextChange(CompiledModel model, LocalDate day) {
        Stream<String> own = Stream.concat(Stream.of(model.model().basis()), articles(model.model()).values().stream());
        return Stream.concat(own, model.reads().keySet().stream().map(this::basis))
                .distinct()
                .map(article -> laws.standing(article, day).changesOn())
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** An item that nobody knew then is taken as it is: the model of today reads it. */
    private String basis(String item) {
        return catalogue
                .item(item, knownAt)
                .orElseGet(() -> catalogue.require(item))
                .article();
    }

    /** All that results rest on beside the records: models, versions, and the law that they are used under. */
    static String basis(List<InForce> models) {
        return models.stream()
                .map(used ->
                        used.model().model().id() + " " + used.model().model().version() + " " + used.law())
                .sorted()
                .collect(Collectors.joining("\n", "in force:\n", ""));
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
