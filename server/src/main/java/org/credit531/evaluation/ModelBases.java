package org.credit531.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.credit531.language.Label;
import org.credit531.law.Dependant;
import org.credit531.law.RestsOnLaw;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.springframework.stereotype.Component;

/** The models and indicators that hang on articles. */
@Component
class ModelBases implements RestsOnLaw {

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

    private static Stream<Dependant> of(Model model) {
        String card = "/models/" + model.id();
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
