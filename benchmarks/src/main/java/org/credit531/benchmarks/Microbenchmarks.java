package org.credit531.benchmarks;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH benchmarks of one class on one thread and on all cores, and prints their rates. */
final class Microbenchmarks {

    private final Settings settings;
    private final PrintStream out;

    Microbenchmarks(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void identifiers() throws RunnerException {
        run("identifier checks", IdentifierBenchmark.class, "matchShape");
    }

    /** Says whether a subject is evaluated and explained as fast as promised, on one thread. */
    boolean evaluation() throws RunnerException {
        var evaluations = run("evaluations", EvaluationBenchmark.class, "evaluate");
        var explanations = run("explanations", InsightBenchmark.class, "reasons");
        var promises = List.of(
                Promise.atMost("a subject evaluated", microseconds(evaluations, "evaluate"), 50, "µs"),
                Promise.atMost(
                        "a subject evaluated, reasons in words",
                        microseconds(evaluations, "evaluateAndExplain"),
                        1_000,
                        "µs"),
                Promise.atMost("all that a page says of a subject", microseconds(explanations, "explain"), 1_000, "µs"),
                Promise.atMost("why a result has changed", microseconds(explanations, "change"), 1_000, "µs"));
        promises.forEach(promise -> out.println(promise.text()));
        return promises.stream().allMatch(promise -> promise.kept(settings.gate()));
    }

    private static double microseconds(Map<String, Double> rates, String name) {
        return 1e6 / rates.getOrDefault(name, Double.NaN);
    }

    /** What was measured on one thread. */
    private Map<String, Double> run(String title, Class<?> benchmark, String baseline) throws RunnerException {
        var alone = rates(benchmark, 1);
        print(title + ", one thread", alone, baseline);
        int cores = settings.machine().cores();
        if (!settings.isShort() && cores > 1) {
            print(title + ", " + cores + " threads", rates(benchmark, cores), baseline);
        }
        return alone;
    }

    private Map<String, Double> rates(Class<?> benchmark, int threads) throws RunnerException {
        var seconds = settings.isShort() ? 1 : 3;
        var options = new OptionsBuilder()
                .include("^" + benchmark.getName() + "\\.")
                .mode(Mode.Throughput)
                .threads(threads)
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(settings.isShort() ? 2 : 5)
                .measurementTime(TimeValue.seconds(seconds))
                .jvmArgsAppend("-Dcredit531.home=" + settings.home())
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        var rates = new LinkedHashMap<String, Double>();
        for (var result : new Runner(options).run()) {
            var label = result.getPrimaryResult().getLabel();
            rates.put(label, result.getPrimaryResult().getScore());
        }
        return rates;
    }

    private void print(String title, Map<String, Double> rates, String baseline) {
        out.println(title);
        double base = rates.getOrDefault(baseline, Double.NaN);
        rates.forEach(
                (name, rate) -> out.printf("  %-22s %,14.0f /s   %5.2f x %s%n", name, rate, rate / base, baseline));
    }
}
