package org.credit531.province.population;

import java.util.List;
import java.util.Map;
import org.credit531.province.draw.WordList;

/**
 * What people type who look for an organisation of the invented province, and which one they mean: more than five hundred questions
 * that never change, by which searches are measured. Their organisations are among the first twenty thousand of the population of
 * {@link #SEED}, and so in every larger one.
 */
public final class SearchQueries {

    /** The seed of the population whose names are looked for. */
    public static final long SEED = 20_261_127;

    /** In a population of this size, and in each larger one, are all that are looked for. */
    public static final int LEAST = 20_000;

    /**
     * Of each kind of question, how many in a hundred have what is meant among the first ten: a floor, under twenty thousand names and
     * under ten million alike.
     */
    public static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("code", 100),
            Map.entry("name", 100),
            Map.entry("part", 98),
            Map.entry("short-name", 98),
            Map.entry("words", 95),
            Map.entry("pinyin", 95),
            Map.entry("initials", 95),
            Map.entry("mixed", 95),
            Map.entry("slip", 90),
            Map.entry("former", 95),
            Map.entry("reading", 95));

    private static final String FILE = "search-queries.csv";

    private SearchQueries() {}

    /** All questions, in the order of the file. */
    public static List<Query> all() {
        return WordList.read(SearchQueries.class, FILE).stream()
                .map(row -> new Query(row[0], row[1], row[2]))
                .toList();
    }

    /**
     * A question.
     *
     * @param kind how it is made of the name: {@code code name part short-name words pinyin initials mixed slip
     *     former reading}
     * @param text what is typed
     * @param code the code of the organisation that is meant
     */
    public record Query(String kind, String text, String code) {}
}
