package org.credit531.benchmarks;

import java.util.stream.Collectors;
import org.credit531.benchmarks.Scorecard.Growth;
import org.credit531.benchmarks.Scorecard.Item;
import org.credit531.benchmarks.Scorecard.Line;
import org.credit531.benchmarks.Scorecard.Measure;
import org.credit531.scoring.Model;

/**
 * A model as rules of Drools about one subject: for each indicator one that accumulates its records, for each item one for a subject
 * without records, for each veto one that asks whether there is such a record.
 */
final class ScorecardRules {

    private static final String HEAD = """
            package org.credit531.benchmarks.rules;
            import org.credit531.benchmarks.DroolsRecord;
            import org.credit531.benchmarks.DroolsTotal;
            """;

    private final Scorecard scorecard;

    ScorecardRules(Model model) {
        this.scorecard = new ScorecardWriter(new DroolsDialect(), Workload.AS_OF).write(model);
    }

    long scale() {
        return scorecard.scale();
    }

    String text() {
        return scorecard.items().stream().map(ScorecardRules::item).collect(Collectors.joining("", HEAD, ""));
    }

    private static String item(Item item) {
        var text = new StringBuilder();
        item.measures().forEach(measure -> text.append(function(measure)));
        item.lines().forEach(line -> text.append(rule(item, line)));
        item.ceilings().forEach(ceiling -> text.append(rule(
                ceiling.measure().name(),
                "exists( %s )".formatted(records(item, ", " + ceiling.measure().name() + "(this) > 0")),
                "$total.hold(" + ceiling.points() + "L);")));
        text.append(rule(
                item.item() + " without records",
                "not( %s )".formatted(records(item, "")),
                "$total.add(" + item.noData() + "L);"));
        return text.toString();
    }

    /** What one record adds. */
    private static String function(Measure measure) {
        return "function long %s(DroolsRecord r) { return %s; }%n".formatted(measure.name(), measure.ofRecord());
    }

    private static String records(Item item, String more) {
        return "DroolsRecord( item == \"%s\", effective <= %d, removed > %d%s )"
                .formatted(item.item(), Workload.DAY, Workload.DAY, more);
    }

    private static String rule(Item item, Line line) {
        var grown = line.measures().stream()
                .map(measure -> ", $%s : %s( %s($r) )"
                        .formatted(
                                measure.name(), measure.growth() == Growth.SUM ? "sum" : "max", measure.name()))
                .collect(Collectors.joining());
        var values = line.measures().stream()
                .map(measure -> "long %s = ((Number) $%s).longValue();\n  ".formatted(measure.name(), measure.name()))
                .collect(Collectors.joining());
        return rule(
                line.indicator().id(),
                "accumulate( $r : %s; $count : count( $r )%s; $count > 0 )".formatted(records(item, ""), grown),
                values + "$total.add(" + line.points() + ");");
    }

    private static String rule(String name, String when, String then) {
        return """
                rule "%s"
                when
                  $total : DroolsTotal()
                  %s
                then
                  %s
                end
                """.formatted(name, when, then);
    }
}
