package org.credit531.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.trial.Population;
import org.credit531.trial.PopulationModel;
import org.credit531.trial.Progress;

/**
 * A trial calculation: the model {@code trial.yaml} over {@link Workload}. The engine, which reads the model from YAML, beside {@link HandWritten},
 * which knows no other, on one core and on two; the bare scan of the columns; the single evaluation; then {@link Peers}. All that give points must
 * give the same to everybody.
 */
final class PopulationBenchmark {

    private static final int USUAL = 2_000_000;
    private static final int SHORT = 200_000;
    private static final int SAMPLE = 5_000;
    private static final int PIECE = 4_096;
    private static final String ENGINE = "engine, one core";
    private static final String ENGINE_TWO = "engine, two cores";
    private static final String HAND = "loop written by hand, one core";
    private static final String HAND_TWO = "loop written by hand, two cores";
    private static final String SCAN = "bare scan of the columns, one core";
    private static final String SINGLE = "single evaluation, one core";

    private final Settings settings;
    private final PrintStream out;
    private final CompiledModel model = Workload.model();
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    PopulationBenchmark(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Says whether the engine is as fast as promised. */
    boolean run() {
        boolean good = true;
        for (int subjects : settings.rowsOr(settings.isShort() ? SHORT : USUAL)) {
            rates.clear();
            good &= run(Workload.of(subjects));
        }
        return good;
    }

    private boolean run(Workload workload) {
        out.printf(
                "trial calculation: %,d subjects, %,d records, %d indicators over %d items%n",
                workload.subjects(),
                workload.records(),
                model.model().indicators().size(),
                workload.items().size());
        var population = population(workload);
        var trial = PopulationModel.of(model, population, Workload.AS_OF, Circumstances.NONE);
        int cores = Math.min(2, settings.machine().cores());
        try (var one = new ForkJoinPool(1);
                var two = new ForkJoinPool(cores)) {
            for (int round = 0; round < (settings.isShort() ? 9 : 7); round++) {
                round(workload, trial, one, two);
            }
        }
        single(workload, trial);
        rates.forEach((name, measured) -> out.printf(
                "  %-38s %,8.1f million records/s   %6.2f x the loop written by hand%n",
                name, median(name), median(name) / median(HAND)));
        return promises(cores) & new Peers(settings, out, cores).run(workload, model.model(), trial);
    }

    private Population population(Workload workload) {
        long begun = System.nanoTime();
        var population = workload.population(model);
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf(
                "  loaded and put in order: %,.1f s, %,.1f million records/s; %,.1f bytes a record with the subjects%n",
                seconds, workload.records() / seconds / 1e6, (double) population.bytes() / population.records());
        return population;
    }

    /** All in turn, so that what else the machine does meets all alike. */
    private void round(Workload workload, PopulationModel trial, ForkJoinPool one, ForkJoinPool two) {
        var byEngine =
                timed(ENGINE, workload, () -> trial.evaluate(one, Progress.NONE).points());
        var byHand = timed(HAND, workload, () -> byHand(workload, one));
        requireSame(byEngine, byHand);
        requireSame(
                byEngine,
                timed(
                        ENGINE_TWO,
                        workload,
                        () -> trial.evaluate(two, Progress.NONE).points()));
        requireSame(byEngine, timed(HAND_TWO, workload, () -> byHand(workload, two)));
        long scanned = timed(SCAN, workload, () -> scan(workload));
        if (scanned == 531) {
            out.println("  (a sum that nobody expects)");
        }
    }

    /** Little work several times over, so that a moment's disturbance means little. */
    private <T> T timed(String name, Workload workload, Supplier<T> work) {
        long times = Math.max(1, USUAL * 15L / workload.records());
        long begun = System.nanoTime();
        var result = work.get();
        for (int time = 1; time < times; time++) {
            result = work.get();
        }
        rates.computeIfAbsent(name, n -> new ArrayList<>())
                .add(times * workload.records() * 1e3 / (System.nanoTime() - begun));
        return result;
    }

    private static void requireSame(int[] points, int[] others) {
        int place = Arrays.mismatch(points, others);
        if (place >= 0) {
            throw new IllegalStateException("Subject " + place + " has " + points[place] + " thousandths one way and "
                    + others[place] + " the other");
        }
    }

    private static int[] byHand(Workload workload, ForkJoinPool pool) {
        var points = new int[workload.subjects()];
        var next = new AtomicInteger();
        Runnable work = () -> {
            var written = new HandWritten(workload);
            for (int from = next.getAndAdd(PIECE); from < points.length; from = next.getAndAdd(PIECE)) {
                for (int subject = from; subject < Math.min(points.length, from + PIECE); subject++) {
                    points[subject] = written.points(subject);
                }
            }
        };
        IntStream.range(0, pool.getParallelism())
                .mapToObj(i -> pool.submit(work))
                .toList()
                .forEach(ForkJoinTask::join);
        return points;
    }

    /** Adds up every column of every item. */
    private static long scan(Workload workload) {
        long sum = 0;
        for (var rows : workload.items()) {
            sum += sum(rows.effective()) + sum(rows.removed()) + sum(rows.day());
            for (byte code : rows.code()) {
                sum += code;
            }
            for (long number : rows.number()) {
                sum += number;
            }
        }
        return sum;
    }

    private static long sum(int[] column) {
        long sum = 0;
        for (int value : column) {
            sum += value;
        }
        return sum;
    }

    /** Contributions and reasons are made with it, as it makes them. */
    private void single(Workload workload, PopulationModel trial) {
        var scores = trial.newScores();
        trial.evaluate(0, Math.min(SAMPLE, workload.subjects()), scores);
        for (int round = 0; round < 3; round++) {
            long records = 0;
            long nanoseconds = 0;
            for (int subject = 0; subject < Math.min(SAMPLE, workload.subjects()); subject++) {
                var facts = workload.facts(subject);
                long begun = System.nanoTime();
                var evaluation = model.evaluate(facts, Workload.AS_OF);
                nanoseconds += System.nanoTime() - begun;
                records += facts.size();
                requireSame(new int[] {(int) evaluation.points()}, new int[] {scores.points(subject)});
            }
            rates.computeIfAbsent(SINGLE, n -> new ArrayList<>()).add(records * 1e3 / nanoseconds);
        }
    }

    private double median(String name) {
        return Median.of(rates.getOrDefault(name, List.of()));
    }

    private boolean promises(int cores) {
        var promises = new ArrayList<Promise>();
        promises.add(Promise.atLeast("engine beside a loop written by hand", median(ENGINE) / median(HAND), 1, "x"));
        promises.add(Promise.aim("records a second on one core", median(ENGINE), 100, "million"));
        if (cores > 1) {
            promises.add(Promise.aim("two cores beside one", median(ENGINE_TWO) / median(ENGINE), 1.8, "x"));
        }
        promises.forEach(promise -> out.println(promise.text()));
        return promises.stream().allMatch(promise -> promise.kept(settings.gate()));
    }
}
