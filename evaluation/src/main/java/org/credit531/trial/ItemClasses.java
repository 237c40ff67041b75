package org.credit531.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.credit531.scoring.Fact;
import org.credit531.scoring.RecordRules;
import org.jspecify.annotations.Nullable;

/**
 * The records of an item in classes: records of one class have equal answers to all of some questions. The class of a record is made
 * of the classes of its columns, as a number is made of digits; two more are for records that do not count and for those that may not be used.
 */
final class ItemClasses {

    /** So many classes a char can tell, with the two. */
    static final int MOST = 65_534;

    private final ItemRecords records;
    private final RecordRules rules;
    private final List<Digit> digits = new ArrayList<>();
    private final List<ClassPass> passes = new ArrayList<>();
    private final long regular;

    /** A column's classes; null as column for the effective day. */
    private record Digit(@Nullable FieldColumn column, ColumnClasses classes) {}

    ItemClasses(ItemRecords records, List<Question> questions, RecordRules rules) {
        this.records = records;
        this.rules = rules;
        var probes = probes(questions);
        digits.add(new Digit(
                null, new ColumnClasses(records.effective(), effectiveProbes(questions), true, this::effectiveOn)));
        probes.forEach(this::add);
        regular = digits.stream()
                .mapToLong(digit -> digit.classes.count())
                .reduce(1, (product, count) -> Math.min(product * count, Integer.MAX_VALUE));
        if (regular <= MOST) {
            makePasses();
        }
    }

    private Map<FieldColumn, List<Probe>> probes(List<Question> questions) {
        var probes = new TreeMap<FieldColumn, List<Probe>>();
        for (var question : questions) {
            for (var probe : question.probes()) {
                var column = probe.column();
                if (column != null) {
                    probes.computeIfAbsent(records.answering(column), c -> new ArrayList<>())
                            .add(probe);
                }
            }
        }
        return probes;
    }

    private List<Probe> effectiveProbes(List<Question> questions) {
        var probes = new ArrayList<Probe>();
        probes.add(new Probe(null, rules::counts));
        for (var question : questions) {
            question.probes().stream().filter(probe -> probe.column() == null).forEach(probes::add);
        }
        return probes;
    }

    private void add(FieldColumn column, List<Probe> probes) {
        boolean alone = records.columns().stream()
                        .filter(other -> other.field().equals(column.field()))
                        .count()
                == 1;
        digits.add(new Digit(
                column,
                new ColumnClasses(records.column(column), probes, alone, value -> with(column.field(), value))));
    }

    /** Every record has an effective day. */
    private Fact effectiveOn(@Nullable Object value) {
        return fact(value instanceof LocalDate day ? day : LocalDate.EPOCH, new HashMap<>());
    }

    private Fact with(String field, @Nullable Object value) {
        var values = new HashMap<String, Object>();
        put(values, field, value);
        return fact(LocalDate.EPOCH, values);
    }

    private void put(Map<String, Object> values, String field, @Nullable Object value) {
        if (value == Column.OTHER) {
            values.putIfAbsent(field, FieldColumn.otherValue(records.columns(), field));
        } else if (value != null) {
            values.put(field, value);
        }
    }

    private Fact fact(LocalDate day, Map<String, Object> values) {
        return new Fact(records.item(), "", day, null, LocalDate.MAX, values);
    }

    private void makePasses() {
        int multiple = 1;
        for (var digit : digits) {
            if (digit.classes.count() > 1) {
                passes.add(digit.classes.pass(multiple));
            }
            multiple *= digit.classes.count();
        }
    }

    /** Whether there are few enough classes. */
    boolean isFeasible() {
        return regular <= MOST;
    }

    /** How many classes there are, with that of records that do not count and that of those that may not be used. */
    int count() {
        return (int) regular + 2;
    }

    char out() {
        return (char) regular;
    }

    char withheld() {
        return (char) (regular + 1);
    }

    /** The answers to each of some questions by class. */
    long[][] answers(List<Question> questions) {
        var answers = new long[questions.size()][count()];
        for (int number = 0; number < regular; number++) {
            var fact = fact(number);
            boolean counts = rules.counts(fact);
            for (int i = 0; i < answers.length; i++) {
                var question = questions.get(i);
                answers[i][number] = counts ? question.answer().applyAsLong(fact) : question.out();
            }
        }
        for (int i = 0; i < answers.length; i++) {
            answers[i][out()] = questions.get(i).out();
            answers[i][withheld()] = questions.get(i).withheld();
        }
        return answers;
    }

    /** A record of a class. */
    private Fact fact(int number) {
        var values = new HashMap<String, Object>();
        var day = LocalDate.EPOCH;
        int rest = number;
        for (var digit : digits) {
            var value = digit.classes.value(rest % digit.classes.count());
            rest /= digit.classes.count();
            if (digit.column == null) {
                day = value instanceof LocalDate effective ? effective : day;
            } else {
                put(values, digit.column.field(), value);
            }
        }
        return fact(day, values);
    }

    /** The class of each record of some subjects. */
    void classify(Batch batch, int count, char[] classes) {
        Arrays.fill(classes, 0, count, '\0');
        var first = records.first();
        int at = 0;
        for (int range = 0; range < batch.ranges(); range++) {
            int from = first[batch.from(range)];
            int to = first[batch.to(range)];
            for (var pass : passes) {
                pass.add(from, to, classes, at);
            }
            at += to - from;
        }
    }

    ItemRecords records() {
        return records;
    }
}
