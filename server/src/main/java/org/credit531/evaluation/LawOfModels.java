package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.law.Laws;
import org.credit531.law.Standing;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Model;
import org.credit531.scoring.Suspensions;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of models on a day, as it was known at a number.
 *
 * @param catalogue which article an item rests on
 * @param laws the law as it was known
 * @param knownAt the number
 */
record LawOfModels(Catalogue catalogue, Laws laws, long knownAt) {

    /** How it stands with the basis of a model. */
    Standing standing(CompiledModel model, LocalDate day) {
        return laws.standing(model.model().basis(), day);
    }

    /** What of it is suspended on a day. */
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
}
