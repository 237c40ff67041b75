package org.credit531.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Runs the benchmarks that are asked for, one after the other, and prints figures with ratios. */
public final class Benchmarks {

    private static final List<String> NAMES = List.of(
            "identifiers",
            "evaluation",
            "figures",
            "import",
            "currency",
            "ledger",
            "pages",
            "reports",
            "search",
            "startup");
    private static final String USAGE =
            "./benchmarks/run [identifiers|evaluation|figures|import|currency|ledger|pages|reports|search|startup|all] [--short] [--rows N,N…] [--only-register] [--gate RATIO]";

    private Benchmarks() {}

    /**
     * Arguments: names of benchmarks (all without any), {@code --short}, and of imports {@code --rows} with sizes, {@code
     * --only-register}, and {@code --gate} with the ratio to a bare COPY below which the program ends with 1;
     * of search, {@code --rows} with the number of names, and {@code --gate} as below;
     * of the ledger, {@code --gate} with the part of a look-up's time above which it does; of evaluation, figures, currency and search, how much of
     * what is promised must be kept (1 for all of it).
     */
    public static void main(String[] arguments) throws Exception {
        var names = new ArrayList<>(List.of(arguments));
        boolean isShort = names.remove("--short");
        var imports = new Settings.Imports(
                value(names, "--rows").map(Benchmarks::rows).orElse(List.of()), names.remove("--only-register"));
        double gate = value(names, "--gate").map(Double::valueOf).orElse(0.0);
        if (names.isEmpty() || names.remove("all")) {
            names.addAll(NAMES);
        }
        if (!Set.copyOf(NAMES).containsAll(names)) {
            System.err.println(USAGE);
            System.exit(2);
        }
        var home = Path.of(System.getProperty("credit531.home", "."))
                .toAbsolutePath()
                .normalize();
        var settings = new Settings(isShort, imports, gate, home, Machine.ofThisProcess());
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(settings.machine().text());
        settings.machine().warnings().forEach(out::println);
        boolean good = true;
        for (var name : names) {
            good &= run(name, settings, out);
        }
        System.exit(good ? 0 : 1);
    }

    /** The value behind an option, both taken away from the arguments. */
    private static Optional<String> value(List<String> arguments, String option) {
        int place = arguments.indexOf(option);
        if (place < 0 || place == arguments.size() - 1) {
            return Optional.empty();
        }
        arguments.remove(place);
        return Optional.of(arguments.remove(place));
    }

    private static List<Integer> rows(String sizes) {
        return Stream.of(sizes.split(",")).map(Integer::valueOf).toList();
    }

    /** Measures; false where a figure is below what was asked for. */
    private static boolean run(String name, Settings settings, PrintStream out) throws Exception {
        long begun = System.nanoTime();
        boolean good = true;
        switch (name) {
            case "identifiers" -> new Microbenchmarks(settings, out).identifiers();
            case "evaluation" ->
                good = new Microbenchmarks(settings, out).evaluation() & new PopulationBenchmark(settings, out).run();
            case "figures" -> good = new FiguresBenchmark(settings, out).run();
            case "import" -> good = new ImportBenchmark(settings, out).run();
            case "currency" -> good = new CurrencyBenchmark(settings, out).run();
            case "ledger" -> good = new LedgerBenchmark(settings, out).run();
            case "pages" -> good = new PagesBenchmark(settings, out).run();
            case "reports" -> good = new ReportBenchmark(settings, out).run();
            case "search" -> good = new SearchBenchmark(settings, out).run();
            case "startup" -> StartupBenchmark.run(settings, out);
            default -> throw new IllegalArgumentException(USAGE);
        }
        out.printf(
                "  (%s took %.0f s; load average %.1f at its end)%n",
                name, (System.nanoTime() - begun) / 1e9, Machine.load());
        return good;
    }
}
