package org.credit531.province;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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

    /** Files at the same time, one a processor; what is said of them stays in the order of the feeds. */
    private void write(List<Feed> feeds) throws IOException {
        long start = System.nanoTime();
        long rows = 0;
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                var truths = writer("truth.jsonl")) {
            var files = deliveries(feeds).map(threads::submit).toList();
            var subjects = threads.submit(this::subjects);
            for (Future<Written> file : files) {
                var written = done(file);
                truths.write(written.truth());
                out.printf(Locale.ROOT, "%s: %,d rows%n", written.file(), written.rows());
                rows += written.rows();
            }
            done(subjects);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "%,d rows in %.1f s, %,.0f rows/s%n", rows, seconds, rows / seconds);
    }

    /** A file that was written, and what is true about it. */
    private record Written(String file, long rows, String truth) {}

    private Stream<Callable<Written>> deliveries(List<Feed> feeds) {
        return feeds.stream().flatMap(feed -> {
            Callable<Written> first = () -> write(feed, Delivery.FIRST, "1", "delta");
            Callable<Written> second =
                    () -> write(feed, Delivery.SECOND, "2", feed.second().name().toLowerCase(Locale.ROOT));
            return feed.second() == Feed.Second.NONE ? Stream.of(first) : Stream.of(first, second);
        });
    }

    private static <T> T done(Future<T> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IOException("a file could not be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while files were written");
        }
    }

    private Written write(Feed feed, Delivery delivery, String number, String mode) throws IOException {
        var name = feed.id() + "-" + number;
        var file = name + feed.file().format().ending();
        try (var target = stream(file);
                var lines = truth ? writer(name + ".truth.jsonl") : Writer.nullWriter()) {
            var planted = province.write(feed, delivery, target, truth ? lines : null);
            var about = new StringWriter();
            new TruthLines(about).add(file, feed.item(), feed.unit(), mode, planted);
            return new Written(file, planted.rows(), about.toString());
        }
    }

    private boolean subjects() throws IOException {
        if (!truth) {
            return false;
        }
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
        return true;
    }

    private OutputStream stream(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
    }

    private Writer writer(String name) throws IOException {
        return Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
    }
}
