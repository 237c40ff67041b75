package org.credit531.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.benchmarks.Scorecard.Ceiling;
import org.credit531.benchmarks.Scorecard.Growth;
import org.credit531.benchmarks.Scorecard.Item;
import org.credit531.benchmarks.Scorecard.Line;
import org.credit531.benchmarks.Workload.Rows;
import org.credit531.scoring.Model;

/**
 * A model as one statement of SQL. Each item is read once, for all indicators together; what an item adds beyond having no record
 * of it is then added up by subject.
 */
final class ScorecardSql {

    /** The day on which a record is removed that never is. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Where records are loaded to, of one item after the other. */
    static final String LOADED = """
            CREATE TABLE loaded (subject integer NOT NULL, key bigint NOT NULL, effective date NOT NULL, removed date NOT NULL,
              code smallint, day date, number bigint)""";

    private final LocalDate asOf;
    private final Scorecard scorecard;

    ScorecardSql(Model model, LocalDate asOf) {
        this.asOf = asOf;
        this.scorecard = new ScorecardWriter(new SqlDialect(), asOf).write(model);
    }

    /** The table of an item, of the records that were loaded: codes as an enumeration, which both compare as numbers. */
    static List<String> table(Rows rows) {
        var codes = rows.codes().stream().map(SqlDialect::text).collect(Collectors.joining(", "));
        var fields = Stream.of(
                        rows.codeField().isEmpty()
                                ? ""
                                : ", " + code(rows) + " AS " + SqlDialect.quoted(rows.codeField()),
                        rows.dayField().isEmpty() ? "" : ", day AS " + SqlDialect.quoted(rows.dayField()),
                        rows.numberField().isEmpty() ? "" : ", number AS " + SqlDialect.quoted(rows.numberField()))
                .collect(Collectors.joining());
        var table = "CREATE TABLE %s AS SELECT subject, key, effective, removed%s FROM loaded"
                .formatted(SqlDialect.quoted(rows.item()), fields);
        return codes.isEmpty()
                ? List.of(table)
                : List.of("CREATE TYPE %s AS ENUM (%s)".formatted(type(rows), codes), table);
    }

    private static String type(Rows rows) {
        return SqlDialect.quoted(rows.item() + "-" + rows.codeField());
    }

    private static String code(Rows rows) {
        var codes = new StringBuilder("CAST(CASE code");
        for (int code = 0; code < rows.codes().size(); code++) {
            codes.append(" WHEN ")
                    .append(code)
                    .append(" THEN ")
                    .append(SqlDialect.text(rows.codes().get(code)));
        }
        return codes.append(" END AS ").append(type(rows)).append(')').toString();
    }

    /** Subject and points of everybody. */
    String points() {
        var items = scorecard.items().stream().map(this::item).collect(Collectors.joining("\nUNION ALL "));
        return """
                SELECT subject, CAST(least(min(ceiling), %d + sum(points)) AS integer) AS points FROM (
                SELECT subject, 0 AS points, %d AS ceiling FROM subject
                UNION ALL %s) parts
                GROUP BY subject""".formatted(scorecard.noData(), scorecard.scale(), items);
    }

    private String item(Item item) {
        var day = SqlDialect.date(asOf);
        return """
                SELECT subject, %s AS points, %s AS ceiling FROM (
                  SELECT subject, %s
                  FROM %s WHERE effective <= %s AND removed > %s GROUP BY subject) records""".formatted(
                item.lines().stream().map(Line::points).collect(Collectors.joining(" + ")) + " - " + item.noData(),
                ceiling(item.ceilings()),
                measures(item),
                SqlDialect.quoted(item.item()),
                day,
                day);
    }

    private static String measures(Item item) {
        return item.measures().stream()
                .map(measure -> "%s(%s) AS %s"
                        .formatted(measure.growth() == Growth.SUM ? "sum" : "max", measure.ofRecord(), measure.name()))
                .collect(Collectors.joining(",\n    "));
    }

    private String ceiling(List<Ceiling> ceilings) {
        var held = ceilings.stream()
                .map(ceiling -> ", CASE WHEN %s > 0 THEN %d ELSE %d END"
                        .formatted(ceiling.measure().name(), ceiling.points(), scorecard.scale()))
                .collect(Collectors.joining());
        return held.isEmpty() ? Long.toString(scorecard.scale()) : "least(" + scorecard.scale() + held + ")";
    }
}
