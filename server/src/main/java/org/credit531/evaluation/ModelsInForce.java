package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
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
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Model;
import org.credit531.scoring.Suspensions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the law lets of the published models be used on a day. A model whose basis has ended evaluates nobody; an indicator
 * whose article has ended, or that reads an item whose article has, counts with its neutral points (design decision 3).
 */
@Component
class ModelsInForce {

    private final PublishedModels models;
    private final Catalogue catalogue;
    private final Laws laws;

    ModelsInForce(PublishedModels models, Catalogue catalogue, Laws laws) {
        this.models = models;
        this.catalogue = catalogue;
        this.laws = laws;
    }

    /** The published models whose basis has not ended on the day. */
    List<InForce> on(LocalDate day) {
        return models.all().stream()
                .filter(model -> !standing(model.model(), day).ended())
                .map(model -> inForce(model, day))
                .toList();
    }

    /** The model that evaluates subjects of a kind on the day. */
    Optional<InForce> forKind(SubjectKind kind, LocalDate day) {
        return models.forKind(kind)
                .filter(model -> !standing(model.model(), day).ended())
                .map(model -> inForce(model, day));
    }

    /** How it stands with the basis of the model that evaluated subjects of a kind, where it has ended on the day. */
    Optional<Standing> ended(SubjectKind kind, LocalDate day) {
        return models.forKind(kind).map(model -> standing(model.model(), day)).filter(Standing::ended);
    }

    /** How it stands with the basis of a model. */
    Standing standing(Model model, LocalDate day) {
        return laws.standing(model.basis(), day);
    }

    private InForce inForce(CompiledModel model, LocalDate day) {
        return new InForce(model, suspensions(model, day));
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

    private String basis(String item) {
        return catalogue.require(item).article();
    }

    /** The models by the kinds of subjects that they evaluate. */
    static Collection<String> kinds(List<InForce> models) {
        return models.stream()
                .flatMap(inForce -> inForce.model().model().subjects().stream())
                .toList();
    }

    /** A model as the law lets it be used. */
    record InForce(CompiledModel model, Suspensions suspensions) {

        Evaluation evaluate(List<Fact> facts, LocalDate asOf) {
            return model.evaluate(facts, asOf, suspensions);
        }

        /**
         * What of the law a result of this model rests on, beside the records: a result with another text here is out of
         * date. Empty while nothing is suspended and no end is known.
         */
        String law() {
            String suspended = Stream.concat(
                            new TreeMap<>(suspensions.indicators())
                                    .entrySet().stream().map(entry -> entry.getKey() + "<" + entry.getValue()),
                            new TreeMap<>(suspensions.items())
                                    .entrySet().stream().map(entry -> entry.getKey() + "<<" + entry.getValue()))
                    .collect(Collectors.joining(" "));
            return suspensions.nextChange() == null ? suspended : suspended + " until " + suspensions.nextChange();
        }
    }
}
