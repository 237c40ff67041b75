package org.credit531.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the ledger costs a look-up at five hundred in a second: the same client asks the same of two platforms that differ in the
 * entry alone ({@link WithoutLedger}). They take turns, so that what else the machine does hits both, and the one whose turn it is
 * not stands still with its database: two cores are not enough for it and the caller beside it.
 */
final class LedgerBenchmark {

    private static final int PER_SECOND = 500;
    private static final int PER_SECOND_AT_FIRST = 150;
    private static final int WARMING_UP_SECONDS = 40;
    /** How long a platform that has stood still is asked before its turn counts. */
    private static final int SETTLING_SECONDS = 2;

    private static final int CHAINING_SECONDS = 60;
    private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9A-Z]{18})\"");
    private static final Pattern POSITION = Pattern.compile("\"head\":\\{\"position\":(\\d+)");

    private final Settings settings;
    private final PrintStream out;

    LedgerBenchmark(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Measures; false where the ledger costs more than was allowed, or lost an entry. */
    boolean run() throws IOException, InterruptedException {
        try (var scratch = ScratchFolder.create();
                var without = ServerProcess.start(
                        WithoutLedger.jar(settings.serverJar(), scratch.path()),
                        scratch.path().resolve("without"),
                        "small");
                var with = ServerProcess.start(settings, scratch.path().resolve("with"), "small");
                var http = HttpClient.newHttpClient();
                var load = new SteadyLoad(PER_SECOND)) {
            return new Run(Map.of(Series.WITHOUT, without, Series.WITH, with), http, load).measure();
        }
    }

    /** The two that take turns. */
    private enum Series {
        WITHOUT("look-up without entry"),
        WITH("look-up with entry");

        private final String words;

        Series(String words) {
            this.words = words;
        }
    }

    /**
     * What a turn took, in milliseconds.
     *
     * @param processor processor time of server and database for each request
     * @param caller the same of who asks, which takes it from both
     * @param machine the part of all processors that was at work, in hundredths
     */
    private record Turn(SteadyLoad.Times times, double processor, double caller, double machine) {}

    /** One run against the two servers. */
    private final class Run {

        private final Map<Series, ServerProcess> servers;
        private final HttpClient http;
        private final SteadyLoad load;
        private final int rounds = settings.isShort() ? 3 : 8;
        private final int seconds = settings.isShort() ? 10 : 15;
        private final Map<Series, List<Turn>> turns = new EnumMap<>(Series.class);

        Run(Map<Series, ServerProcess> servers, HttpClient http, SteadyLoad load) {
            this.servers = servers;
            this.http = http;
            this.load = load;
        }

        boolean measure() throws IOException, InterruptedException {
            for (var series : Series.values()) {
                server(series).pause();
            }
            long before = 0;
            for (var series : Series.values()) {
                server(series).resume();
                warmUp(series);
                before = series == Series.WITH ? chained(0) : before;
                server(series).pause();
            }
            for (int round = 0; round < rounds; round++) {
                for (var series : inOrderOf(round)) {
                    server(series).resume();
                    turns.computeIfAbsent(series, one -> new ArrayList<>()).add(turn(series));
                    server(series).pause();
                }
            }
            server(Series.WITH).resume();
            return print(chained(before + allLookUps()) - before);
        }

        /** Who was second is first in the next round, so that none has the better place. */
        private static List<Series> inOrderOf(int round) {
            return round % 2 == 0
                    ? List.of(Series.values())
                    : List.of(Series.values()).reversed();
        }

        private void warmUp(Series series) throws IOException, InterruptedException {
            try (var gentle = new SteadyLoad(PER_SECOND_AT_FIRST)) {
                gentle.run(lookUps(series), authorization(series), WARMING_UP_SECONDS);
            }
            load.warmUp(lookUps(series), authorization(series), seconds);
        }

        private Turn turn(Series series) throws IOException, InterruptedException {
            var addresses = lookUps(series);
            var authorization = authorization(series);
            load.run(addresses, authorization, SETTLING_SECONDS);
            var server = server(series);
            var machine = Machine.Use.now();
            double serverBefore = server.processorMilliseconds();
            double callerBefore = callersProcessorMilliseconds();
            var times = load.run(addresses, authorization, seconds);
            double requests = (double) PER_SECOND * seconds;
            return new Turn(
                    times,
                    (server.processorMilliseconds() - serverBefore) / requests,
                    (callersProcessorMilliseconds() - callerBefore) / requests,
                    Machine.Use.now().percentSince(machine));
        }

        private static double callersProcessorMilliseconds() {
            return ProcessHandle.current()
                            .info()
                            .totalCpuDuration()
                            .orElse(Duration.ZERO)
                            .toNanos()
                    / 1e6;
        }

        /** How many look-ups there are from the first turn to the last. */
        private long allLookUps() {
            return (long) rounds * (seconds + SETTLING_SECONDS) * PER_SECOND;
        }

        private boolean print(long entries) {
            out.printf(
                    "ledger: %d look-ups/s over loopback (identity, records, evaluation in turn), %d rounds of %d s%n",
                    PER_SECOND, rounds, seconds);
            for (var series : Series.values()) {
                out.printf(
                        "  %-22s median %6.2f ms   mean %6.2f ms   99 %% within %7.2f ms   "
                                + "processor %5.2f ms, of the caller %5.2f ms   machine %3.0f %% busy%n",
                        series.words,
                        mean(series, turn -> turn.times().median()),
                        mean(series, turn -> turn.times().mean()),
                        mean(series, turn -> turn.times().slowest()),
                        mean(series, Turn::processor),
                        mean(series, Turn::caller),
                        mean(series, Turn::machine));
            }
            double ratio = cost("time (median)", turn -> turn.times().median());
            cost("time (mean)", turn -> turn.times().mean());
            cost("processor", Turn::processor);
            return isKept(ratio) & isWhole(entries);
        }

        /** Prints what the entry costs, beside the look-up without one. */
        private double cost(String of, ToDoubleFunction<Turn> figure) {
            double without = mean(Series.WITHOUT, figure);
            double entry = mean(Series.WITH, figure) - without;
            out.printf("  %-22s entry %+6.2f ms   %6.3f x the look-up without entry%n", of, entry, entry / without);
            return entry / without;
        }

        private ServerProcess server(Series series) {
            return Objects.requireNonNull(servers.get(series));
        }

        private boolean isKept(double ratio) {
            double most = settings.gate();
            if (most == 0 || ratio <= most) {
                return true;
            }
            out.printf("  FAILED: the ratio is more than %.3f%n", most);
            return false;
        }

        private boolean isWhole(long entries) {
            out.printf("  %,d look-ups by the client, %,d entries chained meanwhile%n", allLookUps(), entries);
            if (entries >= allLookUps()) {
                return true;
            }
            out.println("  FAILED: entries are missing");
            return false;
        }

        private double mean(Series series, ToDoubleFunction<Turn> figure) {
            return turns.getOrDefault(series, List.of()).stream()
                    .mapToDouble(figure)
                    .average()
                    .orElse(0);
        }

        /** Where the chain stands, as soon as that is this far, or no longer moves for a minute. */
        private long chained(long wanted) throws IOException, InterruptedException {
            long position = 0;
            for (int second = 0; second < CHAINING_SECONDS; second++) {
                Thread.sleep(1_000);
                position = Long.parseLong(find(POSITION, Series.WITH, "/api/v1/audit/roots")
                        .findFirst()
                        .orElse("0"));
                if (wanted > 0 && position >= wanted || wanted == 0 && second > 2) {
                    return position;
                }
            }
            return position;
        }

        private List<URI> lookUps(Series series) throws IOException, InterruptedException {
            var codes = find(CODE, series, "/api/v1/subjects?q=%E5%85%AC%E5%8F%B8")
                    .distinct()
                    .toList();
            if (codes.isEmpty()) {
                throw new IOException("the sample has no organisation to look up");
            }
            return codes.stream()
                    .flatMap(code -> Stream.of("", "/records", "/evaluation")
                            .map(what -> server(series).address().resolve("/api/v1/subjects/" + code + what)))
                    .toList();
        }

        private Stream<String> find(Pattern pattern, Series series, String path)
                throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(server(series).address().resolve(path))
                    .build();
            return pattern.matcher(http.send(request, BodyHandlers.ofString()).body())
                    .results()
                    .map(found -> found.group(1));
        }

        private String authorization(Series series) throws IOException, InterruptedException {
            return SampleClient.authorization(http, server(series).address());
        }
    }
}
