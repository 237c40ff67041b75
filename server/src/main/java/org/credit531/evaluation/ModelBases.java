package org.credit531.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.credit531.catalogue.UsesItems;
import org.credit531.language.Label;
import org.credit531.law.Dependant;
import org.credit531.law.RestsOnLaw;
import org.credit531.scoring.Applicability;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.springframework.stereotype.Component;

/** The models and indicators that hang on articles, and the items that indicators read or ask whether they apply. */
@Component
class ModelBases implements RestsOnLaw, UsesItems {

    private final PublishedModels models;

    ModelBases(PublishedModels models) {
        this.models = models;
    }

    @Override
    public List<Dependant> dependants() {
        return models.all().stream()
                .map(CompiledModel::model)
                .flatMap(ModelBases::of)
                .toList();
    }

    @Override
    public List<Use> uses() {
        return models.all().stream()
                .map(CompiledModel::model)
                .flatMap(model -> model.indicators().stream()
                        .flatMap(indicator -> items(indicator)
                                .map(item ->
                                        new Use(item, within(model, indicator), card(model) + "#" + indicator.id()))))
                .toList();
    }

    private static Stream<String> items(Indicator indicator) {
        Applicability gate = indicator.applicability();
        return gate == null
                ? Stream.of(indicator.item())
                : Stream.of(indicator.item(), gate.item()).distinct();
    }

    private static Label within(Model model, Indicator indicator) {
        return new Label(
                model.label().zh() + "：" + indicator.label().zh(),
                model.label().en() + ": " + indicator.label().en());
    }

    private static String card(Model model) {
        return "/models/" + model.id();
    }

    private static Stream<Dependant> of(Model model) {
        String card = card(model);
        Label name = new Label(model.label().zh(), model.label().en());
        return Stream.concat(
                Stream.of(new Dependant(model.basis(), "model", name, card)),
                model.indicators().stream()
                        .map(indicator -> new Dependant(
                                indicator.article(), "indicator", name(indicator), card + "#" + indicator.id())));
    }

    private static Label name(Indicator indicator) {
        return new Label(indicator.label().zh(), indicator.label().en());
    }
}
