package org.credit531.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.credit531.catalogue.UsesItems;
import org.credit531.language.Label;
import org.credit531.law.Dependant;
import org.credit531.law.RestsOnLaw;
import org.credit531.scoring.Applicability;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Extension;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Requirement;
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
                .flatMap(ModelBases::usesOf)
                .toList();
    }

    private static Stream<Use> usesOf(Model model) {
        Stream<Use> indicators = model.indicators().stream()
                .flatMap(indicator -> items(indicator)
                        .map(item ->
                                new Use(item, within(model, indicator.label()), card(model) + "#" + indicator.id())));
        Stream<Use> vetoes = model.vetoes().stream()
                .map(veto -> new Use(veto.item(), within(model, veto.label()), card(model) + "#" + veto.id()));
        Stream<Use> whole = Stream.of(model)
                .flatMap(ModelBases::asked)
                .map(item -> new Use(item, label(model.label()), card(model)));
        return Stream.of(indicators, vetoes, whole).flatMap(uses -> uses);
    }

    /** The items that decide whether the model evaluates a subject at all. */
    private static Stream<String> asked(Model model) {
        Requirement required = model.appliesWhen();
        Extension extension = model.extension();
        return Stream.concat(
                Stream.ofNullable(required).map(Requirement::item),
                Stream.ofNullable(extension).map(extending -> extending.part().item()));
    }

    private static Stream<String> items(Indicator indicator) {
        Applicability gate = indicator.applicability();
        return gate == null
                ? Stream.of(indicator.item())
                : Stream.of(indicator.item(), gate.item()).distinct();
    }

    private static Label within(Model model, org.credit531.scoring.Label part) {
        return new Label(model.label().zh() + "：" + part.zh(), model.label().en() + ": " + part.en());
    }

    private static String card(Model model) {
        return "/models/" + model.id();
    }

    private static Stream<Dependant> of(Model model) {
        String card = card(model);
        Stream<Dependant> indicators = model.indicators().stream()
                .map(indicator -> new Dependant(
                        indicator.article(), "indicator", label(indicator.label()), card + "#" + indicator.id()));
        Stream<Dependant> vetoes = model.vetoes().stream()
                .map(veto -> new Dependant(veto.article(), "veto", label(veto.label()), card + "#" + veto.id()));
        return Stream.of(
                        Stream.of(new Dependant(model.basis(), "model", label(model.label()), card)),
                        indicators,
                        vetoes)
                .flatMap(dependants -> dependants);
    }

    private static Label label(org.credit531.scoring.Label label) {
        return new Label(label.zh(), label.en());
    }
}
