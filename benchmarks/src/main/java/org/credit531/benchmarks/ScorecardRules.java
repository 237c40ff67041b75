package org.credit531.benchmarks;

import java.util.List;
import java.util.stream.Collectors;
import org.credit531.benchmarks.Scorecard.Ceiling;
import org.credit531.benchmarks.Scorecard.Growth;
import org.credit531.benchmarks.Scorecard.Item;
import org.credit531.benchmarks.Scorecard.Line;
import org.credit531.benchmarks.Scorecard.Measure;
import org.credit531.scoring.Model;

/**
 * A model as rules of Drools about one subject: one for each indicator and one for each veto. A rule collects the records of its item that
 * count; what each of them adds is a function. (Drools' own sum takes no function of a record in an executable model.)
 */
final class ScorecardRules {

    private static final String HEAD = """
            package org.credit531.benchmarks.rules;
            import java.util.List;
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
        item.ceilings().forEach(ceiling -> text.append(rule(item, ceiling)));
        return text.toString();
    }

    /** What one record adds. */
    private static String function(Measure measure) {
        return "function long %s_of(DroolsRecord r) { return %s; }%n".formatted(measure.name(), measure.ofRecord());
    }

    private static String rule(Item item, Line line) {
        var points = "$total.add($records.isEmpty() ? %dL : %s);"
                .formatted(line.indicator().noData(), line.points());
        return rule(line.indicator().id(), item, line.measures(), points);
    }

    private static String rule(Item item, Ceiling ceiling) {
        var name = ceiling.measure().name();
        var held = "if (%s > 0) { $total.hold(%dL); }".formatted(name, ceiling.points());
        return rule(name, item, List.of(ceiling.measure()), held);
    }

    private static String rule(String name, Item item, List<Measure> measures, String then) {
        return """
                rule "%s"
                when
                  $total : DroolsTotal()
                  $records : List() from collect( DroolsRecord( item == "%s", effective <= %d, removed > %d ) )
                then
                %s  %s
                end
                """.formatted(
                        name,
                        item.item(),
                        Workload.DAY,
                        Workload.DAY,
                        measures.stream().map(ScorecardRules::grown).collect(Collectors.joining()),
                        then);
    }

    private static String grown(Measure measure) {
        var name = measure.name();
        var more = name + "_of((DroolsRecord) each)";
        return "  long %s = %s;%n  for (Object each : $records) { %s = %s; }%n"
                .formatted(
                        name,
                        measure.growth() == Growth.SUM ? "0L" : "-1L",
                        name,
                        measure.growth() == Growth.SUM
                                ? name + " + " + more
                                : "Math.max(%s, %s)".formatted(name, more));
    }
}
