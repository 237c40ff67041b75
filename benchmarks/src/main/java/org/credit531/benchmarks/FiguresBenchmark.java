package org.credit531.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.Models;
import org.credit531.trial.Population;
import org.credit531.trial.PopulationModel;
import org.credit531.trial.Progress;
import org.credit531.trial.report.BackTest;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.Drift;
import org.credit531.trial.report.DriftLimits;
import org.credit531.trial.report.Fairness;
import org.credit531.trial.report.Migration;
import org.credit531.trial.report.Outcomes;
import org.credit531.trial.report.RankStability;
import org.credit531.trial.report.Results;
import org.credit531.trial.report.Scored;
import org.credit531.trial.report.Sensitivity;
import org.credit531.trial.report.Slicing;
import org.credit531.trial.report.SubjectOrder;

/**
 * The figures of a trial calculation over {@link Workload}: how long it takes from the text of a model until the distribution of its
 * results is known, and how long each figure takes by itself.
 */
final class FiguresBenchmark {

    private static final int USUAL = 1_000_000;
    private static final int SHORT = 200_000;
    private static final int COUNTIES = 90;
    private static final int MOVERS = 50;
    private static final int STEP = 10_000;
    private static final long SEED = 58;

    private final Settings settings;
    private final PrintStream out;
    private final List<Promise> promises = new ArrayList<>();

    FiguresBenchmark(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Says whether the figures come as soon as promised. */
    boolean run() {
        for (int subjects : settings.rowsOr(settings.isShort() ? SHORT : USUAL)) {
            var workload = Workload.of(subjects);
            out.printf("figures of a trial calculation: %,d subjects, %,d records%n", subjects, workload.records());
            var population = workload.population(Workload.model());
            try (var pool = new ForkJoinPool(settings.machine().cores())) {
                measure(population, pool);
            }
        }
        promises.forEach(promise -> out.println(promise.text()));
        return promises.stream().allMatch(promise -> promise.kept(settings.gate()));
    }

    private void measure(Population population, ForkJoinPool pool) {
        seconds(
                "model to distribution, all cores",
                population,
                1,
                () -> Distribution.of(scored(population, pool).results()));
        var scored = scored(population, pool);
        var results = scored.results();
        var others = moved(results);
        var county = county(results.size());
        int[] records = scored.adversePoints();
        var outcomes = outcomes(results.size());
        seconds("distribution by county", population, 1, () -> Distribution.by(county, results, Distribution.FEWEST));
        seconds(
                "migration",
                population,
                1,
                () -> Migration.between(results, others, MOVERS, SubjectOrder.of(population.ids())));
        seconds("stability of ranks", population, 2, () -> RankStability.between(results, others));
        seconds(
                "fairness by county",
                population,
                1,
                () -> Fairness.of(results, county, 2, subject -> records[subject], Distribution.FEWEST));
        seconds("back-test", population, 1, () -> BackTest.of(results, outcomes, SEED));
        seconds(
                "drift with its indicators",
                population,
                10,
                () -> Drift.between(scored, scored, DriftLimits.CUSTOMARY));
        seconds("sensitivity of 24 weights", population, 60, () -> Sensitivity.of(scored, STEP, Progress.NONE));
    }

    /** The median of some rounds beside what is promised for a million subjects. */
    private void seconds(String what, Population population, double promised, Runnable work) {
        var measured = new ArrayList<Double>();
        for (int round = 0; round < (promised > 2 ? 1 : 5); round++) {
            long begun = System.nanoTime();
            work.run();
            measured.add((System.nanoTime() - begun) / 1e9);
        }
        double million = Median.of(measured) * 1_000_000 / population.size();
        promises.add(Promise.atMost(what, million, promised, "s a million"));
    }

    private static Scored scored(Population population, ForkJoinPool pool) {
        var model =
                Models.read("trial.yaml", Workload.modelText()).orElseThrow().compile();
        var trial = PopulationModel.of(model, population, Workload.AS_OF, Circumstances.NONE);
        return Scored.of(trial, trial.evaluate(pool, Progress.NONE));
    }

    /** As another model might: a third moves by up to fifty points. */
    private static Results moved(Results results) {
        var random = new SplittableRandom(SEED);
        var points = new int[results.size()];
        var grades = new byte[points.length];
        for (int subject = 0; subject < points.length; subject++) {
            int by = random.nextInt(3) == 0 ? random.nextInt(-50_000, 50_000) : 0;
            points[subject] = results.points(subject) + by;
            grades[subject] = (byte) results.grade(subject);
        }
        return Results.of(results.scale(), points, grades);
    }

    private static Slicing county(int size) {
        var random = new SplittableRandom(SEED);
        int[] counties =
                IntStream.generate(() -> random.nextInt(COUNTIES)).limit(size).toArray();
        var names =
                IntStream.range(0, COUNTIES).mapToObj("county %02d"::formatted).toList();
        return new Slicing("county", names, subject -> counties[subject]);
    }

    private static Outcomes outcomes(int size) {
        var random = new SplittableRandom(SEED);
        var outcomes = new byte[size];
        for (int subject = 0; subject < size; subject++) {
            outcomes[subject] = random.nextInt(20) == 0 ? Outcomes.BAD : Outcomes.GOOD;
        }
        return Outcomes.of(outcomes);
    }
}
