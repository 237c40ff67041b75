package org.credit531.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place among the hits of a question, where a page ended. It names what it stands behind and not a number, so that names
 * that come or go meanwhile neither repeat nor hide another.
 *
 * @param rank how good the reason is for which the hit was found; 0 is the best
 */
public record Place(int rank, String name, String code) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::rank)
            .thenComparingInt(place -> place.rank == 0 ? 0 : place.name.length())
            .thenComparing(place -> place.rank == 0 ? "" : place.name)
            .thenComparing(Place::code);
    private static final int PARTS = 3;

    /** What stands in an address. */
    public String text() {
        String plain = rank + " " + code + ' ' + name;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place that a text of an address names; null where there is none.
     *
     * @throws IllegalArgumentException when the text names no place
     */
    public static @Nullable Place read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        String[] parts = plain.split(" ", PARTS);
        if (parts.length < PARTS || plain.indexOf('\u0000') >= 0) {
            throw new IllegalArgumentException("a place has a rank, a code and a name");
        }
        return new Place(Integer.parseInt(parts[0]), parts[2], parts[1]);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
