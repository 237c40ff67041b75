package org.credit531.statistics;

import java.util.List;

/**
 * A city of the province, and where its tile stands on the schematic map: about where the city lies, and of no border.
 *
 * @param code the first four digits of its divisions
 * @param column in halves of a tile, from the west
 * @param row from the north
 */
record Place(String code, int column, int row) {

    /** The whole province. */
    static final String PROVINCE = "33";

    /** What is registered with the province itself, in another one, or where no division is known. */
    static final String ELSEWHERE = "other";

    /** The eleven cities, in the order of their codes. */
    static final List<Place> CITIES = List.of(
            new Place("3301", 2, 1),
            new Place("3302", 6, 1),
            new Place("3303", 4, 3),
            new Place("3304", 5, 0),
            new Place("3305", 3, 0),
            new Place("3306", 4, 1),
            new Place("3307", 3, 2),
            new Place("3308", 1, 2),
            new Place("3309", 8, 1),
            new Place("3310", 5, 2),
            new Place("3311", 2, 3));

    /** Whether a code is that of a city. */
    static boolean isCity(String code) {
        return CITIES.stream().anyMatch(city -> city.code().equals(code));
    }

    /** The city of a division's six digits, or elsewhere. */
    static String of(String region) {
        String digits = region.length() < 4 ? "" : region.substring(0, 4);
        return isCity(digits) ? digits : ELSEWHERE;
    }
}
