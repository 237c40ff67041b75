package org.credit531.trials;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.credit531.identifiers.Industries;
import org.credit531.identifiers.SubjectKind;
import org.credit531.trial.Attribute;
import org.credit531.trial.Loading;

/** Notes of each organisation by what figures tell it apart, as its registration says. */
final class Describing {

    /** The day of establishment, as text: of which band of age it is, the day of a trial says. */
    static final String ESTABLISHED = "established";

    /** The kind of the organisation. */
    static final String KIND = "kind";

    private static final String REGION = "region";
    private static final String INDUSTRY = "industry";
    private static final String CAPITAL = "registered-capital";
    private static final String ESTABLISHED_ON = "established-on";
    private static final String TYPE = "organisation-type";

    /** Fields of registrations that say it. */
    static final List<String> FIELDS = List.of(ESTABLISHED_ON, INDUSTRY, TYPE, REGION, CAPITAL);

    private static final int CITY_DIGITS = 4;
    private static final short NOWHERE = 0;
    private static final int BETWEEN_ITEMS = 1_000_000;

    private final SliceRules rules;
    private final int today;
    private final int[] ranks;
    private final long[] keys;
    private final short[] cities;
    private final Attribute.Loading city;
    private final Attribute.Loading section;
    private final Attribute.Loading size;
    private final Attribute.Loading established;
    private final Attribute.Loading ownership;
    private final Attribute.Loading kind;
    private final Map<String, String> sections = new HashMap<>();
    private final Map<String, String> ownerships = new HashMap<>();
    private int described = -1;

    Describing(SliceRules rules, Loading loading, int organisations, LocalDate today) {
        this.rules = rules;
        this.today = (int) today.toEpochDay();
        this.ranks = new int[organisations];
        Arrays.fill(ranks, Integer.MIN_VALUE);
        this.keys = new long[organisations];
        this.cities = new short[organisations];
        city = loading.attribute(SliceRules.CITY);
        section = loading.attribute(SliceRules.SECTION);
        size = loading.attribute(SliceRules.SIZE);
        established = loading.attribute(ESTABLISHED);
        ownership = loading.attribute(SliceRules.OWNERSHIP);
        kind = loading.attribute(KIND);
    }

    /** What is known without a registration. */
    void begin(int organisation, SubjectKind known, String region) {
        kind.set(organisation, known.code());
        city(organisation, region);
        cities[organisation] =
                region.length() >= CITY_DIGITS ? Short.parseShort(region.substring(0, CITY_DIGITS)) : NOWHERE;
    }

    /**
     * Whether a record is the registration that counts so far; what is noted next is what it says, and nothing else. Records come
     * in no order: of two of the same day the greater key counts, whichever comes first.
     *
     * @param key the first half of the record's key
     */
    boolean describes(int organisation, String item, int effectiveFrom, int removedOn, boolean withheld, long key) {
        int order = rules.registrations().indexOf(item);
        boolean inForce = effectiveFrom <= today && today < removedOn && !withheld;
        int rank = (rules.registrations().size() - order) * BETWEEN_ITEMS + effectiveFrom;
        if (order < 0 || !inForce || !isAbove(organisation, rank, key)) {
            described = -1;
            return false;
        }
        ranks[organisation] = rank;
        keys[organisation] = key;
        described = organisation;
        forget(organisation);
        return true;
    }

    private boolean isAbove(int organisation, int rank, long key) {
        return rank > ranks[organisation] || rank == ranks[organisation] && key > keys[organisation];
    }

    /** What a registration said that counts no longer. */
    private void forget(int organisation) {
        section.clear(organisation);
        size.clear(organisation);
        established.clear(organisation);
        ownership.clear(organisation);
        city.clear(organisation);
        if (cities[organisation] != NOWHERE) {
            city.set(organisation, Short.toString(cities[organisation]));
        }
    }

    Set<String> registrations() {
        return Set.copyOf(rules.registrations());
    }

    void text(String field, byte[] utf8, int from, int to) {
        if (described < 0) {
            return;
        }
        String text = new String(utf8, from, to - from, StandardCharsets.UTF_8);
        switch (field) {
            case REGION -> city(described, text);
            case INDUSTRY -> note(section, sections, text, Describing::section);
            case TYPE ->
                note(ownership, ownerships, text, type -> rules.ownership(type).orElse(""));
            default -> {}
        }
    }

    void number(String field, long number) {
        if (described >= 0 && field.equals(CAPITAL)) {
            size.set(described, rules.size(number));
        }
    }

    void day(String field, int day) {
        if (described >= 0 && field.equals(ESTABLISHED_ON)) {
            established.set(described, LocalDate.ofEpochDay(day).toString());
        }
    }

    private void city(int organisation, String region) {
        if (region.length() >= CITY_DIGITS) {
            city.set(organisation, region.substring(0, CITY_DIGITS));
        }
    }

    private void note(
            Attribute.Loading attribute, Map<String, String> known, String text, Function<String, String> reading) {
        String code = known.computeIfAbsent(text, reading);
        if (!code.isEmpty()) {
            attribute.set(described, code);
        }
    }

    private static String section(String industry) {
        return Industries.of(industry)
                .map(found -> String.valueOf(found.section()))
                .orElse("");
    }
}
