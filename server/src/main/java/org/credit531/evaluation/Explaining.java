package org.credit531.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.language.Label;
import org.credit531.language.Texts;
import org.credit531.law.Article;
import org.credit531.law.Laws;
import org.credit531.record.Disclosure;
import org.credit531.record.Statement;
import org.credit531.scoring.Contribution;
import org.credit531.scoring.Effect;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Reason;
import org.springframework.stereotype.Component;

/**
 * Explains a score to a reader: every contribution with its record and article. Contributions that rest on fields the
 * reader may not see are added up as withheld, so that differences between them cannot leak the fields.
 */
@Component
public class Explaining {

    private final PublishedModels models;
    private final Catalogue catalogue;
    private final Disclosure disclosure;
    private final Laws laws;

    Explaining(PublishedModels models, Catalogue catalogue, Disclosure disclosure, Laws laws) {
        this.models = models;
        this.catalogue = catalogue;
        this.disclosure = disclosure;
        this.laws = laws;
    }

    /** The contributions as the visitor may see them, in the order of the model; they sum to the score. */
    public List<Explanation> of(SubjectEvaluation evaluated, Visitor visitor, Locale locale) {
        Withheld withheld = withheld(evaluated, visitor);
        List<Explanation> visible = new ArrayList<>();
        long points = 0;
        int hidden = 0;
        for (Contribution contribution : evaluated.evaluation().contributions()) {
            if (withheld.covers(contribution)) {
                points += contribution.points();
                hidden++;
            } else {
                visible.add(explain(evaluated, contribution, locale));
            }
        }
        if (hidden > 0) {
            visible.add(withheld(evaluated.model(), points, locale));
        }
        return List.copyOf(visible);
    }

    /** What of a result the visitor may not see. */
    Withheld withheld(SubjectEvaluation evaluated, Visitor visitor) {
        Model model = evaluated.model();
        // One that is tried out is none of the released.
        Map<String, Set<String>> reads = models.version(model.id(), model.version())
                .filter(version -> version.model().equals(model))
                .flatMap(ModelVersion::evaluates)
                .orElseGet(model::compile)
                .reads();
        return new Withheld(
                model,
                reads.keySet().stream()
                        .filter(item -> isStopped(evaluated, item, visitor)
                                || !disclosure.maySee(
                                        item, reads.getOrDefault(item, Set.of()), evaluated.subject(), visitor))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Where the disclosure of a record is stopped, its points would be the difference to those of the others. */
    private boolean isStopped(SubjectEvaluation evaluated, String item, Visitor visitor) {
        return evaluated.records().stream()
                .filter(statement -> statement.item().equals(item))
                .anyMatch(statement -> disclosure.isStopped(statement, evaluated.subject(), visitor));
    }

    private Explanation explain(SubjectEvaluation evaluated, Contribution contribution, Locale locale) {
        Model model = evaluated.model();
        Optional<Statement> record = contribution.item() == null || contribution.recordKey() == null
                ? Optional.empty()
                : evaluated.record(contribution.item(), contribution.recordKey());
        return new Explanation(
                contribution.indicator(),
                model.labelOf(contribution).map(Explaining::label).orElseGet(() -> text(Contribution.BEYOND_SCALE)),
                contribution.dimension(),
                model.dimension(contribution.dimension())
                        .map(dimension -> label(dimension.label()))
                        .orElseGet(() -> text(Contribution.WHOLE)),
                contribution.points(),
                code(contribution.effect()),
                contribution.item(),
                contribution.recordKey(),
                contribution.effectiveFrom(),
                record.map(Statement::batch).orElse(null),
                record.map(Statement::unit).orElse(null),
                record.map(one -> one.contest().isDisputed()).orElse(false),
                record.map(one -> one.contest().disputedSince()).orElse(null),
                contribution.article(),
                citation(contribution.article()),
                Reason.text(
                        contribution.reason(),
                        locale,
                        new CatalogueNames(catalogue, laws, item(model, contribution), locale)));
    }

    /** The item whose fields a reason names. */
    private static String item(Model model, Contribution contribution) {
        String item = contribution.item();
        return item != null
                ? item
                : model.indicator(contribution.indicator()).map(Indicator::item).orElse("");
    }

    /** A record that may not be used is something else than what a reader may not see. */
    private static String code(Effect effect) {
        return effect == Effect.WITHHELD
                ? "record-withheld"
                : effect.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Label text(String key) {
        return new Label(Texts.of("evaluation", key, Locale.CHINESE), Texts.of("evaluation", key, Locale.ENGLISH));
    }

    private Explanation withheld(Model model, long points, Locale locale) {
        Label label = text("withheld");
        return new Explanation(
                "withheld",
                label,
                "withheld",
                label,
                points,
                "withheld",
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                model.basis(),
                citation(model.basis()),
                Texts.of("evaluation", "withheld.reason", locale));
    }

    private Label citation(String article) {
        return laws.article(article).map(Article::citation).orElse(new Label(article, article));
    }

    static Label label(org.credit531.scoring.Label label) {
        return new Label(label.zh(), label.en());
    }
}
