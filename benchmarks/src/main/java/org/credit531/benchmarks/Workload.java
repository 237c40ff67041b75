package org.credit531.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Models;
import org.credit531.trial.Loading;
import org.credit531.trial.Population;
import org.credit531.trial.Projection;
import org.credit531.trial.SubjectIds;

/**
 * What a trial calculation is measured with: invented subjects with fifteen records on average of ten items, in primitive columns,
 * and the model {@code trial.yaml} of 24 indicators.
 *
 * @param subjects how many subjects there are, numbered from 0
 * @param items the records of each item
 */
record Workload(int subjects, List<Rows> items) {

    /** The day evaluated for. */
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    static final int DAY = (int) AS_OF.toEpochDay();

    /** The day on which a record is removed that never is. */
    static final int NEVER = Integer.MAX_VALUE;

    /** Stands for an absent code. */
    static final byte NO_CODE = -1;

    /** Stands for an absent day. */
    static final int NO_DAY = Integer.MIN_VALUE;

    /** Stands for an absent number. */
    static final long NO_NUMBER = Long.MIN_VALUE;

    private static final long SEED = 531;
    private static final String MODEL = "trial.yaml";

    /**
     * The records of one item, by subject and then by effective day; among those of a day, in the order of their keys, which are
     * their places. A field that the item does not have is an empty name with an empty column.
     *
     * @param item code of the item
     * @param first where the records of each subject begin; at the end, where the last ones end
     * @param effective first day on which each counts
     * @param removed first day on which it no longer does, {@link #NEVER} mostly
     * @param codeField name of the coded field
     * @param codes what its codes mean
     * @param code the code of each
     * @param dayField name of the date field
     * @param day the date of each
     * @param numberField name of the number field
     * @param number the number of each
     */
    record Rows(
            String item,
            int[] first,
            int[] effective,
            int[] removed,
            String codeField,
            List<String> codes,
            byte[] code,
            String dayField,
            int[] day,
            String numberField,
            long[] number) {

        int size() {
            return effective.length;
        }

        boolean hasCode(int row) {
            return code.length > 0 && code[row] != NO_CODE;
        }

        boolean hasDay(int row) {
            return day.length > 0 && day[row] != NO_DAY;
        }

        boolean hasNumber(int row) {
            return number.length > 0 && number[row] != NO_NUMBER;
        }

        Fact fact(int row) {
            var values = new HashMap<String, Object>();
            if (hasCode(row)) {
                values.put(codeField, codes.get(code[row]));
            }
            if (hasDay(row)) {
                values.put(dayField, LocalDate.ofEpochDay(day[row]));
            }
            if (hasNumber(row)) {
                values.put(numberField, number[row]);
            }
            var removedOn = removed[row] == NEVER ? LocalDate.MAX : LocalDate.ofEpochDay(removed[row]);
            return new Fact(
                    item, "%010d".formatted(row), LocalDate.ofEpochDay(effective[row]), null, removedOn, values);
        }
    }

    /** How an item's records are drawn. */
    private record Shape(
            String item,
            double mean,
            boolean adverse,
            String codeField,
            List<String> codes,
            String dayField,
            String numberField) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape(
                    "registration",
                    1,
                    false,
                    "status",
                    List.of("active", "active", "active", "moved", "revoked", "unknown"),
                    "established-on",
                    "capital"),
            new Shape(
                    "annual-report",
                    2.5,
                    false,
                    "state",
                    List.of("filed", "filed", "filed", "late", "missing"),
                    "",
                    ""),
            new Shape("tax-grade", 2, false, "grade", List.of("A", "B", "B", "M", "C", "D"), "", ""),
            new Shape(
                    "penalty",
                    2,
                    true,
                    "kind",
                    List.of("warning", "fine", "fine", "confiscation", "closure"),
                    "decided-on",
                    "amount"),
            new Shape("arrears", 1.5, true, "", List.of(), "", "amount"),
            new Shape("judgment", 1, true, "state", List.of("open", "partly", "performed", "appealed"), "", ""),
            new Shape("sampling", 1.5, true, "result", List.of("passed", "passed", "failed"), "", ""),
            new Shape("licence", 1.5, false, "state", List.of("active", "active", "expired", "revoked"), "", ""),
            new Shape("honour", 0.8, false, "level", List.of("national", "provincial", "city", "county"), "", ""),
            new Shape(
                    "inspection",
                    1.2,
                    true,
                    "finding",
                    List.of("none", "none", "minor", "corrected", "serious"),
                    "",
                    ""));

    static Workload of(int subjects) {
        return new Workload(
                subjects, SHAPES.stream().map(shape -> draw(shape, subjects)).toList());
    }

    private static Rows draw(Shape shape, int subjects) {
        var random = new SplittableRandom(SEED + shape.item.hashCode());
        var first = new int[subjects + 1];
        for (int subject = 0; subject < subjects; subject++) {
            first[subject + 1] = first[subject] + count(shape, random);
        }
        int size = first[subjects];
        var codes = shape.codes.stream().distinct().toList();
        var rows = new Rows(
                shape.item,
                first,
                new int[size],
                new int[size],
                shape.codeField,
                codes,
                new byte[shape.codeField.isEmpty() ? 0 : size],
                shape.dayField,
                new int[shape.dayField.isEmpty() ? 0 : size],
                shape.numberField,
                new long[shape.numberField.isEmpty() ? 0 : size]);
        for (int subject = 0; subject < subjects; subject++) {
            for (int row = first[subject]; row < first[subject + 1]; row++) {
                rows.effective[row] = DAY - random.nextInt(-20, 2200);
            }
            Arrays.sort(rows.effective, first[subject], first[subject + 1]);
        }
        for (int row = 0; row < size; row++) {
            drawFields(shape, rows, row, random);
        }
        return rows;
    }

    /** Registers have one record of everybody; of the rest some have many, as in life. */
    private static int count(Shape shape, SplittableRandom random) {
        if (shape.mean == 1 && !shape.adverse) {
            return 1;
        }
        double limit = Math.exp(-shape.mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static void drawFields(Shape shape, Rows rows, int row, SplittableRandom random) {
        boolean removed = shape.adverse && random.nextInt(30) == 0;
        rows.removed[row] = removed ? rows.effective[row] + random.nextInt(30, 1000) : NEVER;
        if (rows.code.length > 0) {
            var code = shape.codes.get(random.nextInt(shape.codes.size()));
            rows.code[row] = random.nextInt(100) == 0 ? NO_CODE : (byte) rows.codes.indexOf(code);
        }
        if (rows.day.length > 0) {
            int before = shape.adverse ? random.nextInt(200) : random.nextInt(6000);
            rows.day[row] = random.nextInt(50) == 0 ? NO_DAY : rows.effective[row] - before;
        }
        if (rows.number.length > 0) {
            long amount = (long) Math.exp(random.nextDouble(5, 21));
            rows.number[row] = random.nextInt(50) == 0 ? NO_NUMBER : amount;
        }
    }

    long records() {
        return items.stream().mapToLong(Rows::size).sum();
    }

    /** The records of the first subjects. */
    long records(int first) {
        return items.stream().mapToLong(rows -> rows.first[first]).sum();
    }

    Rows rows(String item) {
        return items.stream().filter(rows -> rows.item.equals(item)).findFirst().orElseThrow();
    }

    /** The model, as it is written. */
    static String modelText() {
        try (var text = Workload.class.getResourceAsStream(MODEL)) {
            return new String(Objects.requireNonNull(text).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CompiledModel model() {
        return Models.read(MODEL, modelText()).orElseThrow().compile();
    }

    /** The facts about one subject, as the single evaluation takes them. */
    List<Fact> facts(int subject) {
        return items.stream().flatMap(rows -> facts(rows, subject)).toList();
    }

    private static Stream<Fact> facts(Rows rows, int subject) {
        return IntStream.range(rows.first[subject], rows.first[subject + 1]).mapToObj(rows::fact);
    }

    /** The same in the columns of the engine. */
    Population population(CompiledModel model) {
        var loading = Population.loading(Projection.of(List.of(model)), ids());
        items.parallelStream().forEach(rows -> load(rows, loading));
        return loading.population();
    }

    private SubjectIds ids() {
        var ids = SubjectIds.gather(4, subjects);
        var id = java.nio.ByteBuffer.allocate(4);
        for (int subject = 0; subject < subjects; subject++) {
            ids.add(id.putInt(0, subject).array(), 0);
        }
        return ids.sealed();
    }

    private void load(Rows rows, Loading loading) {
        var item = loading.item(rows.item);
        var codes = rows.codes.stream().map(code -> code.getBytes(UTF_8)).toList();
        for (int subject = 0; subject < subjects; subject++) {
            for (int row = rows.first[subject]; row < rows.first[subject + 1]; row++) {
                item.begin(subject, rows.effective[row]);
                item.key(0, row);
                item.removedOn(rows.removed[row]);
                if (rows.hasCode(row)) {
                    var code = codes.get(rows.code[row]);
                    item.text(item.field(rows.codeField), code, 0, code.length);
                }
                if (rows.hasDay(row)) {
                    item.day(item.field(rows.dayField), rows.day[row]);
                }
                if (rows.hasNumber(row)) {
                    item.number(item.field(rows.numberField), rows.number[row]);
                }
            }
        }
        item.seal();
    }
}
