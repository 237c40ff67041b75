package org.credit531.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.credit531.client.Credit531Client;
import org.credit531.client.Server;
import org.credit531.client.Upload;
import org.credit531.province.Province;
import org.credit531.province.feed.Delivery;
import org.credit531.province.feed.Feed;
import org.credit531.province.feed.Feeds;
import org.credit531.province.feed.FileHabits;

/**
 * What a model officer waits for on a platform with a million organisations: a trial from the button to its figures, when the population has to be
 * loaded and when it is there, and another weight from the form to the new distribution, by the calls that the pages make.
 */
final class TrialBenchmark {

    private static final long SEED = 20_261_126;
    private static final int SHORT = 50_000;
    private static final int LONG = 1_000_000;
    private static final int WEIGHTS = 9;
    private static final long SELDOM = 200;
    private static final double MILLISECONDS_OF_A_WEIGHT = 1_000;
    private static final double PERCENT_OF_A_COPY = 25;

    /** Beside the register, of which everybody is: what the enterprise model reads most of. */
    private static final List<String> FEEDS = List.of(
            "construction-market-grade", "administrative-penalty", "administrative-licence", "tax-credit-grade");

    private final Settings settings;
    private final PrintStream out;
    private String page = "";

    TrialBenchmark(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Says whether what was asked for of the promise is kept. */
    boolean run() throws IOException, InterruptedException, SQLException {
        int organisations = settings.imports().rows().isEmpty()
                ? settings.isShort() ? SHORT : LONG
                : settings.imports().rows().getFirst();
        var province = new Province(SEED, organisations);
        try (var scratch = ScratchFolder.create()) {
            var data = scratch.path().resolve("data");
            try (var server = ServerProcess.start(settings.serverJar(), data, "small", Duration.ofDays(1));
                    var results = StoredResults.of(data)) {
                results.await();
                load(server, scratch.path(), province);
                results.await();
                boolean loads = measure(server, PageVisits.signedIn(server.address(), "model-officer"));
                return loading(data) && loads;
            }
        }
    }

    private void load(ServerProcess server, Path scratch, Province province) throws IOException, InterruptedException {
        var client = new Credit531Client(Server.of(server.address().toString(), "sample", "sample"));
        send(client, scratch, "registration", "market-regulation", province::registrations);
        for (Feed feed : Feeds.all()) {
            if (FEEDS.contains(feed.id())) {
                var plain = feed.as(FileHabits.Format.CSV);
                send(
                        client,
                        scratch,
                        feed.item(),
                        feed.unit(),
                        target -> province.write(plain, Delivery.FIRST, target));
            }
        }
    }

    private interface Writing {
        Object to(OutputStream target) throws IOException;
    }

    private void send(Credit531Client client, Path scratch, String item, String unit, Writing writing)
            throws IOException, InterruptedException {
        var file = scratch.resolve(item + ".csv");
        try (var target = Files.newOutputStream(file)) {
            writing.to(target);
        }
        var batch = client.batch(client.send(Upload.of(item, unit, file)).id());
        while (!batch.ended()) {
            Thread.sleep(SELDOM);
            batch = client.batch(batch.id());
        }
        Files.delete(file);
        out.printf(Locale.ROOT, "%,d records of %s%n", batch.accepted(), item);
    }

    private boolean measure(ServerProcess server, PageVisits visits) throws IOException, InterruptedException {
        double first = trial(visits);
        double second = trial(visits);
        out.printf(Locale.ROOT, "  %-46s %10.1f s%n", "trial, population to be loaded", first);
        out.printf(
                Locale.ROOT,
                "  %-46s %10.1f s (%.2f x the first)%n",
                "trial, population in memory",
                second,
                second / first);
        var waited = new ArrayList<Double>();
        var indicators = visits.choices(page + "/weight", "indicator");
        for (int i = 0; i < WEIGHTS; i++) {
            String indicator = indicators.get(i % indicators.size());
            waited.add(visits.milliseconds(
                    page + "/weight?indicator=" + indicator + "&percent=" + (50 + 20 * i), "id=\"weighted\""));
        }
        out.printf(
                Locale.ROOT,
                "  %-46s %10.0f ms (least %.0f, most %.0f)%n",
                "another weight, request to page, median of " + WEIGHTS,
                Median.of(waited),
                Collections.min(waited),
                Collections.max(waited));
        out.printf(Locale.ROOT, "  %-46s %10d MB%n", "peak memory of the server", server.peakMemory());
        var promise =
                Promise.atMost("another weight, longest", Collections.max(waited), MILLISECONDS_OF_A_WEIGHT, "ms");
        out.println(promise.text());
        return promise.kept(settings.gate());
    }

    /** How fast the population was loaded, beside a bare COPY of what is stored. */
    private boolean loading(Path data) throws IOException, SQLException {
        var loaded = BareCopyOut.loaded(data.resolve("logs/credit531.log"))
                .orElseThrow(() -> new IOException("the platform does not say that it loaded a population"));
        double bare = Math.max(BareCopyOut.recordsPerSecond(data), BareCopyOut.recordsPerSecond(data));
        double part = 100 * loaded.recordsPerSecond() / bare;
        out.printf(
                Locale.ROOT,
                "  %,d organisations with %,d records loaded in %.1f s (%,.0f records/s; bare COPY out %,.0f), %,d MB%n",
                loaded.organisations(),
                loaded.records(),
                loaded.milliseconds() / 1e3,
                loaded.recordsPerSecond(),
                bare,
                loaded.megabytes());
        var promise = Promise.atLeast("loading, part of a bare COPY out", part, PERCENT_OF_A_COPY, "%");
        out.println(promise.text());
        return promise.kept(settings.gate());
    }

    /** A trial of the enterprise model against the ones in force, by the form; how long it takes until the page has figures. */
    private double trial(PageVisits visits) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        page = visits.post(
                "/trials",
                "candidate="
                        + visits.choices("/trials", "candidate").stream()
                                .filter(choice -> choice.startsWith("enterprise/"))
                                .findFirst()
                                .orElseThrow()
                        + "&against=live");
        String shown = visits.get(page);
        while (shown.contains("/progress\"")) {
            Thread.sleep(SELDOM);
            shown = visits.get(page);
        }
        if (!shown.contains("id=\"grades\"")) {
            throw new IOException("the trial failed: " + shown.replaceAll("(?s).*id=\"problem\">([^<]*)<.*", "$1"));
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
