package org.credit531.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Requests at a steady rate over loopback, whether the ones before have been answered or not. The time of each is counted
 * from the moment at which it was due, so that a server that falls behind cannot hide it.
 */
final class SteadyLoad implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST)
            .build();
    private final int perSecond;

    SteadyLoad(int perSecond) {
        this.perSecond = perSecond;
    }

    /**
     * Asks for the addresses in turn.
     *
     * @param authorization the header of that name, empty for none
     * @throws IOException if an answer is another than 200
     */
    Times run(List<URI> addresses, String authorization, int seconds) throws IOException, InterruptedException {
        var refused = new TreeMap<String, Integer>();
        var times = run(addresses, authorization, seconds, refused);
        if (!refused.isEmpty()) {
            throw new IOException("not answered with 200, and how often: " + refused);
        }
        return times;
    }

    /**
     * Asks for the addresses in turn.
     *
     * @param refused takes each address that was not answered with 200, with the first answer, and how often
     */
    Times run(List<URI> addresses, String authorization, int seconds, Map<String, Integer> refused) {
        var each = new ConcurrentLinkedQueue<String>();
        var nanos = send(addresses, authorization, seconds, each);
        each.forEach(refusal -> refused.merge(refusal, 1, Integer::sum));
        return Times.of(
                nanos,
                number -> "after %d s: %s".formatted(number / perSecond, addresses.get(number % addresses.size())));
    }

    /** Asks as above while the platform is not yet warm, when it may turn away what it cannot answer. */
    void warmUp(List<URI> addresses, String authorization, int seconds) {
        send(addresses, authorization, seconds, new ConcurrentLinkedQueue<>());
    }

    private AtomicLongArray send(List<URI> addresses, String authorization, int seconds, Queue<String> refused) {
        int requests = perSecond * seconds;
        var nanos = new AtomicLongArray(requests);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int number = 0; number < requests; number++) {
                long due = begun + number * 1_000_000_000L / perSecond;
                var request = request(addresses.get(number % addresses.size()), authorization);
                int place = number;
                awaitUntil(due);
                var _ = callers.submit(() -> {
                    refusal(request).ifPresent(why -> refused.add(request.uri() + " " + why));
                    nanos.set(place, System.nanoTime() - due);
                });
            }
        }
        return nanos;
    }

    /** Why a request has no good answer; empty where it has. */
    private Optional<String> refusal(HttpRequest request) {
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status == 200 ? Optional.empty() : Optional.of("status " + status);
        } catch (IOException failure) {
            return Optional.of(failure.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private static HttpRequest request(URI address, String authorization) {
        var request = HttpRequest.newBuilder(address).timeout(LONGEST);
        return authorization.isEmpty()
                ? request.build()
                : request.header("Authorization", authorization).build();
    }

    private static void awaitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /**
     * How long requests took, in milliseconds; the slowest is that than which one in a hundred is slower.
     *
     * @param worst the few that took longest in the order in which they were due: whether one address is slow or all were for a while
     */
    record Times(double median, double mean, double ninetyFifth, double slowest, List<String> worst) {

        private static final double NANOS = 1e6;
        private static final int WORST = 12;

        static Times of(AtomicLongArray nanos, IntFunction<String> said) {
            var worst = IntStream.range(0, nanos.length())
                    .boxed()
                    .sorted(Comparator.comparing(nanos::get, Comparator.reverseOrder()))
                    .limit(WORST)
                    .sorted()
                    .map(number -> "%.0f ms %s".formatted(nanos.get(number) / NANOS, said.apply(number)))
                    .toList();
            var sorted = new long[nanos.length()];
            Arrays.setAll(sorted, nanos::get);
            Arrays.sort(sorted);
            return new Times(
                    sorted[sorted.length / 2] / NANOS,
                    Arrays.stream(sorted).average().orElse(0) / NANOS,
                    sorted[sorted.length * 95 / 100] / NANOS,
                    sorted[sorted.length * 99 / 100] / NANOS,
                    worst);
        }
    }
}
