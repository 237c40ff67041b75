package org.credit531.evaluation;

import java.util.Locale;
import java.util.stream.Stream;
import org.credit531.scoring.Model;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A model's rules in words, as they are in force: everything that decides about points. */
@Controller
class ModelPages {

    private final PublishedModels models;
    private final WritingModelCards cards;
    private final Evaluations evaluations;

    ModelPages(PublishedModels models, WritingModelCards cards, Evaluations evaluations) {
        this.models = models;
        this.cards = cards;
        this.evaluations = evaluations;
    }

    @GetMapping("/models/{id}")
    String show(@PathVariable String id, org.springframework.ui.Model page, Locale locale) {
        Model model = model(id);
        page.addAttribute(
                "suspended",
                evaluations.suspended().stream()
                        .filter(one -> one.family() == model.family())
                        .map(one -> one.told(locale))
                        .toList());
        page.addAttribute("card", cards.of(model, locale));
        page.addAttribute("notes", ModelNotes.of(model.id(), model.version(), locale));
        return "evaluation/model";
    }

    /** As in force; of one that has been retired, its last version. */
    private Model model(String id) {
        return Stream.concat(models.today().stream(), models.versions().reversed().stream())
                .filter(version -> version.id().equals(id))
                .findFirst()
                .map(ModelVersion::model)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-model", id));
    }
}
