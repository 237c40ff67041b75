package org.credit531.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Bin;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Span;
import org.credit531.scoring.Valuation;
import org.jspecify.annotations.Nullable;

/** The decisions of one indicator: which records count, in what state it is, what is measured of them, and its points. */
final class DmnIndicator {

    private final DmnModel dmn;
    private final Indicator indicator;
    private final Aggregation aggregation;
    private final String name;
    private final String records;
    private final String counted;
    private final String last;
    private final String worth;
    private final String worths;
    private final String measured;

    DmnIndicator(DmnModel dmn, Indicator indicator) {
        this.dmn = dmn;
        this.indicator = indicator;
        this.aggregation = indicator.aggregation();
        this.name = indicator.id().replace('-', '_');
        this.records = DmnModel.records(indicator.item());
        this.counted = "counted_" + name;
        this.last = "last_" + name;
        this.worth = "worth_" + name;
        this.worths = "worths_" + name;
        this.measured = "value_" + name;
    }

    /** The name of the decision that gives the points. */
    String points() {
        return "points_" + name;
    }

    void write() {
        boolean latest = aggregation instanceof Aggregation.Latest;
        var tests = Feel.tests(indicator.where(), indicator.window());
        var counts = Feel.counts(indicator.where(), indicator.window());
        dmn.literal(
                counted,
                DmnModel.list(indicator.item()),
                latest ? candidates(tests, counts) : records + "[" + counts + "]");
        if (latest) {
            dmn.literal(
                    last,
                    DmnModel.type(indicator.item()),
                    "if count(" + counted + ") = 0 then null else " + counted + "[-1]");
        }
        writeWorth();
        dmn.literal("state_" + name, "string", state());
        dmn.literal(measured, measuredType(), measure());
        writePoints();
    }

    /** For the last record alone it matters that one may not be used. */
    private String candidates(String tests, String counts) {
        return tests.isEmpty() ? records : records + "[item.record_withheld = true or (" + counts + ")]";
    }

    private String state() {
        var text = new StringBuilder();
        var gate = indicator.applicability();
        if (gate != null) {
            text.append("if count(%s[%s]) = 0 then \"not applicable\"\nelse "
                    .formatted(DmnModel.records(gate.item()), Feel.counts(gate.where(), null)));
        }
        text.append("if count(%s) = 0 then (if list contains(%s, %s) then \"late\" else \"no data\")%n"
                .formatted(records, Feel.LATE_ITEMS, Feel.text(indicator.item())));
        text.append("else if every r in %s satisfies r.record_withheld = true then \"withheld\"%n".formatted(records));
        return text.append(rest()).toString().replace("\r", "");
    }

    private String rest() {
        if (aggregation instanceof Aggregation.Ratio) {
            return "else if count(" + counted + ") = 0 then \"no data\"\nelse \"counted\"";
        }
        if (!(aggregation instanceof Aggregation.Latest(var valuation))) {
            return "else \"counted\"";
        }
        var field = field(valuation);
        return "else if " + last + " = null then \"no data\"\nelse if " + last
                + ".record_withheld = true then \"withheld\"\n"
                + (field == null ? "" : "else if " + last + "." + Feel.name(field) + " = null then \"absent\"\n")
                + "else \"counted\"";
    }

    private static @Nullable String field(Valuation worth) {
        return switch (worth) {
            case Valuation.Constant _constant -> null;
            case Valuation.Table table -> table.field();
            case Valuation.Sizes sizes -> sizes.field();
            case Valuation.Ages ages -> ages.field();
        };
    }

    private static String type(Valuation worth) {
        return switch (worth) {
            case Valuation.Constant _constant -> "number";
            case Valuation.Table _table -> "string";
            case Valuation.Sizes _sizes -> "number";
            case Valuation.Ages _ages -> "date";
        };
    }

    private String measuredType() {
        return aggregation instanceof Aggregation.Latest(var valuation) ? type(valuation) : "number";
    }

    private String measure() {
        return switch (aggregation) {
            case Aggregation.Latest(var valuation) -> {
                var field = field(valuation);
                yield field == null
                        ? "count(" + counted + ")"
                        : "if " + last + " = null then null else " + last + "." + Feel.name(field);
            }
            case Aggregation.Count _count -> "count(" + counted + ")";
            case Aggregation.Any _any -> "count(" + counted + ")";
            case Aggregation.Sum sum -> {
                var field = Feel.name(sum.field());
                yield "sum(concatenate([0], for r in " + counted + "[item." + field + " >= 0] return r." + field + "))";
            }
            case Aggregation.Ratio ratio -> {
                var of = ratio.of().stream().map(Feel::test).collect(Collectors.joining(" and "));
                var all = "count(" + counted + ")";
                yield "if " + all + " = 0 then 0 else floor((2000 * count(" + counted + "[" + of + "]) + " + all
                        + ") / (2 * " + all + "))";
            }
            case Aggregation.Each each -> total(each);
            case Aggregation.Max _max -> "if count(" + worths + ") = 0 then 0 else max(" + worths + ")";
            case Aggregation.Min _min -> "if count(" + worths + ") = 0 then 0 else min(" + worths + ")";
        };
    }

    /** Where records lead up and down, the total is held between floor and cap after each; else once in the end is the same. */
    private String total(Aggregation.Each each) {
        if (!ExportNotes.isUpAndDown(each)) {
            return "sum(concatenate([0], " + worths + "))";
        }
        var base = Words.points(indicator.base());
        var before = "(if count(partial) = 0 then " + base + " else partial[-1])";
        return "if count(" + worths + ") = 0 then 0 else (for w in " + worths + " return " + held(before + " + w")
                + ")[-1] - " + base;
    }

    private String held(String points) {
        return "max(" + Words.points(indicator.floor()) + ", min(" + Words.points(indicator.cap()) + ", " + points
                + "))";
    }

    /** What each record is worth, where more than the last one is. */
    private void writeWorth() {
        switch (aggregation) {
            case Aggregation.Each each -> {
                var one = worthOf(each.worth(), "0");
                if (each.decay().isEmpty()) {
                    dmn.literal(worths, DmnModel.NUMBERS, "for r in " + counted + " return " + one);
                } else {
                    writeFactor(each.decay());
                    var product = one + " * factor_" + name + "(r.record_from, as_of)";
                    dmn.literal(worths, DmnModel.NUMBERS, "for r in " + counted + " return rounded(" + product + ")");
                }
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
                worths,
                DmnModel.NUMBERS,
                "(for r in " + counted + " return " + worthOf(valuation, "null") + ")[item != null]");
    }

    /** A call of the table that says what one record is worth; {@code none} is what one that cannot be read is. */
    private String worthOf(Valuation valuation, String none) {
        if (valuation instanceof Valuation.Constant constant) {
            return Words.points(constant.points());
        }
        var table = dmn.knowledge(worth, type(valuation), "number");
        switch (valuation) {
            case Valuation.Constant _constant -> {}
            case Valuation.Table codes -> {
                DmnModel.rule(table, absent(codes.absent(), none), "null");
                codes.points().forEach((code, points) -> DmnModel.rule(table, Words.points(points), Feel.text(code)));
                DmnModel.rule(
                        table,
                        absent(codes.otherwise(), none),
                        DmnModel.otherThan(codes.points().keySet()));
            }
            case Valuation.Sizes sizes -> {
                DmnModel.rule(table, absent(sizes.absent(), none), "null");
                sizes.bins().forEach(bin -> DmnModel.rule(table, Words.points(bin.value()), Feel.sizes(bin)));
            }
            case Valuation.Ages ages -> {
                DmnModel.rule(table, absent(ages.absent(), none), "null");
                ages.bins().forEach(bin -> DmnModel.rule(table, Words.points(bin.value()), Feel.ages(bin)));
            }
        }
        return worth + "(r." + Feel.name(String.valueOf(field(valuation))) + ", as_of)";
    }

    private static String absent(@Nullable Long stated, String none) {
        return stated == null ? none : Words.points(stated);
    }

    private void writeFactor(List<Bin<Span>> decay) {
        var table = dmn.knowledge("factor_" + name, "date", "number");
        decay.forEach(bin -> DmnModel.rule(table, Words.points(bin.value()), Feel.ages(bin)));
    }

    private void writePoints() {
        var rows = Thresholds.of(indicator);
        var table = dmn.table(points(), indicator, "state_" + name, measured, measuredType());
        rows.states()
                .forEach(state -> DmnModel.rule(table, Words.points(state.points()), Feel.text(state.name()), "-"));
        rows.codes().forEach(code -> counted(table, code.points(), Feel.text(code.code())));
        if (rows.rest() != null) {
            var codes = rows.codes().stream().map(Thresholds.Code::code).toList();
            counted(table, rows.rest(), DmnModel.otherThan(codes));
        }
        rows.sizes()
                .forEach(bin ->
                        counted(table, bin.value(), bin.from() == null && bin.below() == null ? "-" : Feel.sizes(bin)));
        rows.ages().forEach(bin -> counted(table, bin.value(), Feel.ages(bin)));
        if (rows.added() != null) {
            DmnModel.rule(table, amount(rows.added()), Feel.text(Thresholds.COUNTED), "-");
        }
    }

    private String amount(long base) {
        var sum = Words.points(base) + " + " + measured;
        return aggregation instanceof Aggregation.Each ? held(sum) : sum;
    }

    private static void counted(Xml table, long points, String test) {
        DmnModel.rule(table, Words.points(points), Feel.text(Thresholds.COUNTED), test);
    }
}
