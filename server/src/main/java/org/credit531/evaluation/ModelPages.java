package org.credit531.evaluation;

import java.util.List;
import java.util.Locale;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Model;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public register of models, and each model's card: everything that decides about points, in words. */
@Controller
class ModelPages {

    private final PublishedModels models;
    private final WritingModelCards cards;

    ModelPages(PublishedModels models, WritingModelCards cards) {
        this.models = models;
        this.cards = cards;
    }

    @GetMapping("/models")
    String list(org.springframework.ui.Model page, Locale locale) {
        List<ModelCard> all = models.all().stream()
                .map(CompiledModel::model)
                .map(model -> cards.of(model, locale))
                .toList();
        page.addAttribute("models", all);
        return "evaluation/models";
    }

    @GetMapping("/models/{id}")
    String show(@PathVariable String id, org.springframework.ui.Model page, Locale locale) {
        Model model = models.model(id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-model", id))
                .model();
        page.addAttribute("card", cards.of(model, locale));
        page.addAttribute("notes", ModelNotes.of(model.id(), model.version(), locale));
        return "evaluation/model";
    }
}
