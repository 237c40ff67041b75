package org.credit531.province.population;

import java.util.List;
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
