package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.law.Laws;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Applicability;
import org.credit531.scoring.Condition;
import org.credit531.scoring.Dimension;
import org.credit531.scoring.Extension;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Requirement;
import org.credit531.scoring.Veto;
import org.credit531.web.PointsText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a model's rules into words, with the names that the catalogue gives to fields and codes. */
@Component
class WritingModelCards {

    private final Catalogue catalogue;
    private final Laws laws;
    private final Clock clock;

    WritingModelCards(Catalogue catalogue, Laws laws, Clock clock) {
        this.catalogue = catalogue;
        this.laws = laws;
        this.clock = clock;
    }

    ModelCard of(Model model, Locale locale) {
        Requirement required = model.appliesWhen();
        return new ModelCard(
                model.id(),
                model.version(),
                model.label().in(locale),
                "family." + model.family().code(),
                model.subjects().stream().map(kind -> "kind." + kind).toList(),
                required == null ? null : records(required.item(), required.where(), locale),
                extension(model.extension(), locale),
                PointsText.of(model.scale()),
                laws.citation(model.basis(), locale),
                laws.standing(model.basis(), LocalDate.now(clock)).ended(),
                model.dimensions().stream()
                        .map(dimension -> dimension(model, dimension, locale))
                        .toList(),
                model.vetoes().stream().map(veto -> veto(veto, locale)).toList(),
                grades(model, locale));
    }

    private ModelCard.@Nullable Extension extension(@Nullable Extension extension, Locale locale) {
        if (extension == null) {
            return null;
        }
        Extension.Part part = extension.part();
        return new ModelCard.Extension(
                extension.model(),
                extension.version(),
                part.industry() ? part.codes() : List.of(),
                part.industry() ? "" : words(part.item(), locale).isOneOf(part.field(), part.codes()));
    }

    private ModelCard.Records records(String item, List<Condition> where, Locale locale) {
        RuleWords words = words(item, locale);
        return new ModelCard.Records(words.itemName(), item, words.conditions(where));
    }

    private RuleWords words(String item, Locale locale) {
        return new RuleWords(catalogue.require(item), locale);
    }

    private ModelCard.Dimension dimension(Model model, Dimension dimension, Locale locale) {
        Long weight = dimension.weight();
        return new ModelCard.Dimension(
                dimension.label().in(locale),
                weight == null ? null : PointsText.of(weight),
                model.indicators().stream()
                        .filter(indicator -> indicator.dimension().equals(dimension.id()))
                        .map(indicator -> indicator(indicator, locale))
                        .toList());
    }

    private ModelCard.Indicator indicator(Indicator indicator, Locale locale) {
        RuleWords words = words(indicator.item(), locale);
        Applicability gate = indicator.applicability();
        return new ModelCard.Indicator(
                indicator.id(),
                indicator.label().in(locale),
                laws.citation(indicator.article(), locale),
                ended(indicator, locale),
                words.itemName(),
                indicator.item(),
                takes(indicator.aggregation()),
                words.conditions(indicator.where()),
                words.window(indicator.window()),
                PointsText.of(indicator.base()),
                PointsText.of(indicator.cap()),
                PointsText.of(indicator.floor()),
                promises(indicator),
                new ModelCard.Missing(
                        PointsText.of(indicator.noData()),
                        gate == null ? null : PointsText.of(gate.otherwise()),
                        gate == null ? null : records(gate.item(), gate.where(), locale),
                        PointsText.of(indicator.late()),
                        PointsText.of(indicator.withheld())),
                words.lines(indicator.aggregation()),
                words.fading(indicator.aggregation()));
    }

    private static String takes(Aggregation aggregation) {
        return switch (aggregation) {
            case Aggregation.Each _ -> "each";
            case Aggregation.Latest _ -> "latest";
            case Aggregation.Count _ -> "count";
            case Aggregation.Any _ -> "any";
            case Aggregation.Sum _ -> "sum";
            case Aggregation.Max _ -> "max";
            case Aggregation.Min _ -> "min";
            case Aggregation.Ratio _ -> "ratio";
        };
    }

    private static List<String> promises(Indicator indicator) {
        return Stream.of(indicator.bonus() ? "promise.bonus" : null, indicator.adverse() ? "promise.adverse" : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private ModelCard.Veto veto(Veto veto, Locale locale) {
        RuleWords words = words(veto.item(), locale);
        return new ModelCard.Veto(
                veto.id(),
                veto.label().in(locale),
                laws.citation(veto.article(), locale),
                new ModelCard.Records(words.itemName(), veto.item(), words.conditions(veto.where())),
                words.window(veto.window()),
                PointsText.of(veto.ceiling()));
    }

    private static List<ModelCard.Grade> grades(Model model, Locale locale) {
        return model.grades().stream()
                .map(grade -> new ModelCard.Grade(
                        GradeTag.of(model, grade.id(), locale),
                        grade.from() == null ? null : PointsText.of(grade.from())))
                .toList();
    }

    /** The article whose end suspends the indicator today: its own, or that of an item it reads. */
    private @Nullable String ended(Indicator indicator, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        Applicability gate = indicator.applicability();
        Stream<String> items = Stream.concat(
                Stream.of(indicator.item()), Stream.ofNullable(gate).map(Applicability::item));
        return Stream.concat(
                        Stream.of(indicator.article()),
                        items.map(item -> catalogue.require(item).article()))
                .filter(article -> laws.standing(article, today).ended())
                .findFirst()
                .map(article -> laws.citation(article, locale).citation())
                .orElse(null);
    }
}
