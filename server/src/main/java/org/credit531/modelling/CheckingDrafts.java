package org.credit531.modelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.credit531.edition.Edition;
import org.credit531.evaluation.ModelTexts;
import org.credit531.evaluation.ModelVersion;
import org.credit531.evaluation.PublishedModels;
import org.credit531.language.Flaw;
import org.credit531.language.Label;
import org.credit531.language.Texts;
import org.credit531.scoring.Extension;
import org.credit531.scoring.Model;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What speaks against a draft: its text, what it names, and what is released already. No expert is asked before. */
@Component
class CheckingDrafts {

    private final ModelTexts texts;
    private final PublishedModels models;
    private final Register register;

    CheckingDrafts(ModelTexts texts, PublishedModels models, Register register) {
        this.texts = texts;
        this.models = models;
        this.register = register;
    }

    /** What is wrong, by line; empty where the experts may be asked. */
    Checked check(String name, ModelDraft.Words words) {
        Edition before = register.latest(name).orElse(null);
        int version = before == null ? 1 : before.version() + 1;
        ModelTexts.Read read = texts.read(name + ".yaml", words.text(), register.bases());
        List<Flaw> flaws = new ArrayList<>(read.flaws());
        Model model = read.model();
        if (model != null) {
            addFlaws(model, name, version, words.text(), flaws);
        }
        if (before != null && before.text().equals(words.text())) {
            flaws.add(flaw(1, "check.model.same", before.version()));
        }
        if (before != null && words.effectiveFrom().isBefore(before.effectiveFrom())) {
            flaws.add(flaw(
                    1,
                    "check.model.before",
                    before.version(),
                    before.effectiveFrom().toString()));
        }
        flaws.sort(Comparator.comparingInt(Flaw::line));
        return new Checked(model, version, before, flaws);
    }

    private void addFlaws(Model model, String name, int version, String text, List<Flaw> flaws) {
        if (!model.id().equals(name)) {
            flaws.add(flaw(line(text, "id:"), "check.model.id", model.id(), name));
        }
        if (model.version() != version) {
            flaws.add(flaw(line(text, "version:"), "check.model.version", version));
        }
        Extension extension = model.extension();
        if (extension == null) {
            others(model)
                    .filter(other -> other.family() == model.family() && other.extension() == null)
                    .forEach(other -> flaws.add(flaw(line(text, "family:"), "check.model.other", other.id())));
        } else {
            addFlaws(model, extension, line(text, "extends:"), flaws);
        }
    }

    /** Of each family one model is in force, beside those that extend it: for subjects of their own, in its present version. */
    private void addFlaws(Model model, Extension extension, int line, List<Flaw> flaws) {
        if (others(model)
                .noneMatch(other -> other.id().equals(extension.model()) && other.version() == extension.version())) {
            flaws.add(flaw(line, "check.model.base", extension.model(), extension.version()));
        }
        List<String> codes = extension.part().codes();
        others(model)
                .filter(other -> other.extension() != null
                        && other.extension().model().equals(extension.model())
                        && other.extension().part().codes().stream().anyMatch(codes::contains))
                .forEach(other -> flaws.add(flaw(line, "check.model.industry", other.id())));
    }

    private Stream<Model> others(Model model) {
        return models.today().stream()
                .map(ModelVersion::model)
                .filter(other -> !other.id().equals(model.id()));
    }

    private static int line(String text, String beginning) {
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).startsWith(beginning)) {
                return line + 1;
            }
        }
        return 1;
    }

    private static Flaw flaw(int line, String key, Object... arguments) {
        return new Flaw(line, Label.of(locale -> Texts.of("modelling", key, locale, arguments)));
    }

    /**
     * What came out.
     *
     * @param model the model, {@code null} where the text is none
     * @param version the version that it would be
     * @param before the edition before it, {@code null} for a new model
     */
    record Checked(
            @Nullable Model model, int version, @Nullable Edition before, List<Flaw> flaws) {}
}
