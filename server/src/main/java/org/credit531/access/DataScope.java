package org.credit531.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the data a permission opens to a visitor. Contexts that list, count, export or change ask it for the
 * filters of their SQL; what it does not cover looks like what is not there.
 *
 * @param reach how far it reaches
 * @param unit the only information unit whose data are open; {@code null} for every one
 * @param region the digits with which the open regions begin; {@code null} for every one
 * @param subject the only subject whose data are open, by its code; {@code null} unless that is the reach
 * @param items the only catalogue items whose records are open; empty for every one
 */
public record DataScope(
        Reach reach,
        @Nullable String unit,
        @Nullable String region,
        @Nullable String subject,
        Set<String> items) {

    /** In no region and of no unit, so that a filter by it finds nothing. */
    private static final String NONE = "";

    public DataScope {
        items = Set.copyOf(items);
    }

    static DataScope of(Reach reach, Optional<Membership> membership, Optional<String> subject, Set<String> items) {
        return switch (reach) {
            case NOTHING -> nothing();
            case SUBJECT ->
                subject.map(code -> new DataScope(reach, NONE, null, code, Set.of()))
                        .orElseGet(DataScope::nothing);
            case UNIT ->
                membership
                        .map(one -> new DataScope(reach, one.department(), one.regionPrefix(), null, items))
                        .orElseGet(DataScope::nothing);
            case REGION ->
                new DataScope(
                        reach, null, membership.map(Membership::regionPrefix).orElse(null), null, items);
            case ALL -> new DataScope(reach, null, null, null, items);
        };
    }

    private static DataScope nothing() {
        return new DataScope(Reach.NOTHING, NONE, null, null, Set.of());
    }

    /** The digits that a province's, a prefecture's or a county's regions have in common: 33, 3303 or 330302. */
    public static String prefix(String region) {
        if (region.endsWith("0000")) {
            return region.substring(0, 2);
        }
        return region.endsWith("00") ? region.substring(0, 4) : region;
    }

    /** Whether it opens what a unit states, whatever the region. */
    public boolean coversUnit(String stated) {
        return unit == null || unit.equals(stated);
    }

    /** Whether it opens what a unit states in a region, of the items that are open. */
    public boolean covers(String stated, String where) {
        return coversUnit(stated) && (region == null || where.startsWith(region));
    }

    /** Whether it opens the records of an item, whoever states them. */
    public boolean coversItem(String item) {
        return items.isEmpty() || items.contains(item);
    }

    /** Whether it opens what a unit states in a region of an item. */
    public boolean covers(String stated, String where, String item) {
        return covers(stated, where) && coversItem(item);
    }

    /** Whether it opens the data of one subject because they are the visitor's own. */
    public boolean isOwn(String code) {
        return code.equals(subject);
    }
}
