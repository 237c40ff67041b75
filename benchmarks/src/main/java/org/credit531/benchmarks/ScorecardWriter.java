package org.credit531.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.credit531.benchmarks.Dialect.Choice;
import org.credit531.benchmarks.Scorecard.Ceiling;
import org.credit531.benchmarks.Scorecard.Growth;
import org.credit531.benchmarks.Scorecard.Item;
import org.credit531.benchmarks.Scorecard.Line;
import org.credit531.benchmarks.Scorecard.Measure;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Bin;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Valuation;
import org.credit531.scoring.Veto;

/**
 * Writes a model for a peer of the engine, as somebody would who knows what is quick there. It knows the words that {@code trial.yaml}
 * uses, and refuses a model with others or one whose total could pass a limit on its way: a peer that gives other points measures nothing.
 */
final class ScorecardWriter {

    private final Dialect dialect;
    private final RecordWriter records;

    ScorecardWriter(Dialect dialect, LocalDate asOf) {
        this.dialect = dialect;
        this.records = new RecordWriter(dialect, asOf);
    }

    Scorecard write(Model model) {
        require(model.appliesWhen() == null && model.extension() == null, model.id());
        var items = model.indicators().stream()
                .map(Indicator::item)
                .distinct()
                .map(item -> item(item, model))
                .toList();
        int held = items.stream().mapToInt(item -> item.ceilings().size()).sum();
        require(held == model.vetoes().size(), "a veto of an item without indicator");
        return new Scorecard(model.scale(), items);
    }

    private Item item(String item, Model model) {
        var lines = model.indicators().stream()
                .filter(indicator -> indicator.item().equals(item))
                .map(this::line)
                .toList();
        var ceilings = model.vetoes().stream()
                .filter(veto -> veto.item().equals(item))
                .map(this::ceiling)
                .toList();
        return new Item(item, lines, ceilings);
    }

    private Ceiling ceiling(Veto veto) {
        var found = records.where(records.tests(veto.where(), veto.window()), "1", "-1");
        return new Ceiling(new Measure("veto_" + name(veto.id()), Growth.MAX, found), veto.ceiling());
    }

    private Line line(Indicator indicator) {
        require(indicator.applicability() == null, indicator.id());
        return switch (indicator.aggregation()) {
            case Aggregation.Each each -> each(indicator, each);
            case Aggregation.Any any -> any(indicator, any);
            case Aggregation.Count count -> steps(indicator, sum(indicator, tests(indicator), "1"), count.bins());
            case Aggregation.Sum sum -> sum(indicator, sum);
            case Aggregation.Latest latest -> latest(indicator, latest);
            case Aggregation.Max max -> max(indicator, max);
            case Aggregation.Ratio ratio -> ratio(indicator, ratio);
            default ->
                throw new IllegalArgumentException("The peers are not told yet how to compute " + indicator.id());
        };
    }

    /** Amounts of one sign may be added first and held once. */
    private Line each(Indicator indicator, Aggregation.Each each) {
        var amounts = amounts(each.worth());
        require(
                amounts.stream().allMatch(amount -> amount <= 0)
                        || amounts.stream().allMatch(amount -> amount >= 0),
                indicator.id());
        var sum = sum(indicator, tests(indicator), records.decayed(each));
        var points = dialect.held(indicator.base() + " + " + sum.name(), indicator.floor(), indicator.cap());
        return new Line(indicator, List.of(sum), points);
    }

    private static List<Long> amounts(Valuation valuation) {
        return switch (valuation) {
            case Valuation.Constant constant -> List.of(constant.points());
            case Valuation.Table table ->
                Stream.concat(table.points().values().stream(), Stream.of(table.otherwise(), table.absent()))
                        .filter(Objects::nonNull)
                        .toList();
            case Valuation.Sizes sizes -> sizes.bins().stream().map(Bin::value).toList();
            case Valuation.Ages ages -> ages.bins().stream().map(Bin::value).toList();
        };
    }

    private Line any(Indicator indicator, Aggregation.Any any) {
        var found = most(indicator, "1");
        long points = Math.clamp(indicator.base() + any.points(), indicator.floor(), indicator.cap());
        return new Line(
                indicator,
                List.of(found),
                dialect.first(
                        List.of(new Choice(found.name() + " > 0", Long.toString(points))),
                        Long.toString(indicator.base())));
    }

    private Line sum(Indicator indicator, Aggregation.Sum sum) {
        var tests = tests(indicator);
        tests.add(dialect.isFrom(sum.field(), 0));
        return steps(indicator, sum(indicator, tests, dialect.number(sum.field())), sum.bins());
    }

    private Line steps(Indicator indicator, Measure sum, List<Bin<Long>> bins) {
        return new Line(indicator, List.of(sum), steps(indicator, bins, limit -> sum.name() + " >= " + limit));
    }

    /** The last record is the one whose key is the greatest; its points stand below the key. */
    private Line latest(Indicator indicator, Aggregation.Latest latest) {
        require(indicator.floor() >= 0 && indicator.cap() < Dialect.ROOM, indicator.id());
        require(indicator.noData() >= 0 && indicator.noData() < Dialect.ROOM, indicator.id());
        LongUnaryOperator points = worth -> Math.clamp(indicator.base() + worth, indicator.floor(), indicator.cap());
        var noData = Long.toString(indicator.noData());
        var last = most(indicator, dialect.ordered(records.worth(latest.worth(), points, noData)));
        return new Line(
                indicator,
                List.of(last),
                dialect.first(List.of(new Choice(last.name() + " < 0", noData)), last.name() + " % " + Dialect.ROOM));
    }

    private Line max(Indicator indicator, Aggregation.Max max) {
        require(indicator.base() == 0 && indicator.floor() == 0, indicator.id());
        require(amounts(max.worth()).stream().allMatch(amount -> amount >= 0), indicator.id());
        var most = most(indicator, records.worth(max.worth(), points -> points, "-1"));
        return new Line(indicator, List.of(most), dialect.held(most.name(), 0, indicator.cap()));
    }

    /** Thousandths rounded half up, compared without dividing. */
    private Line ratio(Indicator indicator, Aggregation.Ratio ratio) {
        var tests = tests(indicator);
        var all = new Measure("all_" + name(indicator.id()), Growth.SUM, records.where(tests, "1", "0"));
        ratio.of().forEach(condition -> tests.add(records.test(condition)));
        var part = sum(indicator, tests, "1");
        var share = steps(
                indicator,
                ratio.bins(),
                limit -> "2000 * %s + %s >= %d * %s".formatted(part.name(), all.name(), 2 * limit, all.name()));
        var none = new Choice(all.name() + " < 1", Long.toString(indicator.noData()));
        return new Line(indicator, List.of(all, part), dialect.first(List.of(none), share));
    }

    /** The step that is reached, the last one first. */
    private String steps(Indicator indicator, List<Bin<Long>> bins, LongFunction<String> reaches) {
        var choices = new ArrayList<Choice>();
        for (var bin : bins.reversed()) {
            if (bin.from() != null) {
                choices.add(new Choice(reaches.apply(bin.from()), within(indicator, bin.value())));
            }
        }
        return dialect.first(choices, within(indicator, bins.getFirst().value()));
    }

    /** Points that no limit takes anything from. */
    private static String within(Indicator indicator, long points) {
        long total = indicator.base() + points;
        require(total >= indicator.floor() && total <= indicator.cap(), indicator.id());
        return Long.toString(total);
    }

    private Measure sum(Indicator indicator, List<String> tests, String ofRecord) {
        return new Measure("sum_" + name(indicator.id()), Growth.SUM, records.where(tests, ofRecord, "0"));
    }

    private Measure most(Indicator indicator, String ofRecord) {
        return new Measure("max_" + name(indicator.id()), Growth.MAX, records.where(tests(indicator), ofRecord, "-1"));
    }

    private List<String> tests(Indicator indicator) {
        return records.tests(indicator.where(), indicator.window());
    }

    private static String name(String id) {
        return id.replace('-', '_');
    }

    private static void require(boolean simple, String what) {
        if (!simple) {
            throw new IllegalArgumentException("The peers are not told yet how to compute " + what);
        }
    }
}
