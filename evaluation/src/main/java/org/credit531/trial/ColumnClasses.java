package org.credit531.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.credit531.scoring.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column in classes: values of one class are not told apart by any of the probes. A field of which more than one
 * column is asked keeps absent values and those of other types in classes of their own, so that columns can be read together.
 */
final class ColumnClasses {

    private final Column column;
    private final List<Probe> probes;
    private final boolean alone;
    private final Function<@Nullable Object, Fact> facts;
    private final Map<List<Object>, Integer> classes = new HashMap<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** By code, where the column is coded. */
    private final char[] classOfCode;

    /** Where numbers of the next class begin, where it is not. */
    private final long[] starts;

    private final char[] classOfStep;

    /**
     * Sorts the values of a column.
     *
     * @param alone whether no other column of the field is asked
     * @param facts a record with a value: null for absent, {@link Column#OTHER} for another type
     */
    ColumnClasses(Column column, List<Probe> probes, boolean alone, Function<@Nullable Object, Fact> facts) {
        this.column = column;
        this.probes = probes;
        this.alone = alone;
        this.facts = facts;
        this.starts = limits();
        this.classOfCode = new char
                [column instanceof Column.Coded coded ? coded.dictionary().size() : Dictionary.FIRST];
        this.classOfStep = new char[starts.length + 1];
        classOfCode[Dictionary.ABSENT] = classOf(null);
        classOfCode[Dictionary.OTHER] = classOf(Column.OTHER);
        switch (column) {
            case Column.Coded coded -> sort(coded.dictionary());
            case Column.Numbers _numbers -> sortSteps();
        }
    }

    private long[] limits() {
        var limits = new TreeSet<Long>();
        probes.forEach(probe -> Arrays.stream(probe.limits()).forEach(limits::add));
        return limits.stream().mapToLong(Long::longValue).toArray();
    }

    private char classOf(@Nullable Object value) {
        var fact = facts.apply(value);
        var found = new ArrayList<Object>();
        for (var probe : probes) {
            found.add(probe.answer().apply(fact));
        }
        if (!alone) {
            found.add(value == null ? "absent" : value == Column.OTHER ? "other" : "value");
        }
        Integer known = classes.get(found);
        if (known == null) {
            known = classes.size();
            classes.put(found, known);
            values.add(value);
        }
        return (char) known.intValue();
    }

    private void sort(Dictionary dictionary) {
        if (dictionary instanceof Dictionary.Days || dictionary instanceof Dictionary.Numbers) {
            sortRising(dictionary);
            return;
        }
        for (int code = Dictionary.FIRST; code < dictionary.size(); code++) {
            classOfCode[code] = classOf(dictionary.value(code));
        }
    }

    /** From limit to limit: in between, equal ends mean that all is equal. */
    private void sortRising(Dictionary dictionary) {
        int from = Dictionary.FIRST;
        for (int limit = 0; limit <= starts.length && from < dictionary.size(); limit++) {
            int to = limit < starts.length ? firstFrom(dictionary, starts[limit]) : dictionary.size();
            if (from < to) {
                sortBetween(dictionary, from, to - 1);
                from = to;
            }
        }
    }

    private static int firstFrom(Dictionary dictionary, long limit) {
        int from = Dictionary.FIRST;
        int to = dictionary.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (number(dictionary.value(middle)) < limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static long number(Object value) {
        return value instanceof LocalDate day ? day.toEpochDay() : (Long) value;
    }

    private void sortBetween(Dictionary dictionary, int first, int last) {
        classOfCode[first] = classOf(dictionary.value(first));
        classOfCode[last] = classOf(dictionary.value(last));
        if (classOfCode[first] == classOfCode[last]) {
            Arrays.fill(classOfCode, first, last, classOfCode[first]);
        } else if (last - first > 1) {
            int middle = (first + last) >>> 1;
            sortBetween(dictionary, first, middle);
            sortBetween(dictionary, middle, last);
        }
    }

    /** Below every limit first; what is none comes before. */
    private void sortSteps() {
        classOfStep[0] = classOf(starts.length == 0 || starts[0] > 0 ? 0L : starts[0] - 1);
        for (int step = 0; step < starts.length; step++) {
            classOfStep[step + 1] = classOf(starts[step]);
        }
    }

    int count() {
        return values.size();
    }

    /** A value of a class. */
    @Nullable
    Object value(int number) {
        return values.get(number);
    }

    /** Adds a multiple of the class of each record. */
    ClassPass pass(int multiple) {
        return switch (column) {
            case Column.Coded coded -> coded.codes().pass(times(classOfCode, multiple));
            case Column.Numbers numbers -> StepPass.of(numbers.numbers(), starts, times(classesOfSteps(), multiple));
        };
    }

    /** Absent, another type, then by the numbers. */
    private char[] classesOfSteps() {
        var classes = Arrays.copyOf(classOfCode, Dictionary.FIRST + classOfStep.length);
        System.arraycopy(classOfStep, 0, classes, Dictionary.FIRST, classOfStep.length);
        return classes;
    }

    private static char[] times(char[] classes, int multiple) {
        var multiples = new char[classes.length];
        for (int i = 0; i < classes.length; i++) {
            multiples[i] = (char) (classes[i] * multiple);
        }
        return multiples;
    }
}
