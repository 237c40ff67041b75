package org.credit531.province.feed;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.credit531.province.draw.Chance;

/**
 * Damage to plant, as shares of rows per ten thousand; a row suffers one defect at most.
 *
 * @param shares of each defect; what is missing does not happen
 */
public record Defects(Map<Defect, Integer> shares) {

    private static final int ALL = 10_000;

    /** No damage. */
    public static final Defects NONE = new Defects(Map.of());

    /** About as much damage as files that were really published have had. */
    public static final Defects AS_PUBLISHED = new Defects(usual());

    /** Checks that the shares are shares. */
    public Defects {
        var copy = new EnumMap<Defect, Integer>(Defect.class);
        copy.putAll(shares);
        shares = java.util.Collections.unmodifiableMap(copy);
        int sum = copy.values().stream().mapToInt(Integer::intValue).sum();
        if (sum > ALL || copy.values().stream().anyMatch(share -> share < 0)) {
            throw new IllegalArgumentException("shares of defects must be 0 or more and add up to 10000 at most");
        }
    }

    private static Map<Defect, Integer> usual() {
        var usual = new EnumMap<Defect, Integer>(Defect.class);
        for (Defect defect : Defect.values()) {
            usual.put(defect, defect.usual());
        }
        return usual;
    }

    /** The same damage, but for these shares. */
    public Defects but(Map<Defect, Integer> others) {
        var all = new EnumMap<Defect, Integer>(Defect.class);
        all.putAll(shares);
        all.putAll(others);
        return new Defects(all);
    }

    /** What a row suffers, if anything. */
    public Optional<Defect> drawn(Chance chance) {
        int draw = chance.below(ALL);
        int upTo = 0;
        for (var share : shares.entrySet()) {
            upTo += share.getValue();
            if (draw < upTo) {
                return Optional.of(share.getKey());
            }
        }
        return Optional.empty();
    }
}
