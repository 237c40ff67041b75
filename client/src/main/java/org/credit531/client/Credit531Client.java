package org.credit531.client;

import java.io.FileNotFoundException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls the platform as an API client. Calls that may be repeated without harm are repeated when the connection breaks or
 * the server is busy: reading, and uploads, because they carry a key under which the platform takes them once. Every method
 * throws {@link CallFailed}. Safe for use by several threads.
 */
public final class Credit531Client implements AutoCloseable {

    private static final Duration LONGEST_READING = Duration.ofMinutes(2);
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(2);
    private static final Duration FIRST_LOOK = Duration.ofMillis(100);
    private static final Duration LAST_LOOK = Duration.ofSeconds(2);

    private final Server server;
    private final HttpCalls calls;
    private final Tokens tokens;

    /** A client of this server. */
    public Credit531Client(Server server) {
        this(server, Retries.USUAL);
    }

    Credit531Client(Server server, Retries retries) {
        this.server = server;
        this.calls = new HttpCalls(server, retries);
        this.tokens = new Tokens(server, calls);
    }

    /**
     * Sends a file, as a stream, and returns when the platform has received it; what becomes of it shows
     * {@link #await}.
     *
     * @throws FileNotFoundException if the file cannot be opened
     */
    public Batch send(Upload upload) throws FileNotFoundException {
        var query = new Query()
                .with("item", upload.item())
                .with("unit", upload.unit())
                .with("mode", upload.mode().parameter())
                .with("effective", upload.effective());
        // The server may refuse before it has read hundreds of megabytes: it is asked first.
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/batches" + query))
                .timeout(LONGEST_UPLOAD)
                .expectContinue(true)
                .header("Content-Type", upload.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(upload.fileName()))
                .header("Idempotency-Key", upload.idempotencyKey())
                .POST(BodyPublishers.ofFile(upload.file()));
        return call(request, Batch.class);
    }

    /** A batch as it is now. */
    public Batch batch(String id) {
        return read("/api/v1/batches/" + encoded(id), Batch.class);
    }

    /** Waits until a batch is done or failed, and tells each look at it to a listener. */
    public Batch await(String id, Consumer<Batch> listener) {
        var pause = FIRST_LOOK;
        while (true) {
            var batch = batch(id);
            listener.accept(batch);
            if (batch.ended()) {
                return batch;
            }
            Retries.pause(pause);
            pause = pause.multipliedBy(2).compareTo(LAST_LOOK) < 0 ? pause.multipliedBy(2) : LAST_LOOK;
        }
    }

    /** The signed receipt of a batch that has ended, to the byte: kept otherwise, it can no longer be verified. */
    public byte[] receipt(String batch) {
        return read("/api/v1/batches/" + encoded(batch) + "/receipt", byte[].class);
    }

    /** The rows of a batch that were not taken, with reasons; fetched page by page while they are consumed. */
    public Stream<QuarantinedRow> quarantine(String batch) {
        record Answer(
                @Nullable List<QuarantinedRow> rows,
                @Nullable String next) {}
        var path = "/api/v1/batches/" + encoded(batch) + "/quarantine";
        return pages(path, new Query(), Answer.class, answer -> page(answer.rows(), answer.next()));
    }

    /** An organisation, by any of its codes. */
    public Subject subject(String code) {
        return read("/api/v1/subjects/" + encoded(code), Subject.class);
    }

    /** The records about an organisation that this client may see, of one item or of all, now or as known at a number. */
    public Stream<SubjectRecord> records(String code, @Nullable String item, @Nullable Long knownAt) {
        record Answer(
                @Nullable List<SubjectRecord> records,
                @Nullable String next) {}
        var path = "/api/v1/subjects/" + encoded(code) + "/records";
        var query = new Query().with("item", item).with("knownAt", knownAt);
        return pages(path, query, Answer.class, answer -> page(answer.records(), answer.next()));
    }

    /**
     * An organisation's evaluation.
     *
     * @param asOf the day it is about; today when missing
     * @param knownAt knowledge number of the state of knowledge it rests on; the latest when missing
     */
    public SubjectEvaluation evaluation(String code, @Nullable LocalDate asOf, @Nullable Long knownAt) {
        var query = new Query().with("asOf", asOf).with("knownAt", knownAt);
        return read("/api/v1/subjects/" + encoded(code) + "/evaluation" + query, SubjectEvaluation.class);
    }

    /** What an organisation's present evaluation means: the principal reasons, the ways up, the forecast, and its band among peers. */
    public SubjectInsights insights(String code) {
        record Explained(SubjectInsights.@Nullable Reasons reasons) {}
        record Ways(SubjectInsights.@Nullable WaysUp waysUp) {}
        record Foretold(SubjectInsights.@Nullable Forecast forecast) {}
        record Placed(SubjectInsights.@Nullable Peers peers) {}
        var subject = "/api/v1/subjects/" + encoded(code);
        var path = subject + "/evaluation";
        var reasons = read(path, Explained.class).reasons();
        var ways = read(path + "/ways-up", Ways.class).waysUp();
        var forecast = read(path + "/forecast", Foretold.class).forecast();
        var peers = read(subject + "/peers", Placed.class).peers();
        return new SubjectInsights(
                reasons == null ? new SubjectInsights.Reasons(null, null) : reasons,
                ways == null ? new SubjectInsights.WaysUp(null, null, 0, null, null, true) : ways,
                forecast == null ? new SubjectInsights.Forecast(null, null, false) : forecast,
                peers == null ? new SubjectInsights.Peers(null, null, null, null, null) : peers);
    }

    /**
     * Why an organisation's score has changed between two days, with all that makes up the difference.
     *
     * @param to the later day; today when missing
     */
    public SubjectInsights.Change changes(String code, LocalDate from, @Nullable LocalDate to) {
        var query = new Query().with("from", from).with("to", to);
        var path = "/api/v1/subjects/" + encoded(code) + "/evaluation/changes";
        var change = read(path + query, SubjectInsights.Change.class);
        while (change.next() != null) {
            change = change.and(read(path + query.with("cursor", change.next()), SubjectInsights.Change.class));
        }
        return change;
    }

    private <A, T> Stream<T> pages(String path, Query query, Class<A> type, Function<A, Pages.Page<T>> page) {
        return Pages.stream(cursor -> page.apply(read(path + query.with("cursor", cursor), type)));
    }

    private static <T> Pages.Page<T> page(@Nullable List<T> rows, @Nullable String next) {
        return new Pages.Page<>(rows == null ? List.of() : rows, next);
    }

    private <T> T read(String path, Class<T> type) {
        return call(HttpRequest.newBuilder(server.resolve(path)).timeout(LONGEST_READING), type);
    }

    /** Calls with the token at hand, and once more with a new one if the server no longer takes it. */
    private <T> T call(HttpRequest.Builder request, Class<T> type) {
        request.header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", server.language().toLanguageTag());
        var token = tokens.current();
        try {
            return calls.value(authorised(request, token), type);
        } catch (RequestRefused refused) {
            if (refused.problem().kind() != Problem.Kind.NOT_SIGNED_IN) {
                throw refused;
            }
            tokens.forget(token);
            return calls.value(authorised(request, tokens.current()), type);
        }
    }

    private static HttpRequest authorised(HttpRequest.Builder request, String token) {
        return request.setHeader("Authorization", "Bearer " + token).build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Ends all calls. */
    @Override
    public void close() {
        calls.close();
    }

    private record Query(List<String> parameters) {

        Query() {
            this(List.of());
        }

        Query with(String name, @Nullable Object value) {
            return value == null
                    ? this
                    : new Query(Stream.concat(parameters.stream(), Stream.of(name + "=" + encoded(value.toString())))
                            .toList());
        }

        @Override
        public String toString() {
            return parameters.isEmpty() ? "" : parameters.stream().collect(Collectors.joining("&", "?", ""));
        }
    }
}
