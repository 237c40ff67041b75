package org.credit531.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Extension;

/** Says of many subjects at once which model of a family evaluates each. */
final class Chooser {

    /** A choice is how closely a code is met, and then the place of the model. */
    private static final int PLACES = 1 << 16;

    private final Survey survey;
    private final int required;
    private final List<Asked.ByRecord> parts = new ArrayList<>();

    /**
     * Asks what a family asks.
     *
     * @param models the base, then the extensions
     */
    Chooser(List<CompiledModel> models, Population population, LocalDate asOf) throws NoKernelException {
        survey = new Survey(population, asOf);
        var requirement = models.getFirst().model().appliesWhen();
        required = requirement == null ? -1 : survey.mask(requirement.item(), requirement.where(), null);
        byField(models)
                .forEach((field, extensions) -> parts.add(survey.byRecord(
                        field.getFirst(),
                        survey.questions().byCode(field.getLast(), code -> choice(code, extensions)))));
        survey.drawUp();
    }

    /** The extensions by item and field, each with its place among the models. */
    private static Map<List<String>, Map<Integer, Extension.Part>> byField(List<CompiledModel> models) {
        var byField = new LinkedHashMap<List<String>, Map<Integer, Extension.Part>>();
        for (int place = 1; place < models.size(); place++) {
            var part = Objects.requireNonNull(models.get(place).model().extension())
                    .part();
            byField.computeIfAbsent(List.of(part.item(), part.field()), f -> new LinkedHashMap<>())
                    .put(place, part);
        }
        return byField;
    }

    /** The first of those that meet the code most closely; 0 where none does. */
    private static int choice(String code, Map<Integer, Extension.Part> extensions) {
        int choice = 0;
        for (var extension : extensions.entrySet()) {
            int matched = extension.getValue().matches(code);
            if (matched > choice / PLACES) {
                choice = matched * PLACES + extension.getKey();
            }
        }
        return choice;
    }

    Answers answers(int subjects) {
        return survey.answers(subjects);
    }

    /** The place of the model of each subject; -1 where none evaluates it. */
    void choose(Batch batch, Answers answers, int[] into) {
        int count = batch.size();
        answers.take(batch);
        Arrays.fill(into, 0, count, 0);
        for (var part : parts) {
            chooseBy(part, answers, count, into);
        }
        for (int i = 0; i < count; i++) {
            into[i] %= PLACES;
        }
        if (required >= 0) {
            var meets = answers.mask(required);
            for (int i = 0; i < count; i++) {
                into[i] |= ~meets[i];
            }
        }
    }

    /** By the last record that may be used; the code that is met more closely wins. */
    private void chooseBy(Asked.ByRecord part, Answers answers, int count, int[] into) {
        var classes = answers.classes(part.view());
        var offsets = answers.offsets(survey.views().get(part.view()).item());
        var choices = part.answers();
        for (int i = 0; i < count; i++) {
            int last = Question.NONE;
            for (int record = offsets[i + 1] - 1; record >= offsets[i] && last == Question.NONE; record--) {
                last = choices[classes[record]];
            }
            if (last / PLACES > into[i] / PLACES) {
                into[i] = last;
            }
        }
    }
}
