package org.credit531.modelling;

import java.util.List;
import java.util.UUID;
import org.credit531.edition.Edition;
import org.credit531.evaluation.ModelTexts;
import org.credit531.evaluation.ModelVersion;
import org.credit531.evaluation.PublishedModels;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the platform was shipped with: gives each version its card and its case, so that two people can retire it, and finds
 * files of this release that are newer than what is released here.
 */
@Component
class ShippedModels {

    private final PublishedModels models;
    private final ModelTexts texts;
    private final JdbcDrafts drafts;
    private final ModelCards cards;
    private final ReviewRules rules;
    private final Cases cases;
    private final TransactionTemplate transaction;

    ShippedModels(
            PublishedModels models,
            ModelTexts texts,
            JdbcDrafts drafts,
            ModelCards cards,
            ReviewRules rules,
            Cases cases,
            TransactionTemplate transaction) {
        this.models = models;
        this.texts = texts;
        this.drafts = drafts;
        this.cards = cards;
        this.rules = rules;
        this.cases = cases;
        this.transaction = transaction;
    }

    /** After the signature's first key was made. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(100)
    void takeIn() {
        List<ModelVersion> shipped =
                models.versions().stream().filter(ModelVersion::shipped).toList();
        if (shipped.stream().anyMatch(this::isNew)) {
            transaction.executeWithoutResult(status -> {
                drafts.lock();
                shipped.stream().filter(this::isNew).forEach(this::takeIn);
            });
        }
    }

    private boolean isNew(ModelVersion version) {
        return drafts.of(version.id(), version.version()).stream().noneMatch(ModelDraft::shipped);
    }

    private void takeIn(ModelVersion version) {
        Edition edition = version.edition();
        UUID id = cases.open(Drafting.WORKFLOW, Deed.byThePlatform("ship"));
        var words = new ModelDraft.Words(edition.text(), "", "", edition.effectiveFrom());
        drafts.add(id, version.id(), version.version(), words, "");
        cards.ship(version.model(), edition, Review.of(rules.today(), version.model(), List.of()));
    }

    /** The files of this release that say something else than any version released here: they are offered as drafts. */
    List<ModelTexts.Shipped> offered() {
        return texts.shipped().stream()
                .filter(shipped -> models.versions().stream()
                        .noneMatch(
                                version -> version.id().equals(shipped.model().id())
                                        && unnumbered(version.edition().text()).equals(unnumbered(shipped.text()))))
                .toList();
    }

    /** The number is the one thing that must be another. */
    private static String unnumbered(String text) {
        return text.replaceFirst("(?m)^version:.*$", "");
    }
}
