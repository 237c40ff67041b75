package org.credit531.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** SQL as DuckDB and PostgreSQL both have it; an absent field is null. */
final class SqlDialect implements Dialect {

    /** A name as it is written, whatever it is. */
    static String quoted(String name) {
        return '"' + name + '"';
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String date(LocalDate day) {
        return "DATE '" + day + "'";
    }

    @Override
    public String isAmong(String field, List<String> codes) {
        return codes.size() == 1
                ? quoted(field) + " = " + text(codes.getFirst())
                : codes.stream().map(SqlDialect::text).collect(Collectors.joining(", ", quoted(field) + " IN (", ")"));
    }

    @Override
    public String hasNoCode(String field) {
        return quoted(field) + " IS NULL";
    }

    @Override
    public String isFrom(String field, long least) {
        return quoted(field) + " >= " + least;
    }

    @Override
    public String hasNoNumber(String field) {
        return quoted(field) + " IS NULL";
    }

    @Override
    public String isSince(String field, LocalDate first) {
        return quoted(field) + " >= " + date(first);
    }

    @Override
    public String hasNoDay(String field) {
        return quoted(field) + " IS NULL";
    }

    @Override
    public String number(String field) {
        return quoted(field);
    }

    @Override
    public String ordered(String points) {
        return "key * " + ROOM + " + " + points;
    }

    @Override
    public String all(List<String> tests) {
        return String.join(" AND ", tests);
    }

    @Override
    public String first(List<Choice> choices, String otherwise) {
        return choices.isEmpty()
                ? otherwise
                : choices.stream()
                        .map(choice -> "WHEN " + choice.test() + " THEN " + choice.then())
                        .collect(Collectors.joining(" ", "CASE ", " ELSE " + otherwise + " END"));
    }

    @Override
    public String held(String number, long floor, long cap) {
        return "least(%d, greatest(%d, %s))".formatted(cap, floor, number);
    }
}
