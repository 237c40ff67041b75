package org.credit531.audit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was published of the chain: where it stood, and its last link there.
 *
 * @param position the position
 * @param link the link in hexadecimal digits
 */
public record PublishedRoot(long position, String link) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Refuses what no chain can have. */
    public PublishedRoot {
        if (position < 1 || !HASH.matcher(link).matches()) {
            throw new IllegalArgumentException("no root: " + position + " " + link);
        }
    }

    /**
     * The roots in what {@code /api/v1/audit/roots} answered once.
     *
     * @throws IllegalArgumentException if it is no such answer
     */
    public static List<PublishedRoot> readAll(String answer) {
        try {
            var json = JsonMapper.shared().readTree(answer);
            var roots = new ArrayList<PublishedRoot>();
            json.path("roots").forEach(root -> roots.add(of(root)));
            if (json.path("head").isObject()) {
                roots.add(of(json.path("head")));
            }
            return List.copyOf(roots);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no roots", e);
        }
    }

    private static PublishedRoot of(JsonNode root) {
        return new PublishedRoot(
                root.path("position").asLong(0), root.path("link").asString(""));
    }

    static PublishedRoot of(long position, byte[] link) {
        return new PublishedRoot(position, HexFormat.of().formatHex(link));
    }
}
