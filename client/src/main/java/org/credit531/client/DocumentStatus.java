package org.credit531.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document still holds, by the word of the platform that issued it: what no file can know.
 *
 * @param number its number
 * @param state {@code valid}, {@code superseded} or {@code destroyed}
 * @param endedAt since when it does not hold, {@code null} while it does
 * @param reason why
 */
public record DocumentStatus(
        String number,
        String state,
        @Nullable String endedAt,
        @Nullable String reason) {

    private static final String PAGES = "/documents/";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /**
     * Asks at the address that a verified document names.
     *
     * @throws CallFailed where no answer comes
     * @throws IllegalArgumentException where that is no address of a document
     */
    public static DocumentStatus at(String address) {
        int place = address.lastIndexOf(PAGES);
        if (place < 0) {
            throw new IllegalArgumentException("no address of a document: " + address);
        }
        var server = new Server(URI.create(address.substring(0, place)), "", "", Locale.ENGLISH);
        var request = HttpRequest.newBuilder(server.resolve("/api/v1" + address.substring(place)))
                .timeout(LONGEST)
                .build();
        try (var calls = new HttpCalls(server, Retries.USUAL)) {
            return calls.value(request, DocumentStatus.class);
        }
    }

    /** Whether it holds. */
    public boolean isValid() {
        return "valid".equals(state);
    }
}
