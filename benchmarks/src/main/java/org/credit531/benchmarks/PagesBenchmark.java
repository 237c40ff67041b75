package org.credit531.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How long the pages take that the public sees first, from the request to the last byte: each for the first time after a start, where
 * nothing has been read, compiled or counted, and again and again afterwards. Beside them stands the home page of a first start on an
 * empty folder. What a browser then draws is not measured here.
 */
final class PagesBenchmark {

    private static final double PROMISED_FIRST = 1_000;
    private static final double PROMISED_LATER = 200;
    private static final double PROMISED_BYTES = 150_000;
    private static final double HIGH = 0.95;
    private static final int WARMING_UP = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String HOME = "home";
    private static final Pattern CODE = Pattern.compile("\"code\":\"(9[13][0-9A-Z]{16})\"");

    private final Settings settings;
    private final PrintStream out;
    private final int starts;
    private final int rounds;
    private final Map<String, Figures> figures = new LinkedHashMap<>();

    PagesBenchmark(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.starts = settings.isShort() ? 2 : 5;
        this.rounds = settings.isShort() ? 60 : 300;
    }

    /** Measures; false where a page takes longer or is larger than promised. */
    boolean run() throws IOException, InterruptedException {
        try (var scratch = ScratchFolder.create();
                var http = HttpClient.newHttpClient()) {
            double empty = onEmptyFolder(scratch.path().resolve("empty"), http);
            Path data = scratch.path().resolve("data");
            Map<String, String> pages = load(data, http);
            for (int start = 0; start < starts; start++) {
                measure(data, pages, start == starts - 1, http);
            }
            print(empty);
        }
        return promises().stream()
                .peek(promise -> out.println(promise.text()))
                .map(promise -> promise.kept(1))
                .reduce(true, Boolean::logicalAnd);
    }

    private double onEmptyFolder(Path data, HttpClient http) throws IOException, InterruptedException {
        try (var server = ServerProcess.start(settings, data, "none")) {
            return get(http, server.address().resolve("/")).milliseconds();
        }
    }

    /** Fills a folder with the sample; the pages to be asked for, of an organisation in it. */
    private Map<String, String> load(Path data, HttpClient http) throws IOException, InterruptedException {
        try (var server = ServerProcess.start(settings, data, "small")) {
            String search = "q=" + URLEncoder.encode("公司", UTF_8);
            var found = CODE.matcher(get(http, server.address().resolve("/api/v1/subjects?" + search))
                    .body());
            if (!found.find()) {
                throw new IOException("the sample has no organisation");
            }
            awaitRest(server.address(), http);
            String subject = "/subjects/" + found.group(1);
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put(HOME, "/");
            pages.put("results of a search", "/?" + search);
            pages.put("organisation", subject);
            pages.put("its points", subject + "/points");
            pages.put("list of penalties", "/publicity/penalties");
            pages.put("statistics", "/statistics");
            return pages;
        }
    }

    /** What the sample has left to be evaluated is not evaluated beside what is measured. */
    private static void awaitRest(URI address, HttpClient http) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (get(http, address.resolve("/api/v1/status")).body().contains("\"evaluating\":true")) {
            if (System.nanoTime() > end) {
                throw new IOException("the sample is not evaluated after " + PATIENCE);
            }
            Thread.sleep(200);
        }
    }

    private void measure(Path data, Map<String, String> pages, boolean isLast, HttpClient http)
            throws IOException, InterruptedException {
        try (var server = ServerProcess.start(settings, data, "none")) {
            for (var page : pages.entrySet()) {
                of(page.getKey())
                        .first
                        .add(get(http, server.address().resolve(page.getValue()))
                                .milliseconds());
            }
            if (isLast) {
                again(server.address(), pages, http);
            }
        }
    }

    private Figures of(String page) {
        return figures.computeIfAbsent(page, name -> new Figures());
    }

    /** By turns, so that what the machine does besides is spread over all of them. */
    private void again(URI address, Map<String, String> pages, HttpClient http)
            throws IOException, InterruptedException {
        for (int round = -WARMING_UP; round < rounds; round++) {
            for (var page : pages.entrySet()) {
                var answer = get(http, address.resolve(page.getValue()));
                if (round >= 0) {
                    of(page.getKey()).add(answer);
                }
            }
        }
    }

    private void print(double empty) {
        out.printf("pages: %d starts, %d requests each over loopback, one at a time%n", starts, rounds);
        out.printf("  %-22s first %7.0f ms   (on an empty folder)%n", HOME, empty);
        figures.forEach((name, page) -> out.printf(
                "  %-22s first %7.0f ms   later: median %6.1f ms   95 of 100 within %6.1f ms   %,8d bytes%n",
                name, at(page.first, 0.5), at(page.later, 0.5), at(page.later, HIGH), page.bytes));
    }

    private List<Promise> promises() {
        double first = at(of(HOME).first, 1);
        double later = figures.values().stream()
                .mapToDouble(page -> at(page.later, HIGH))
                .max()
                .orElseThrow();
        double bytes =
                figures.values().stream().mapToDouble(page -> page.bytes).max().orElseThrow();
        return List.of(
                Promise.atMost("first page after a start, the longest", first, PROMISED_FIRST, "ms"),
                Promise.atMost("later, 95 of 100, the slowest page", later, PROMISED_LATER, "ms"),
                Promise.atMost("the largest page", bytes, PROMISED_BYTES, "bytes"));
    }

    /** The figure below which such a part of them lies. */
    private static double at(List<Double> all, double part) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
    }

    private static Answer get(HttpClient http, URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Accept-Language", "zh-CN")
                .build();
        long begun = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        double milliseconds = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return new Answer(milliseconds, answer.body());
    }

    /** What came, and when. */
    private record Answer(double milliseconds, byte[] bytes) {

        String body() {
            return new String(bytes, UTF_8);
        }
    }

    /** What was measured of a page. */
    private static final class Figures {

        private final List<Double> first = new ArrayList<>();
        private final List<Double> later = new ArrayList<>();
        private int bytes;

        void add(Answer answer) {
            later.add(answer.milliseconds());
            bytes = Math.max(bytes, answer.bytes().length);
        }
    }
}
