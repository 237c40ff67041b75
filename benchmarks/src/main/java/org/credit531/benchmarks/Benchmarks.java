package org.credit531.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Runs the benchmarks that are asked for, one after the other, and prints figures with ratios. */
public final class Benchmarks {

    private static final List<String> NAMES = List.of("identifiers", "evaluation", "import", "startup");
    private static final String USAGE =
            "./benchmarks/run [identifiers|evaluation|import|startup|all] [--short] [--rows N,N…]";

    private Benchmarks() {}

    /** Arguments: names of benchmarks (all without any), {@code --short}, and {@code --rows} with sizes of imports. */
    public static void main(String[] arguments) throws Exception {
        var names = new ArrayList<>(List.of(arguments));
        boolean isShort = names.remove("--short");
        var rows = rows(names, isShort);
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
        var settings = new Settings(isShort, rows, home, Machine.ofThisProcess());
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(settings.machine().text());
        settings.machine().warnings().forEach(out::println);
        for (var name : names) {
            run(name, settings, out);
        }
    }

    private static List<Integer> rows(List<String> arguments, boolean isShort) {
        int option = arguments.indexOf("--rows");
        if (option < 0 || option == arguments.size() - 1) {
            return Settings.usualRows(isShort);
        }
        arguments.remove(option);
        return Stream.of(arguments.remove(option).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    private static void run(String name, Settings settings, PrintStream out) throws Exception {
        long begun = System.nanoTime();
        switch (name) {
            case "identifiers" -> new Microbenchmarks(settings, out).identifiers();
            case "evaluation" -> new Microbenchmarks(settings, out).evaluation();
            case "import" -> new ImportBenchmark(settings, out).run();
            case "startup" -> StartupBenchmark.run(settings, out);
            default -> throw new IllegalArgumentException(USAGE);
        }
        out.printf("  (%s took %.0f s)%n", name, (System.nanoTime() - begun) / 1e9);
    }
}
