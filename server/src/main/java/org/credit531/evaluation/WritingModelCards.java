package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.Item;
import org.credit531.language.Label;
import org.credit531.language.Texts;
import org.credit531.law.Laws;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Applicability;
import org.credit531.scoring.Bin;
import org.credit531.scoring.Condition;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Span;
import org.credit531.scoring.Valuation;
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
        List<ModelCard.Dimension> dimensions = model.dimensions().stream()
                .map(dimension -> new ModelCard.Dimension(
                        dimension.label().in(locale),
                        model.indicators().stream()
                                .filter(indicator -> indicator.dimension().equals(dimension.id()))
                                .map(indicator -> new Writing(indicator, locale).card())
                                .toList()))
                .toList();
        return new ModelCard(
                model.id(),
                model.version(),
                model.label().in(locale),
                model.subjects().stream().map(kind -> "kind." + kind).toList(),
                PointsText.of(model.scale()),
                laws.citation(model.basis(), locale),
                laws.standing(model.basis(), LocalDate.now(clock)).ended(),
                dimensions,
                grades(model, locale));
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

    /** One indicator in one language. */
    private final class Writing {

        private final Indicator indicator;
        private final Item item;
        private final Locale locale;

        Writing(Indicator indicator, Locale locale) {
            this.indicator = indicator;
            this.item = catalogue.require(indicator.item());
            this.locale = locale;
        }

        ModelCard.Indicator card() {
            Applicability applicability = indicator.applicability();
            Span window = indicator.window();
            return new ModelCard.Indicator(
                    indicator.id(),
                    indicator.label().in(locale),
                    laws.citation(indicator.article(), locale),
                    ended(indicator, locale),
                    in(item.name()),
                    item.item(),
                    takes(),
                    indicator.where().stream().map(this::condition).toList(),
                    window == null ? null : span(window),
                    PointsText.of(indicator.base()),
                    PointsText.of(indicator.cap()),
                    PointsText.of(indicator.floor()),
                    PointsText.of(indicator.noData()),
                    applicability == null ? null : PointsText.of(applicability.otherwise()),
                    lines(),
                    fading());
        }

        private String takes() {
            return switch (indicator.aggregation()) {
                case Aggregation.Each _ -> "each";
                case Aggregation.Latest _ -> "latest";
                case Aggregation.Count _ -> "count";
                case Aggregation.Any _ -> "any";
            };
        }

        private List<ModelCard.Line> lines() {
            return switch (indicator.aggregation()) {
                case Aggregation.Each each -> lines(each.worth());
                case Aggregation.Latest latest -> lines(latest.worth());
                case Aggregation.Count count ->
                    bins(count.bins(), text("card.records"), String::valueOf, PointsText::signed);
                case Aggregation.Any any ->
                    List.of(new ModelCard.Line(text("card.any"), PointsText.signed(any.points())));
            };
        }

        private List<ModelCard.Line> fading() {
            return indicator.aggregation() instanceof Aggregation.Each each
                    ? bins(each.decay(), text("card.age"), this::span, WritingModelCards::percent)
                    : List.of();
        }

        private List<ModelCard.Line> lines(Valuation worth) {
            return switch (worth) {
                case Valuation.Constant constant ->
                    List.of(new ModelCard.Line(text("card.every"), PointsText.signed(constant.points())));
                case Valuation.Table table -> table(table);
                case Valuation.Sizes sizes ->
                    with(
                            bins(
                                    sizes.bins(),
                                    name(sizes.field()),
                                    size -> value(sizes.field(), size),
                                    PointsText::signed),
                            null,
                            sizes.absent());
                case Valuation.Ages ages ->
                    with(bins(ages.bins(), name(ages.field()), this::span, PointsText::signed), null, ages.absent());
            };
        }

        private List<ModelCard.Line> table(Valuation.Table table) {
            List<ModelCard.Line> lines = table.points().entrySet().stream()
                    .map(entry -> new ModelCard.Line(
                            text("card.is", name(table.field()), value(table.field(), entry.getKey())),
                            PointsText.signed(entry.getValue())))
                    .toList();
            return with(lines, table.otherwise(), table.absent());
        }

        private List<ModelCard.Line> with(List<ModelCard.Line> lines, @Nullable Long otherwise, @Nullable Long absent) {
            List<ModelCard.Line> all = new ArrayList<>(lines);
            if (otherwise != null) {
                all.add(new ModelCard.Line(text("card.otherwise"), PointsText.signed(otherwise)));
            }
            if (absent != null) {
                all.add(new ModelCard.Line(text("card.absent"), PointsText.signed(absent)));
            }
            return List.copyOf(all);
        }

        private <B> List<ModelCard.Line> bins(
                List<Bin<B>> bins, String what, Function<B, String> limit, Function<Long, String> points) {
            return bins.stream()
                    .map(bin -> new ModelCard.Line(range(bin, what, limit), points.apply(bin.value())))
                    .toList();
        }

        private <B> String range(Bin<B> bin, String what, Function<B, String> limit) {
            B from = bin.from();
            B below = bin.below();
            if (from == null) {
                return below == null ? text("card.always", what) : text("card.below", what, limit.apply(below));
            }
            return below == null
                    ? text("card.from", what, limit.apply(from))
                    : text("card.between", what, limit.apply(from), limit.apply(below));
        }

        private String condition(Condition condition) {
            String field = name(condition.field());
            return switch (condition) {
                case Condition.Equals equals -> text("card.is", field, value(equals.field(), equals.value()));
                case Condition.In in ->
                    text(
                            "card.in",
                            field,
                            in.values().stream()
                                    .map(value -> value(in.field(), value))
                                    .collect(java.util.stream.Collectors.joining(text("card.or"))));
                case Condition.Between between ->
                    text(
                            "card.within",
                            field,
                            value(between.field(), between.from()),
                            value(between.field(), between.to()));
                case Condition.Present present -> text(present.present() ? "card.present" : "card.missing", field);
                case Condition.OlderThan older -> text("card.older", field, span(older.span()));
            };
        }

        private String name(String field) {
            return item.field(field).map(Field::label).map(this::in).orElse(field);
        }

        private String value(String field, Object value) {
            return item.field(field).map(found -> found.display(value, locale)).orElse(value.toString());
        }

        private String span(Span span) {
            return text("card.span." + span.unit().name().toLowerCase(Locale.ROOT), span.amount());
        }

        private String in(Label label) {
            return label.in(locale);
        }

        private String text(String key, Object... arguments) {
            return Texts.of("evaluation", key, locale, arguments);
        }
    }

    private static String percent(long thousandths) {
        return PointsText.of(thousandths * 100) + " %";
    }
}
