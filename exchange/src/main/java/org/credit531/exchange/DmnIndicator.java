package org.credit531.exchange;

import java.util.stream.Collectors;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Points;

/** The decisions of one indicator: which records count, in what state it is, what is measured of them, and its points. */
final class DmnIndicator {

    private final DmnModel dmn;
    private final Indicator indicator;
    private final Aggregation aggregation;
    private final DmnWorth worth;
    private final String records;
    private final String counted;
    private final String last;
    private final String state;
    private final String measured;

    DmnIndicator(DmnModel dmn, Indicator indicator) {
        this.dmn = dmn;
        this.indicator = indicator;
        this.aggregation = indicator.aggregation();
        this.records = DecisionNames.records(indicator.item());
        this.counted = DecisionNames.of("counted", indicator.id());
        this.last = DecisionNames.of("last", indicator.id());
        this.state = DecisionNames.state(indicator);
        this.measured = DecisionNames.value(indicator);
        this.worth = new DmnWorth(dmn, indicator, counted);
    }

    /** The name of the decision that gives the points. */
    String points() {
        return DecisionNames.of("points", indicator.id());
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
        worth.write();
        dmn.literal(state, "string", state());
        dmn.literal(measured, measuredType(), measure());
        writePoints();
    }

    /** For the last record alone it matters that one may not be used. */
    private String candidates(String tests, String counts) {
        return tests.isEmpty() ? records : records + "[item." + Feel.RECORD_WITHHELD + " = true or (" + counts + ")]";
    }

    private String state() {
        var gate = indicator.applicability();
        var applies = gate == null
                ? ""
                : "if count(" + DecisionNames.records(gate.item()) + "[" + Feel.counts(gate.where(), null)
                        + "]) = 0 then " + Feel.text(Thresholds.NOT_APPLICABLE) + "\nelse ";
        var late = "if list contains(" + Feel.LATE_ITEMS + ", " + Feel.text(indicator.item()) + ") then "
                + Feel.text(Thresholds.LATE) + " else " + Feel.text(Thresholds.NO_DATA);
        return applies + "if count(" + records + ") = 0 then (" + late + ")\n" + "else if every r in " + records
                + " satisfies r." + Feel.RECORD_WITHHELD + " = true then " + Feel.text(Thresholds.WITHHELD) + "\n"
                + stateOfCounted() + "else " + Feel.text(Thresholds.COUNTED);
    }

    /** What is asked where there are records that may be used. */
    private String stateOfCounted() {
        return switch (aggregation) {
            case Aggregation.Ratio _ratio ->
                "else if count(" + counted + ") = 0 then " + Feel.text(Thresholds.NO_DATA) + "\n";
            case Aggregation.Latest(var valuation) -> {
                var field = DmnWorth.field(valuation);
                yield "else if " + last + " = null then " + Feel.text(Thresholds.NO_DATA) + "\n" + "else if " + last
                        + "." + Feel.RECORD_WITHHELD + " = true then " + Feel.text(Thresholds.WITHHELD) + "\n"
                        + (field == null ? "" : absent(field));
            }
            default -> "";
        };
    }

    private String absent(String field) {
        return "else if " + last + "." + Feel.name(field) + " = null then " + Feel.text(Thresholds.ABSENT) + "\n";
    }

    private String measuredType() {
        return aggregation instanceof Aggregation.Latest(var valuation) ? DmnWorth.type(valuation) : "number";
    }

    private String measure() {
        return switch (aggregation) {
            case Aggregation.Latest(var valuation) -> {
                var field = DmnWorth.field(valuation);
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
            case Aggregation.Max _max -> "if count(" + worth.list() + ") = 0 then 0 else max(" + worth.list() + ")";
            case Aggregation.Min _min -> "if count(" + worth.list() + ") = 0 then 0 else min(" + worth.list() + ")";
        };
    }

    /** Where records lead up and down, the total is held between floor and cap after each; else once in the end is the same. */
    private String total(Aggregation.Each each) {
        if (!ExportNotes.isUpAndDown(each)) {
            return "sum(concatenate([0], " + worth.list() + "))";
        }
        var base = Points.plain(indicator.base());
        var before = "(if count(partial) = 0 then " + base + " else partial[-1])";
        return "if count(" + worth.list() + ") = 0 then 0 else (for w in " + worth.list() + " return "
                + held(before + " + w") + ")[-1] - " + base;
    }

    private String held(String points) {
        return "max(" + Points.plain(indicator.floor()) + ", min(" + Points.plain(indicator.cap()) + ", " + points
                + "))";
    }

    private void writePoints() {
        var rows = Thresholds.of(indicator);
        var table = dmn.table(points(), indicator, state, measured, measuredType());
        rows.states()
                .forEach(state -> DmnModel.rule(table, Points.plain(state.points()), Feel.text(state.name()), "-"));
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
        var sum = Points.plain(base) + " + " + measured;
        return aggregation instanceof Aggregation.Each ? held(sum) : sum;
    }

    private static void counted(Xml table, long points, String test) {
        DmnModel.rule(table, Points.plain(points), Feel.text(Thresholds.COUNTED), test);
    }
}
