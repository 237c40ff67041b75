package org.credit531.search;

import static org.credit531.search.PublicRows.END;
import static org.credit531.search.PublicRows.FITS;
import static org.credit531.search.PublicRows.SEARCH_KEY;
import static org.credit531.search.PublicRows.SECONDS;
import static org.credit531.search.PublicRows.called;
import static org.credit531.search.PublicRows.filtered;
import static org.credit531.search.PublicRows.hits;
import static org.credit531.search.PublicRows.within;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.credit531.search.Question.Filter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The tables of public names, read with the database role that can only read. Each way to look reads a part of them at most, whatever
 * was typed, and is stopped when it takes too long.
 */
@Component
class JdbcPublicNames {

    /** After an import of millions, to count all names takes longer than anybody may look for one. */
    private static final int SECONDS_TO_COUNT = 60;

    /** So many times as many names are read where households among them do not count. */
    private static final int WIDER = 25;

    /** So many former names are read at most: beyond these a filter is no reason to go on. */
    private static final int FORMER = 5_000;

    private static final String BETWEEN = "\u0001";

    private final JdbcClient reader;
    private final JdbcClient patient;

    JdbcPublicNames(@Qualifier("reader") DataSource reader) {
        this.reader = within(SECONDS, reader);
        this.patient = within(SECONDS_TO_COUNT, reader);
    }

    /** About how many names have each of the pairs; none of them where that is not known. */
    Map<String, Long> frequencies(Collection<String> pairs) {
        Map<String, Long> known = new HashMap<>();
        reader.sql("select pair, names from search_pair where pair = any(:pairs)")
                .param("pairs", pairs.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("pair"), row.getLong("names"));
                });
        return known;
    }

    /** The pairs that have a character, with about how many names have each. */
    Map<String, Long> pairsWith(String character) {
        Map<String, Long> known = new HashMap<>();
        reader.sql("""
                select pair, names from search_pair where pair >= :low and pair < :high
                union
                select pair, names from search_pair where substr(pair, 2) = :low
                """).param("low", character).param("high", character + END).query(row -> {
            known.put(row.getString("pair"), row.getLong("names"));
        });
        return known;
    }

    /** Those with all of the pairs. */
    List<Hit> withPairs(Collection<String> pairs, String pattern, Reach reach, int limit) {
        return hits(reaching(reader.sql("""
                select p.* from public.names_with(:pairs, :pattern, :kind, :region, :state, :read) p
                 where :households or p.kind <> 'individual-business'
                 limit :limit
                """), reach, limit)
                .param("pairs", pairs.toArray(String[]::new))
                .param("pattern", pattern));
    }

    /** Those with one of the pairs. */
    List<Hit> withAnyPair(Collection<String> pairs, String pattern, Reach reach, int limit) {
        return hits(reaching(reader.sql("""
                select p.* from public.names_with_any(:pairs, :pattern, :kind, :region, :state, :read) p
                 where :households or p.kind <> 'individual-business'
                 limit :limit
                """), reach, limit)
                .param("pairs", pairs.toArray(String[]::new))
                .param("pattern", pattern));
    }

    /** Those among the first names there are. */
    List<Hit> among(int first, String pattern, Reach reach, int limit) {
        return hits(
                reaching(reader.sql("""
                select p.* from public.names_among(:first, :pattern, :kind, :region, :state, :read) p
                 where :households or p.kind <> 'individual-business'
                 limit :limit
                """), reach, limit).param("first", first).param("pattern", pattern));
    }

    /** Those with a slip in one of the places. */
    List<Hit> near(List<Slips.Place> places, Filter filter, int limit) {
        return hits(filtered(
                        reader.sql(
                                "select * from public.names_near(:places, :patterns, :kind, :region, :state, :limit)"),
                        filter,
                        limit)
                .param("places", each(places, Slips.Place::pairs))
                .param("patterns", each(places, Slips.Place::patterns)));
    }

    /** Arrays of several lengths are none of PostgreSQL's: the texts of each, joined by a character that is in no name. */
    private static String[] each(List<Slips.Place> places, Function<Slips.Place, Collection<String>> texts) {
        return places.stream()
                .map(place -> String.join(BETWEEN, texts.apply(place)))
                .toArray(String[]::new);
    }

    /** Those that had a name with all of the pairs; no households. */
    List<Hit> formerWithPairs(Collection<String> pairs, String pattern, Reach reach) {
        return called(filtered(reader.sql("""
                select p.*, s.name as called, s.used_from, s.used_until
                  from public.former_names_with(:pairs, :pattern, :read) s join public_subject p on p.subject = s.subject
                 where p.kind <> 'individual-business' and
                """ + FITS + "limit :limit"), reach.filter(), reach.keys())
                .param("pairs", pairs.toArray(String[]::new))
                .param("pattern", pattern)
                .param("read", FORMER));
    }

    /** Those whose short name, or one that they had, begins with a text, and has it for its whole first. */
    List<Hit> byBrand(String beginning, Reach reach) {
        return called(reaching(reader.sql("""
                select p.*, s.name as called, s.used_from, s.used_until
                  from (select subject, name, brand, used_from, used_until from
                """ + SEARCH_KEY + """
                         where brand >= :low and brand < :high order by brand limit 10000) s
                  join public_subject p on p.subject = s.subject and (p.name = s.name or s.used_until is not null)
                 where (:households or p.kind <> 'individual-business') and
                """ + FITS + """
                 order by s.brand limit :limit
                """), reach, reach.keys())
                .param("low", beginning)
                .param("high", beginning + END));
    }

    long size() {
        return patient.sql("select count(*) from public_subject")
                .query(Long.class)
                .single();
    }

    /** The functions end their reading at a number of names, households among them. */
    private static StatementSpec reaching(StatementSpec statement, Reach reach, int limit) {
        return filtered(statement, reach.filter(), limit)
                .param("households", reach.households())
                .param("read", reach.households() ? limit : limit * WIDER);
    }
}
