package org.credit531.search;

import java.util.regex.Pattern;

/**
 * A name in its parts: 杭州云舟贸易有限公司 is 杭州 + 云舟 + 贸易 + 有限公司. The short name, 云舟, is what people remember.
 *
 * @param place where it is, perhaps nowhere
 * @param brand the short name, never empty where the name is not
 * @param trade what it does, as far as the name says so in known words
 * @param form what it is, as far as the name says so in known words
 */
record NameParts(String place, String brand, String trade, String form) {

    private static final Words FORMS = new Words(NameWords.SHIPPED.forms());
    private static final Words TRADES = new Words(NameWords.SHIPPED.trades());
    private static final Words PLACES = new Words(NameWords.SHIPPED.places());
    private static final Words DISTRICTS = new Words(NameWords.SHIPPED.districts());
    private static final Pattern BRACKETS = Pattern.compile("[(（][^)）]*[)）]");
    private static final int SHORTEST_BRAND = 2;
    private static final int SHORTEST_PLACE = 2;

    static NameParts of(String name) {
        String plain = withoutBrackets(name).strip();
        int begin = endOfPlaces(plain);
        int earliest = Math.min(begin + SHORTEST_BRAND, plain.length());
        int formAt = FORMS.beginOf(plain, earliest, plain.length());
        int tradeAt = formAt;
        for (int at = TRADES.beginOf(plain, earliest, tradeAt); at < tradeAt; ) {
            tradeAt = at;
            at = TRADES.beginOf(plain, earliest, tradeAt);
        }
        return new NameParts(
                plain.substring(0, begin),
                plain.substring(begin, tradeAt),
                plain.substring(tradeAt, formAt),
                plain.substring(formAt));
    }

    private static String withoutBrackets(String name) {
        return name.indexOf('(') >= 0 || name.indexOf('（') >= 0
                ? BRACKETS.matcher(name).replaceAll("")
                : name;
    }

    /** The name from the short name on. */
    String tail() {
        return brand + rest();
    }

    /** What follows the short name. */
    String rest() {
        return trade + form;
    }

    /** Province, city and county may stand one after the other. A district in short is one only behind its city. */
    private static int endOfPlaces(String name) {
        int end = 0;
        for (int next = endOfPlace(name, end); next > end; next = endOfPlace(name, end)) {
            end = next;
        }
        return end;
    }

    private static int endOfPlace(String name, int from) {
        int limit = name.length() - SHORTEST_BRAND;
        int end = PLACES.endFrom(name, from, limit);
        return end == from && from > 0 ? DISTRICTS.endFrom(name, from, limit) : end;
    }

    /** Whether what both say of place and trade can be said of the same organisation. */
    boolean agreesWith(NameParts other) {
        return brand.equals(other.brand)
                && (place.isEmpty()
                        || other.place.isEmpty()
                        || begins(place, other.place)
                        || contains(place, other.place))
                && (trade.isEmpty() || other.trade.isEmpty() || contains(trade, other.trade));
    }

    private static boolean begins(String one, String other) {
        return one.startsWith(other.substring(0, SHORTEST_PLACE)) || other.startsWith(one.substring(0, SHORTEST_PLACE));
    }

    private static boolean contains(String one, String other) {
        return one.contains(other) || other.contains(one);
    }
}
