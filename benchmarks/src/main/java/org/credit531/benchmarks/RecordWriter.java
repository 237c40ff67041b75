package org.credit531.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import org.credit531.benchmarks.Dialect.Choice;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Bin;
import org.credit531.scoring.Condition;
import org.credit531.scoring.Span;
import org.credit531.scoring.Valuation;
import org.credit531.scoring.Window;
import org.jspecify.annotations.Nullable;

/** Writes what a model asks of one record in the words of a peer: each window as a day, each amount times its decay as one rounded number. */
final class RecordWriter {

    private final Dialect dialect;
    private final LocalDate asOf;

    RecordWriter(Dialect dialect, LocalDate asOf) {
        this.dialect = dialect;
        this.asOf = asOf;
    }

    /** What a record must meet. */
    List<String> tests(List<Condition> where, @Nullable Window window) {
        var tests = new ArrayList<>(where.stream().map(this::test).toList());
        if (window != null) {
            var field = Optional.ofNullable(window.by()).orElse(Dialect.EFFECTIVE);
            tests.add(dialect.isSince(field, firstYounger(window.span())));
        }
        return tests;
    }

    /** What a record must meet; an absent field never meets it. */
    String test(Condition condition) {
        return switch (condition) {
            case Condition.Equals equals
            when equals.value() instanceof String code -> dialect.isAmong(equals.field(), List.of(code));
            case Condition.In in ->
                dialect.isAmong(
                        in.field(), in.values().stream().map(String.class::cast).toList());
            default -> throw new IllegalArgumentException("The peers are not told yet how to ask " + condition);
        };
    }

    /** A number of the records that meet all tests, another one of the rest. */
    String where(List<String> tests, String number, String rest) {
        return tests.isEmpty() ? number : dialect.first(List.of(new Choice(dialect.all(tests), number)), rest);
    }

    /** What a record is worth by its age; 0 where it cannot be read. */
    String decayed(Aggregation.Each each) {
        if (each.decay().isEmpty()) {
            return worth(each.worth(), points -> points, "0");
        }
        return byAge(
                Dialect.EFFECTIVE,
                List.of(),
                each.decay(),
                factor -> worth(each.worth(), points -> times(points, factor), "0"));
    }

    /**
     * What a record is worth.
     *
     * @param points what becomes of each amount of the model
     * @param unreadable stands for a record that cannot be read
     */
    String worth(Valuation valuation, LongUnaryOperator points, String unreadable) {
        return switch (valuation) {
            case Valuation.Constant constant -> text(constant.points(), points, unreadable);
            case Valuation.Table table -> byCode(table, points, unreadable);
            case Valuation.Sizes sizes -> bySize(sizes, points, unreadable);
            case Valuation.Ages ages ->
                byAge(
                        ages.field(),
                        List.of(new Choice(dialect.hasNoDay(ages.field()), text(ages.absent(), points, unreadable))),
                        ages.bins(),
                        value -> text(value, points, unreadable));
        };
    }

    private String byCode(Valuation.Table table, LongUnaryOperator points, String unreadable) {
        var choices = new ArrayList<Choice>();
        table.points()
                .forEach((code, worth) -> choices.add(
                        new Choice(dialect.isAmong(table.field(), List.of(code)), text(worth, points, unreadable))));
        choices.add(new Choice(dialect.hasNoCode(table.field()), text(table.absent(), points, unreadable)));
        return dialect.first(choices, text(table.otherwise(), points, unreadable));
    }

    private String bySize(Valuation.Sizes sizes, LongUnaryOperator points, String unreadable) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(dialect.hasNoNumber(sizes.field()), text(sizes.absent(), points, unreadable)));
        for (var bin : sizes.bins().reversed()) {
            if (bin.from() != null) {
                choices.add(
                        new Choice(dialect.isFrom(sizes.field(), bin.from()), text(bin.value(), points, unreadable)));
            }
        }
        return dialect.first(choices, text(sizes.bins().getFirst().value(), points, unreadable));
    }

    /** Steps by the age of a date, the youngest first. */
    private String byAge(String field, List<Choice> before, List<Bin<Span>> bins, LongFunction<String> value) {
        var choices = new ArrayList<>(before);
        for (var bin : bins) {
            if (bin.below() != null) {
                var younger = dialect.isSince(field, firstYounger(bin.below()));
                choices.add(new Choice(younger, value.apply(bin.value())));
            }
        }
        return dialect.first(choices, value.apply(bins.getLast().value()));
    }

    private static String text(@Nullable Long value, LongUnaryOperator points, String unreadable) {
        return value == null ? unreadable : Long.toString(points.applyAsLong(value));
    }

    /** The first day that has not reached an age yet: all later ones have not either. */
    LocalDate firstYounger(Span age) {
        var day = LocalDate.ofEpochDay(2 * asOf.toEpochDay() - age.after(asOf).toEpochDay())
                .minusDays(5);
        while (!age.after(day).isAfter(asOf)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Rounded to the nearest thousandth, ties away from zero, as the model language has it. */
    static long times(long points, long factor) {
        long product = points * factor;
        return (product + (product < 0 ? -500 : 500)) / 1000;
    }
}
