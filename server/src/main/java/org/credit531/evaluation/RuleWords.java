package org.credit531.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.credit531.catalogue.Item;
import org.credit531.language.Texts;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Bin;
import org.credit531.scoring.Condition;
import org.credit531.scoring.Span;
import org.credit531.scoring.Valuation;
import org.credit531.scoring.Window;
import org.credit531.web.PointsText;
import org.jspecify.annotations.Nullable;

/**
 * Conditions, windows and tables of points in words, with the names that the catalogue gives to an item's fields and codes.
 *
 * @param item the item that the rules read
 * @param locale the reader's language
 */
record RuleWords(Item item, Locale locale) {

    String itemName() {
        return item.name().in(locale);
    }

    List<String> conditions(List<Condition> conditions) {
        return conditions.stream().map(this::condition).toList();
    }

    /** That a field has one of these codes. */
    String isOneOf(String field, List<String> codes) {
        return condition(new Condition.In(field, List.copyOf(codes)));
    }

    private String condition(Condition condition) {
        return condition("card.", condition);
    }

    /** What is asked of a field, or that it is not so: {@code how} begins the keys of the words for it. */
    private String condition(String how, Condition condition) {
        String field = name(condition.field());
        return switch (condition) {
            case Condition.Equals equals -> text(how + "is", field, value(equals.field(), equals.value()));
            case Condition.In in ->
                text(
                        how + "in",
                        field,
                        in.values().stream()
                                .map(value -> value(in.field(), value))
                                .collect(Collectors.joining(text("card.or"))));
            case Condition.Between between ->
                text(
                        how + "within",
                        field,
                        value(between.field(), between.from()),
                        value(between.field(), between.to()));
            case Condition.Present present -> text(present.present() ? "card.present" : "card.missing", field);
            case Condition.OlderThan older -> text(how + "older", field, span(older.span()));
            case Condition.Not not -> condition("card.not.", not.test());
        };
    }

    @Nullable
    String window(@Nullable Window window) {
        if (window == null) {
            return null;
        }
        String by = window.by();
        return by == null ? span(window.span()) : text("card.window.by", span(window.span()), name(by));
    }

    /** The table of points. */
    List<ModelCard.Line> lines(Aggregation aggregation) {
        return switch (aggregation) {
            case Aggregation.Each each -> lines(each.worth());
            case Aggregation.Latest latest -> lines(latest.worth());
            case Aggregation.Max max -> lines(max.worth());
            case Aggregation.Min min -> lines(min.worth());
            case Aggregation.Count count ->
                bins(count.bins(), text("card.records"), String::valueOf, PointsText::signed);
            case Aggregation.Any any -> List.of(new ModelCard.Line(text("card.any"), PointsText.signed(any.points())));
            case Aggregation.Sum sum ->
                bins(
                        sum.bins(),
                        text("card.sum", name(sum.field())),
                        size -> value(sum.field(), size),
                        PointsText::signed);
            case Aggregation.Ratio ratio ->
                bins(
                        ratio.bins(),
                        text("card.ratio", String.join(text("card.and"), conditions(ratio.of()))),
                        RuleWords::percent,
                        PointsText::signed);
        };
    }

    /** Factors by age of the record. */
    List<ModelCard.Line> fading(Aggregation aggregation) {
        return aggregation instanceof Aggregation.Each each
                ? bins(each.decay(), text("card.age"), this::span, RuleWords::percent)
                : List.of();
    }

    private List<ModelCard.Line> lines(Valuation worth) {
        return switch (worth) {
            case Valuation.Constant constant ->
                List.of(new ModelCard.Line(text("card.every"), PointsText.signed(constant.points())));
            case Valuation.Table table -> table(table);
            case Valuation.Sizes sizes ->
                with(
                        bins(sizes.bins(), name(sizes.field()), size -> value(sizes.field(), size), PointsText::signed),
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

    private String name(String field) {
        return item.field(field).map(found -> found.title(locale)).orElse(field);
    }

    private String value(String field, Object value) {
        return item.field(field).map(found -> found.display(value, locale)).orElse(value.toString());
    }

    private String span(Span span) {
        return text("card.span." + span.unit().name().toLowerCase(Locale.ROOT), span.amount());
    }

    private String text(String key, Object... arguments) {
        return Texts.of("evaluation", key, locale, arguments);
    }

    /** Thousandths as hundredths; the sign stays beside its number. */
    private static String percent(long thousandths) {
        return PointsText.of(thousandths * 100) + "\u00a0%";
    }
}
