package org.credit531.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.credit531.client.Credit531Client;
import org.credit531.client.Server;
import org.credit531.client.Upload;
import org.credit531.province.population.Kind;
import org.credit531.province.population.Population;
import org.credit531.province.population.SearchQueries;
import org.credit531.province.population.SearchQueries.Query;

/**
 * Search over invented names: how long it takes at a steady rate over HTTP, whether what is meant is among the first ten, and how
 * soon a change is found.
 */
final class SearchBenchmark {

    private static final int LONG = 10_000_000;
    private static final int SHORT = 100_000;
    private static final int PER_SECOND = 50;
    private static final int MANY_ROWS = 5_000;
    private static final long POLL = 20;
    private static final int LONGEST_WAIT = 120_000;
    private static final String HEADING = "统一社会信用代码,名称,登记状态,成立日期,法定代表人,注册资本(万元),住所,行业代码,登记机关,核准日期\n";

    /** What many names have, single characters, what nobody is called. */
    private static final List<String> OTHERS =
            List.of("有限公司", "公司", "贸易", "浙江", "杭州", "杭州贸易", "科技有限公司", "舟", "云", "9133", "gs", "hz", "没有这样的单位", "zzzz");

    private static final double MILLISECONDS = 100;
    private static final double SECONDS_UNTIL_FOUND = 5;

    /** What many names have, among the few or many that a filter admits. */
    private static final List<String> FILTERED = List.of(
            "有限公司&kind=government-agency",
            "有限公司&kind=social-organisation&region=3311",
            "贸易&region=3302",
            "科技有限公司&region=330781&state=confirmed",
            "公司&state=disputed",
            "杭州&region=3310&kind=enterprise");

    private static final int TIMES = 5;

    private final Settings settings;
    private final PrintStream out;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Promise> promises = new ArrayList<>();

    SearchBenchmark(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Says whether what was asked for of the promises is kept. */
    boolean run() throws IOException, InterruptedException, SQLException {
        for (int rows : settings.rowsOr(settings.isShort() ? SHORT : LONG)) {
            try (var scratch = ScratchFolder.keptOrCreate()) {
                run(rows, scratch);
            }
        }
        promises.forEach(promise -> out.println(promise.text()));
        return promises.stream().allMatch(promise -> promise.kept(settings.gate()));
    }

    private void run(int rows, ScratchFolder scratch) throws IOException, InterruptedException, SQLException {
        var data = scratch.path().resolve("data");
        try (var server = ServerProcess.start(settings, data, "small");
                var names = PublicNames.of(data)) {
            try (var results = StoredResults.of(data)) {
                results.await();
            }
            long begun = System.nanoTime();
            if (!scratch.isLoaded()) {
                names.fill(new Population(SearchQueries.SEED, rows));
            }
            out.printf(
                    "search among %,d names (loaded, taken apart and indexed in %.0f s)%n", rows, secondsSince(begun));
            recall(server.address());
            load(server.address());
            filtered(server.address());
            freshness(server, names, rows, scratch.path());
            for (var table : List.of("public_subject", "search_name", "search_further", "search_pair")) {
                out.printf("  %-38s %s%n", "table " + table, names.size(table));
            }
            out.printf("  %-38s %,14d MB%n", "server's peak memory", server.peakMemory());
        }
    }

    private void recall(URI server) throws IOException, InterruptedException {
        var found = new TreeMap<String, List<Boolean>>();
        for (Query query : SearchQueries.all()) {
            boolean isFound = firstTen(server, query.text()).contains("\"" + query.code() + "\"");
            found.computeIfAbsent(query.kind(), kind -> new ArrayList<>()).add(isFound);
        }
        found.forEach((kind, each) -> promises.add(Promise.atLeast(
                "recall@10, " + kind + " (" + each.size() + ")",
                100.0 * Collections.frequency(each, true) / each.size(),
                Objects.requireNonNull(SearchQueries.FLOORS.get(kind), kind),
                "in a hundred")));
    }

    /** A page has twenty hits, of which the first ten count. */
    private String firstTen(URI server, String text) throws IOException, InterruptedException {
        String body = http.send(HttpRequest.newBuilder(address(server, text)).build(), BodyHandlers.ofString())
                .body();
        int end = 0;
        for (int hit = 0; hit <= 10 && end >= 0; hit++) {
            end = body.indexOf("\"code\"", end + 1);
        }
        return end < 0 ? body : body.substring(0, end);
    }

    /** Behind an ampersand a text has filters. */
    private static URI address(URI server, String text) {
        var parts = text.split("&", 2);
        String query = URLEncoder.encode(parts[0], StandardCharsets.UTF_8);
        return server.resolve("/api/v1/subjects?q=" + query + (parts.length == 1 ? "" : "&" + parts[1]));
    }

    private void load(URI server) throws IOException, InterruptedException {
        var texts =
                new ArrayList<>(SearchQueries.all().stream().map(Query::text).toList());
        IntStream.range(0, 4).forEach(time -> {
            texts.addAll(OTHERS);
            texts.addAll(FILTERED);
        });
        Collections.shuffle(texts, new Random(SearchQueries.SEED));
        var addresses = texts.stream().map(text -> address(server, text)).toList();
        try (var load = new SteadyLoad(PER_SECOND)) {
            load.warmUp(addresses, "", settings.isShort() ? 10 : 30);
            var before = Machine.Use.now();
            var refused = new TreeMap<String, Integer>();
            int seconds = settings.isShort() ? 20 : 60;
            var times = load.run(addresses, "", seconds, refused);
            out.printf(
                    "  %-38s p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%.0f %% of the machine at work)%n",
                    PER_SECOND + " searches/s over HTTP",
                    times.median(),
                    times.ninetyFifth(),
                    times.slowest(),
                    Machine.Use.now().percentSince(before));
            times.worst().forEach(one -> out.printf("    %s%n", one));
            refused.forEach((address, often) -> out.printf("  %,d times: %s%n", often, address));
            promises.add(
                    Promise.atMost("p95 at " + PER_SECOND + " searches/s", times.ninetyFifth(), MILLISECONDS, "ms"));
            int answered = PER_SECOND * seconds
                    - refused.values().stream().mapToInt(Integer::intValue).sum();
            promises.add(Promise.atLeast(
                    "searches answered", 100.0 * answered / (PER_SECOND * seconds), 100, "in a hundred"));
        }
    }

    /** What is frequent, with each filter alone: the middle of some times of the slowest. */
    private void filtered(URI server) throws IOException, InterruptedException {
        double slowest = 0;
        for (String text : FILTERED) {
            var times = new ArrayList<Double>();
            for (int time = 0; time < TIMES; time++) {
                long begun = System.nanoTime();
                firstTen(server, text);
                times.add(1_000 * secondsSince(begun));
            }
            slowest = Math.max(slowest, Median.of(times));
        }
        promises.add(
                Promise.atMost("slowest of " + FILTERED.size() + " filtered searches", slowest, MILLISECONDS, "ms"));
    }

    /** From the commit of one new organisation, and of thousands, until the last is found by its name, and by its sound. */
    private void freshness(ServerProcess server, PublicNames names, int rows, Path scratch)
            throws IOException, InterruptedException, SQLException {
        for (int count : List.of(1, MANY_ROWS)) {
            var file = scratch.resolve("new-%d.csv".formatted(count));
            Files.writeString(file, HEADING + rows(rows, count));
            var client = new Credit531Client(Server.of(server.address().toString(), "sample", "sample"));
            var batch = client.batch(client.send(Upload.of("registration", "market-regulation", file))
                    .id());
            while (!batch.ended()) {
                Thread.sleep(POLL);
                batch = client.batch(batch.id());
            }
            long committed = System.nanoTime();
            awaitFound(server.address(), "鑫%d号云舟贸易有限公司".formatted(count));
            double byName = secondsSince(committed);
            names.awaitNothingLeft();
            double bySound = secondsSince(committed);
            out.printf(
                    "  %-38s %14.2f s by name, %.2f s by every way%n",
                    "%,d new, from the commit to the last".formatted(count), byName, bySound);
            promises.add(
                    Promise.atMost("%,d new, found by every way".formatted(count), bySound, SECONDS_UNTIL_FOUND, "s"));
        }
    }

    /** Companies with codes that come behind all others; the last has a name of its own. */
    private static String rows(int first, int count) {
        var population = new Population(SearchQueries.SEED, first + 4 * count + 40);
        return Stream.iterate(first + count, number -> number + 1)
                .map(population::organisation)
                .filter(subject ->
                        subject.kind() == Kind.ENTERPRISE && subject.code().startsWith("91"))
                .limit(count)
                .map(subject -> "%s,鑫%d号云舟贸易有限公司,存续,2020-03-01,示例人,500,示例省示例市示例路1号,E4812,示例市市场监督管理局,2024-05-06%n"
                        .formatted(subject.code(), count))
                .reduce("", String::concat);
    }

    private void awaitFound(URI server, String name) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT * 1_000_000L;
        while (!firstTen(server, name).contains(name)) {
            if (System.nanoTime() > end) {
                throw new IOException("what was committed is not found: " + name);
            }
            Thread.sleep(POLL);
        }
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
