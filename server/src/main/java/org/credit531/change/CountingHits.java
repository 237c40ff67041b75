package org.credit531.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.credit531.access.Openness;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.Retention;
import org.credit531.collection.HeadingsInUse;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.evaluation.PublishedModels;
import org.credit531.law.ActTexts;
import org.credit531.law.Laws;
import org.credit531.law.RestsOnLaw;
import org.credit531.record.Holdings;
import org.credit531.record.Knowledge;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts what a change would hit: records and subjects, units and their files, what the public sees, models, removals. */
@Component
class CountingHits {

    /** As many of the latest files of an item as are looked at for their headings. */
    private static final int FILES = 50;
    /** What items hang by; they are counted with their records. */
    private static final Set<String> ITEMS = Set.of("item", "retention", "near-person");

    private final Catalogue catalogue;
    private final Holdings holdings;
    private final HeadingsInUse headings;
    private final PublishedModels models;
    private final ActTexts acts;
    private final ObjectProvider<RestsOnLaw> resting;
    private final Editions editions;
    private final Knowledge knowledge;
    private final Clock clock;

    CountingHits(
            Catalogue catalogue,
            Holdings holdings,
            HeadingsInUse headings,
            PublishedModels models,
            ActTexts acts,
            ObjectProvider<RestsOnLaw> resting,
            Editions editions,
            Knowledge knowledge,
            Clock clock) {
        this.catalogue = catalogue;
        this.holdings = holdings;
        this.headings = headings;
        this.models = models;
        this.acts = acts;
        this.resting = resting;
        this.editions = editions;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** What a checked text would hit, as known now. */
    Proposal.Counted count(Draft draft, CheckingTexts.Checked checked) {
        editions.lookAgain();
        long stamp = editions.stamp();
        long known = knowledge.latest();
        List<Hit> hits = draft.shelf() == Shelf.ITEM
                ? item(draft, Objects.requireNonNull(checked.item()))
                : act(draft, checked.before());
        return new Proposal.Counted(new Impact(hits), known, stamp, LocalDate.now(clock));
    }

    private List<Hit> item(Draft draft, Item after) {
        Item before = catalogue.item(draft.name()).orElse(null);
        Holdings.Size size = holdings.size(draft.name());
        List<Hit> hits =
                new ArrayList<>(List.of(Hit.of("records", size.records()), Hit.of("subjects", size.parties())));
        holdings.byUnit(draft.name()).forEach((unit, count) -> hits.add(new Hit("unit", unit, "", count)));
        if (before != null) {
            hits.addAll(opened(before, after));
            hits.addAll(terms(before, after, draft.effectiveFrom()));
            hits.addAll(files(after));
        }
        hits.addAll(readers(draft.name()));
        if (after.closedFrom() != null && (before == null || before.closedFrom() == null)) {
            hits.add(new Hit("closed", String.valueOf(after.closedFrom()), "", size.records()));
        }
        return hits;
    }

    /** Values that the public would begin or cease to see; a field's name may have changed with it. */
    private List<Hit> opened(Item before, Item after) {
        List<Field> changed = after.fields().stream()
                .filter(field -> before.field(field.name())
                        .filter(old -> (old.openness() == Openness.PUBLIC) != (field.openness() == Openness.PUBLIC))
                        .isPresent())
                .toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        Map<String, Long> values =
                holdings.values(after.item(), changed.stream().map(Field::name).toList());
        return changed.stream()
                .map(field -> new Hit(
                        field.openness() == Openness.PUBLIC ? "appears" : "disappears",
                        field.name(),
                        field.label().zh(),
                        values.getOrDefault(field.name(), 0L)))
                .toList();
    }

    private List<Hit> terms(Item before, Item after, LocalDate day) {
        Retention term = after.retention();
        if (term == null || term.equals(before.retention())) {
            return List.of();
        }
        Holdings.Terms terms = holdings.terms(after.item(), term.months(), day);
        return Stream.of(
                        Hit.of("leaves-earlier", terms.nearer()),
                        Hit.of("leaves-at-once", terms.atOnce()),
                        Hit.of("keeps-its-end", terms.kept()))
                .filter(hit -> hit.count() > 0)
                .toList();
    }

    private List<Hit> files(Item after) {
        List<Hit> hits = new ArrayList<>();
        headings.choicesLost(after).forEach(lost -> hits.add(hit("choice", lost)));
        headings.meaningsChanged(after, FILES).forEach(other -> hits.add(hit("heading", other)));
        headings.lacking(after, FILES).forEach(lacking -> hits.add(hit("lacking", lacking)));
        return hits;
    }

    private static Hit hit(String kind, HeadingsInUse.Meaning meaning) {
        String change = meaning.heading() + ": " + or(meaning.before()) + " → " + or(meaning.after());
        return new Hit(kind, meaning.unit(), change, 1);
    }

    private static String or(@Nullable String field) {
        return field == null ? "—" : field;
    }

    private List<Hit> readers(String item) {
        return models.all().stream()
                .filter(model -> model.reads().containsKey(item))
                .map(model -> new Hit(
                        "model",
                        model.model().id(),
                        String.join(", ", model.reads().getOrDefault(item, Set.of())),
                        model.model().indicators().stream()
                                .filter(indicator -> indicator.item().equals(item))
                                .count()))
                .toList();
    }

    /** What hangs on the articles that the text states otherwise than before. */
    private List<Hit> act(Draft draft, @Nullable Edition before) {
        Set<String> changed = acts.changed(draft.name(), before == null ? null : before.text(), draft.text());
        List<Hit> hits = new ArrayList<>();
        changed.forEach(article -> hits.add(new Hit("article", article, "", 1)));
        Set<String> line = line(acts.with(draft.name(), draft.text()), changed);
        resting.stream()
                .flatMap(context -> context.dependants().stream())
                .filter(one -> line.contains(one.article()) && !ITEMS.contains(one.role()))
                .forEach(one ->
                        hits.add(new Hit("hangs", one.article(), one.name().zh(), 1)));
        catalogue.items().stream()
                .filter(item -> cites(item, line))
                .forEach(item -> hits.add(new Hit(
                        "item",
                        item.item(),
                        item.name().zh(),
                        holdings.size(item.item()).records())));
        return hits;
    }

    /** With those that replaced them or that they replaced: what hangs on one hangs on whichever is in force. */
    private static Set<String> line(Laws laws, Set<String> articles) {
        Set<String> line = new TreeSet<>(articles);
        articles.forEach(id -> laws.line(laws.require(id)).forEach(article -> line.add(article.id())));
        return line;
    }

    private static boolean cites(Item item, Set<String> articles) {
        Retention retention = item.retention();
        return Stream.of(item.article(), retention == null ? null : retention.article(), item.nearPersonBasis())
                .filter(Objects::nonNull)
                .anyMatch(articles::contains);
    }
}
