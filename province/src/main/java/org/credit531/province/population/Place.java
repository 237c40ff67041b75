package org.credit531.province.population;

import org.credit531.province.draw.Chance;
import org.credit531.province.draw.Weighted;
import org.credit531.province.draw.WordList;

/**
 * A division under which organisations are registered.
 *
 * @param code its code as it stands in their unified codes, also of divisions that have been merged since
 * @param name its name
 * @param city the city that it belongs to
 * @param weight organisations in public registers that were counted
 */
public record Place(String code, String name, String city, int weight) {

    private static final Weighted<Place> ALL = Weighted.of(
            WordList.read(Place.class, "regions.csv").stream()
                    .map(row -> new Place(row[0], row[1], row[2], Integer.parseInt(row[3])))
                    .toList(),
            Place::weight);

    static Place drawn(Chance chance) {
        return ALL.draw(chance);
    }

    /** Name as authorities carry it: the district with its city, a county-level city alone. */
    public String authorityPrefix() {
        return name.equals(city) || code.charAt(4) == '8' ? name : city + name;
    }

    /** First word of an organisation's name: districts go by their city, as in the register. */
    String nameWord(Chance chance) {
        var district = name.endsWith("区") ? city : name;
        if (district.endsWith("自治县")) {
            return district.substring(0, 2);
        }
        return chance.hits(4_000) ? district : district.substring(0, district.length() - 1);
    }

    /** The place in one or two characters, as document numbers have it: 鄞 of 鄞州区. */
    public String mark() {
        return name.substring(0, 1);
    }

    String address(Chance chance, String road) {
        var province = city.equals("浙江省") ? "浙江省杭州市" : "浙江省" + authorityPrefix();
        return province + road + "路" + chance.between(1, 1_999) + "号";
    }
}
