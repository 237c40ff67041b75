package org.credit531.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How long the list of a tender's participants takes, from the request until it is signed and kept, as a program of an office asks
 * for it; and a credit report of one organisation. The figure beside which it stands is the list of one participant.
 */
final class ReportBenchmark {

    private static final int PARTICIPANTS = 500;
    private static final int WARMING_UP = 20;
    private static final double PROMISED_SECONDS = 10;
    private static final Pattern CODE = Pattern.compile("\"code\":\"(9[13][0-9A-Z]{16})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final Settings settings;
    private final PrintStream out;

    ReportBenchmark(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Measures; false where a list takes longer than promised. */
    boolean run() throws IOException, InterruptedException {
        try (var scratch = ScratchFolder.create();
                var server = ServerProcess.start(settings, scratch.path().resolve("data"), "small");
                var http = HttpClient.newHttpClient()) {
            return new Run(server.address(), http).measure();
        }
    }

    /** One run against a server. */
    private final class Run {

        private final URI address;
        private final HttpClient http;
        private final int rounds = settings.isShort() ? 3 : 12;

        Run(URI address, HttpClient http) {
            this.address = address;
            this.http = http;
        }

        boolean measure() throws IOException, InterruptedException {
            List<String> codes = codes();
            String authorization = SampleClient.authorization(http, address);
            for (int time = 0; time < WARMING_UP; time++) {
                credit(codes.get(time), authorization);
            }
            list(codes.subList(0, WARMING_UP), authorization);
            List<Double> single = new ArrayList<>();
            List<Double> lists = new ArrayList<>();
            List<Double> reports = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                single.add(list(codes.subList(round, round + 1), authorization));
                lists.add(list(codes, authorization));
                reports.add(credit(codes.get(WARMING_UP + round), authorization));
            }
            out.printf("reports: %d rounds, over loopback, from the request until it is signed and kept%n", rounds);
            print("list of one participant", single);
            print("list of " + codes.size() + " participants", lists);
            print("credit report", reports);
            var promise = Promise.atMost(
                    "list of " + PARTICIPANTS + " participants, the longest", worst(lists), PROMISED_SECONDS, "s");
            out.println(promise.text());
            boolean whole = codes.size() == PARTICIPANTS;
            if (!whole) {
                out.printf("  FAILED: the sample has %d organisations only%n", codes.size());
            }
            return whole && promise.kept(1);
        }

        private void print(String what, List<Double> seconds) {
            out.printf("  %-28s median %7.3f s   longest %7.3f s%n", what, Median.of(seconds), worst(seconds));
        }

        private static double worst(List<Double> seconds) {
            return seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }

        private double list(List<String> participants, String authorization) throws IOException, InterruptedException {
            return created(
                    HttpRequest.newBuilder(address.resolve("/api/v1/reports/tender?tender=benchmark"))
                            .header("Content-Type", "text/plain; charset=utf-8")
                            .POST(BodyPublishers.ofString(String.join("\n", participants))),
                    authorization);
        }

        private double credit(String code, String authorization) throws IOException, InterruptedException {
            return created(
                    HttpRequest.newBuilder(address.resolve("/api/v1/reports?code=" + code))
                            .POST(BodyPublishers.noBody()),
                    authorization);
        }

        /** The seconds until it was there. */
        private double created(HttpRequest.Builder request, String authorization)
                throws IOException, InterruptedException {
            long begun = System.nanoTime();
            var answer = http.send(
                    request.header("Authorization", authorization)
                            .header("Accept-Language", "zh-CN")
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IOException("a report was refused: " + answer.statusCode() + " " + answer.body());
            }
            return (System.nanoTime() - begun) / 1e9;
        }

        /** As many organisations as a list takes, without individual businesses. */
        private List<String> codes() throws IOException, InterruptedException {
            Set<String> codes = new LinkedHashSet<>();
            String path = "/api/v1/subjects?q=" + URLEncoder.encode("公司", UTF_8);
            String next = path;
            while (codes.size() < PARTICIPANTS && next != null) {
                var request = HttpRequest.newBuilder(address.resolve(next)).build();
                String body = http.send(request, BodyHandlers.ofString()).body();
                CODE.matcher(body).results().map(found -> found.group(1)).forEach(codes::add);
                var cursor = NEXT.matcher(body);
                next = cursor.find() ? path + "&cursor=" + URLEncoder.encode(cursor.group(1), UTF_8) : null;
            }
            if (codes.size() < WARMING_UP + rounds) {
                throw new IOException("the sample has too few organisations: " + codes.size());
            }
            return codes.stream().limit(PARTICIPANTS).toList();
        }
    }
}
