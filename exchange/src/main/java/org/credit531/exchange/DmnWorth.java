package org.credit531.exchange;

import java.util.List;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Bin;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Points;
import org.credit531.scoring.Span;
import org.credit531.scoring.Valuation;
import org.jspecify.annotations.Nullable;

/** What each record of an indicator is worth, where more than the last one is: a list, and the table of knowledge that it asks. */
final class DmnWorth {

    private final DmnModel dmn;
    private final Aggregation aggregation;
    private final String counted;
    private final String one;
    private final String list;
    private final String factor;

    /** Of the records in the decision {@code counted}. */
    DmnWorth(DmnModel dmn, Indicator indicator, String counted) {
        this.dmn = dmn;
        this.aggregation = indicator.aggregation();
        this.counted = counted;
        this.one = DecisionNames.of("worth", indicator.id());
        this.list = DecisionNames.of("worths", indicator.id());
        this.factor = DecisionNames.of("factor", indicator.id());
    }

    /** The name of the decision with an amount for each record. */
    String list() {
        return list;
    }

    /** The field that the worth of a record follows from; null where all are worth the same. */
    static @Nullable String field(Valuation worth) {
        return switch (worth) {
            case Valuation.Constant _constant -> null;
            case Valuation.Table table -> table.field();
            case Valuation.Sizes sizes -> sizes.field();
            case Valuation.Ages ages -> ages.field();
        };
    }

    /** The type of that field, or of what is measured in its place. */
    static String type(Valuation worth) {
        return switch (worth) {
            case Valuation.Constant _constant -> "number";
            case Valuation.Table _table -> "string";
            case Valuation.Sizes _sizes -> "number";
            case Valuation.Ages _ages -> "date";
        };
    }

    void write() {
        switch (aggregation) {
            case Aggregation.Each each -> {
                var worth = call(each.worth(), "0");
                var reduced = each.decay().isEmpty() ? worth : "rounded(" + worth + " * " + decayed(each.decay()) + ")";
                dmn.literal(list, DmnModel.NUMBERS, "for r in " + counted + " return " + reduced);
            }
            case Aggregation.Max max -> writeExtreme(max.worth());
            case Aggregation.Min min -> writeExtreme(min.worth());
            case Aggregation.Latest _latest -> {}
            case Aggregation.Count _count -> {}
            case Aggregation.Sum _sum -> {}
            case Aggregation.Any _any -> {}
            case Aggregation.Ratio _ratio -> {}
        }
    }

    private void writeExtreme(Valuation valuation) {
        dmn.literal(
                list,
                DmnModel.NUMBERS,
                "(for r in " + counted + " return " + call(valuation, "null") + ")[item != null]");
    }

    /** A call of the table that says what one record is worth; {@code none} is what one that cannot be read is. */
    private String call(Valuation valuation, String none) {
        return switch (valuation) {
            case Valuation.Constant constant -> Points.plain(constant.points());
            case Valuation.Table codes -> {
                var table = table(valuation, codes.absent(), none);
                codes.points().forEach((code, points) -> DmnModel.rule(table, Points.plain(points), Feel.text(code)));
                DmnModel.rule(
                        table,
                        stated(codes.otherwise(), none),
                        DmnModel.otherThan(codes.points().keySet()));
                yield callWith(codes.field());
            }
            case Valuation.Sizes sizes -> {
                var table = table(valuation, sizes.absent(), none);
                sizes.bins().forEach(bin -> DmnModel.rule(table, Points.plain(bin.value()), Feel.sizes(bin)));
                yield callWith(sizes.field());
            }
            case Valuation.Ages ages -> {
                var table = table(valuation, ages.absent(), none);
                ages.bins().forEach(bin -> DmnModel.rule(table, Points.plain(bin.value()), Feel.ages(bin)));
                yield callWith(ages.field());
            }
        };
    }

    private Xml table(Valuation valuation, @Nullable Long absent, String none) {
        var table = dmn.knowledge(one, type(valuation), "number");
        DmnModel.rule(table, stated(absent, none), "null");
        return table;
    }

    private String callWith(String field) {
        return one + "(r." + Feel.name(field) + ", " + Feel.AS_OF + ")";
    }

    private static String stated(@Nullable Long points, String none) {
        return points == null ? none : Points.plain(points);
    }

    /** A call of the table that says by what a record is multiplied at its age. */
    private String decayed(List<Bin<Span>> decay) {
        var table = dmn.knowledge(factor, "date", "number");
        decay.forEach(bin -> DmnModel.rule(table, Points.plain(bin.value()), Feel.ages(bin)));
        return factor + "(r." + Feel.RECORD_FROM + ", " + Feel.AS_OF + ")";
    }
}
