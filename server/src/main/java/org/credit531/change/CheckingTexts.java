package org.credit531.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.ItemTexts;
import org.credit531.edition.Edition;
import org.credit531.edition.Shelf;
import org.credit531.evaluation.ModelTexts;
import org.credit531.evaluation.ModelVersion;
import org.credit531.evaluation.PublishedModels;
import org.credit531.language.Flaw;
import org.credit531.language.Label;
import org.credit531.language.Texts;
import org.credit531.law.ActTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What speaks against a text: its own flaws, what is stored, and what rests on it elsewhere. Nobody can sign it before. */
@Component
class CheckingTexts {

    private final ItemTexts items;
    private final ActTexts acts;
    private final PublishedModels models;
    private final ModelTexts modelTexts;
    private final Accepted accepted;

    CheckingTexts(ItemTexts items, ActTexts acts, PublishedModels models, ModelTexts modelTexts, Accepted accepted) {
        this.items = items;
        this.acts = acts;
        this.models = models;
        this.modelTexts = modelTexts;
        this.accepted = accepted;
    }

    /** What is wrong, by line; empty where the text may be proposed. */
    Checked check(Draft draft) {
        Edition before = accepted.latest(draft.shelf(), draft.name()).orElse(null);
        Checked checked = draft.shelf() == Shelf.ITEM ? item(draft, before) : act(draft, before);
        List<Flaw> flaws = new ArrayList<>(checked.flaws());
        if (before != null && draft.effectiveFrom().isBefore(before.effectiveFrom())) {
            flaws.add(flaw(
                    "check.before-other",
                    before.version(),
                    before.effectiveFrom().toString()));
        }
        flaws.sort(Comparator.comparingInt(Flaw::line));
        return new Checked(checked.item(), before, flaws);
    }

    private Checked item(Draft draft, @Nullable Edition before) {
        Item old = before == null ? null : items.parse(draft.name(), before.text());
        ItemTexts.Reading reading = items.read(draft.name(), old, draft.text());
        List<Flaw> flaws = new ArrayList<>(reading.flaws());
        Item item = reading.item();
        if (item != null) {
            models.all()
                    .forEach(model -> model.reads().getOrDefault(draft.name(), Set.of()).stream()
                            .filter(field -> item.field(field).isEmpty())
                            .filter(field -> old != null && old.field(field).isPresent())
                            .forEach(field ->
                                    flaws.add(flaw("check.model", model.model().id(), field))));
            if (old != null) {
                forbidden(item, old).forEach(flaws::add);
            }
            if (item.closedOn(draft.effectiveFrom().minusDays(1)) && (old == null || old.closedFrom() == null)) {
                flaws.add(flaw(
                        "check.closed",
                        String.valueOf(item.closedFrom()),
                        draft.effectiveFrom().toString()));
            }
        }
        return new Checked(item, before, flaws);
    }

    /** What a model in force reads and might not read any more: its next version must do without it first. */
    private Stream<Flaw> forbidden(Item item, Item old) {
        return models.today().stream().map(ModelVersion::model).flatMap(model -> {
            List<Label> before = modelTexts.objections(model, old);
            return modelTexts.objections(model, item).stream()
                    .filter(reason -> !before.contains(reason))
                    .map(reason -> forbidden(model.id(), reason));
        });
    }

    private static Flaw forbidden(String model, Label reason) {
        return new Flaw(
                1, Label.of(locale -> Texts.of("change", "check.model.forbidden", locale, model, reason.in(locale))));
    }

    private Checked act(Draft draft, @Nullable Edition before) {
        List<Flaw> flaws =
                new ArrayList<>(acts.check(draft.name(), before == null ? null : before.text(), draft.text()));
        if (flaws.isEmpty()) {
            items.under(acts.with(draft.name(), draft.text())).forEach(flaw -> flaws.add(new Flaw(1, flaw.reason())));
        }
        return new Checked(null, before, flaws);
    }

    private static Flaw flaw(String key, Object... arguments) {
        return new Flaw(1, Label.of(locale -> Texts.of("change", key, locale, arguments)));
    }

    /**
     * What came out.
     *
     * @param item the item that the text states, {@code null} for an act or where the text is not well formed
     * @param before the version accepted before it, {@code null} for something new
     */
    record Checked(@Nullable Item item, @Nullable Edition before, List<Flaw> flaws) {}
}
