package org.credit531.province;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.credit531.province.feed.Defects;
import org.credit531.province.feed.Delivery;
import org.credit531.province.feed.Feed;
import org.credit531.province.feed.Feeds;
import org.jspecify.annotations.Nullable;

/** Writes the files of a province, and the truth beside them, into a folder. */
public final class Main {

    private static final String USAGE = """
            Usage: java -cp … org.credit531.province.Main --out DIR [--seed 531] [--organisations 2000] [--items a,b]
                   [--clean] [--no-truth]
            Writes ITEM-1 and ITEM-2 for each feed, ITEM-1.truth.jsonl about the rows that are not sound, truth.jsonl about
            the files and subjects.jsonl about the subjects. --clean plants no defects.
            """;
    private static final int USAGE_ERROR = 64;

    private final Province province;
    private final Path folder;
    private final boolean truth;
    private final PrintStream out;

    private Main(Province province, Path folder, boolean truth, PrintStream out) {
        this.province = province;
        this.folder = folder;
        this.truth = truth;
        this.out = out;
    }

    /** Writes the files that the arguments ask for. */
    public static void main(String[] arguments) throws IOException {
        try {
            run(arguments, System.out);
        } catch (IllegalArgumentException e) {
            System.err.println("province: " + e.getMessage());
            System.err.print(USAGE);
            System.exit(USAGE_ERROR);
        }
    }

    static void run(String[] arguments, PrintStream out) throws IOException {
        var options = options(arguments);
        var known = List.of("out", "seed", "organisations", "items", "clean", "no-truth");
        for (String option : options.keySet()) {
            require(known.contains(option), "there is no option --" + option);
        }
        require(options.containsKey("out"), "--out names the folder to write into");
        var whole = new Province(
                Long.parseLong(options.getOrDefault("seed", "531")),
                Integer.parseInt(options.getOrDefault("organisations", "2000")));
        var province = options.containsKey("clean") ? whole : whole.with(Defects.AS_PUBLISHED);
        var folder = Files.createDirectories(Path.of(options.getOrDefault("out", ".")));
        new Main(province, folder, !options.containsKey("no-truth"), out).write(feeds(options.get("items")));
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new TreeMap<>();
        for (int index = 0; index < arguments.length; index++) {
            require(arguments[index].startsWith("--"), "'" + arguments[index] + "' is no option");
            var name = arguments[index].substring(2);
            boolean hasValue = index + 1 < arguments.length && !arguments[index + 1].startsWith("--");
            options.put(name, hasValue ? arguments[++index] : "");
        }
        return options;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static List<Feed> feeds(@Nullable String items) {
        if (items == null) {
            return Feeds.all();
        }
        return List.of(items.split(",")).stream().map(Feeds::of).toList();
    }

    private void write(List<Feed> feeds) throws IOException {
        long start = System.nanoTime();
        long rows = 0;
        try (var truths = writer("truth.jsonl")) {
            for (Feed feed : feeds) {
                rows += write(feed, Delivery.FIRST, "1", "delta", truths);
                if (feed.second() != Feed.Second.NONE) {
                    rows += write(
                            feed, Delivery.SECOND, "2", feed.second().name().toLowerCase(Locale.ROOT), truths);
                }
            }
        }
        if (truth) {
            subjects();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "%,d rows in %.1f s, %,.0f rows/s%n", rows, seconds, rows / seconds);
    }

    private long write(Feed feed, Delivery delivery, String number, String mode, Writer truths) throws IOException {
        var name = feed.id() + "-" + number;
        var file = name + feed.file().format().ending();
        try (var target = stream(file);
                var lines = truth ? writer(name + ".truth.jsonl") : Writer.nullWriter()) {
            var planted = province.write(feed, delivery, target, truth ? lines : null);
            new TruthLines(truths).add(file, feed.item(), feed.unit(), mode, planted);
            out.printf(Locale.ROOT, "%s: %,d rows%n", file, planted.rows());
            return planted.rows();
        }
    }

    private void subjects() throws IOException {
        var population = province.population();
        try (var writer = writer("subjects.jsonl")) {
            var lines = new TruthLines(writer);
            for (int number = 0; number < population.size(); number++) {
                lines.add(population.organisation(number));
            }
            for (int number = 0; number < population.size(); number++) {
                lines.add(population.person(number));
            }
        }
    }

    private OutputStream stream(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
    }

    private Writer writer(String name) throws IOException {
        return Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
    }
}
