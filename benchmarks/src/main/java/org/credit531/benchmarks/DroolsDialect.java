package org.credit531.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Java about a {@link DroolsRecord} named {@code r}; an item has at most one field of each type, so that names are not needed. */
final class DroolsDialect implements Dialect {

    @Override
    public String isAmong(String field, List<String> codes) {
        return codes.stream()
                .map(code -> "\"" + code + "\".equals(r.getCode())")
                .collect(Collectors.joining(" || ", "(", ")"));
    }

    @Override
    public String hasNoCode(String field) {
        return "r.getCode() == null";
    }

    @Override
    public String isFrom(String field, long least) {
        return "r.getNumber() >= " + least + "L";
    }

    @Override
    public String hasNoNumber(String field) {
        return "r.getNumber() == Long.MIN_VALUE";
    }

    @Override
    public String isSince(String field, LocalDate first) {
        return (field.equals(EFFECTIVE) ? "r.getEffective()" : "r.getDay()") + " >= " + first.toEpochDay();
    }

    @Override
    public String hasNoDay(String field) {
        return "r.getDay() == Integer.MIN_VALUE";
    }

    @Override
    public String number(String field) {
        return "r.getNumber()";
    }

    @Override
    public String ordered(String points) {
        return "r.getKey() * " + ROOM + "L + " + points;
    }

    @Override
    public String all(List<String> tests) {
        return String.join(" && ", tests);
    }

    @Override
    public String first(List<Choice> choices, String otherwise) {
        return choices.stream()
                .map(choice -> choice.test() + " ? " + choice.then() + " : ")
                .collect(Collectors.joining("", "(", otherwise + ")"));
    }

    @Override
    public String held(String number, long floor, long cap) {
        return "Math.min(%dL, Math.max(%dL, %s))".formatted(cap, floor, number);
    }
}
