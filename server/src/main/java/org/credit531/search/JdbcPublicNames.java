package org.credit531.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.credit531.identifiers.SubjectKind;
import org.credit531.search.Question.Filter;
import org.credit531.subject.SubjectId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The tables of public names, read with the database role that can only read. Each way to look reads a part of them at most, whatever
 * was typed, and is stopped when it takes too long.
 */
@Component
class JdbcPublicNames {

    private static final int SECONDS = 3;

    /** After an import of millions, to count all names takes longer than anybody may look for one. */
    private static final int SECONDS_TO_COUNT = 60;

    /** So many times as many names are read where households among them do not count. */
    private static final int WIDER = 25;

    private static final String BETWEEN = "\u0001";
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient reader;
    private final JdbcClient patient;

    JdbcPublicNames(@Qualifier("reader") DataSource reader) {
        JdbcTemplate template = new JdbcTemplate(reader);
        template.setQueryTimeout(SECONDS);
        this.reader = JdbcClient.create(template);
        JdbcTemplate counting = new JdbcTemplate(reader);
        counting.setQueryTimeout(SECONDS_TO_COUNT);
        this.patient = JdbcClient.create(counting);
    }

    /** Those whose code begins with a text, in order of codes. */
    List<Hit> byCode(String code, Filter filter, String after, int limit) {
        return hits(filtered(reader.sql("""
                select * from (select * from public_subject
                                where code >= :low and code < :high and code > :after
                                  and (:low <> '' or kind <> 'individual-business') order by code limit 20000) p
                 where (:kind::text is null or kind = :kind)
                   and (:region::text is null or starts_with(region, :region))
                   and (:state::text is null or state = :state)
                 order by code limit :limit
                """), filter, limit)
                .param("low", code)
                .param("high", code + END)
                .param("after", after));
    }

    /** How many have a code that begins with a text, up to a number. */
    int countByCode(String code, Filter filter, int limit) {
        return filtered(reader.sql("""
                select count(*) from (
                    select 1 from (select * from public_subject
                                    where code >= :low and code < :high
                                      and (:low <> '' or kind <> 'individual-business') order by code limit 20000) p
                     where (:kind::text is null or kind = :kind)
                       and (:region::text is null or starts_with(region, :region))
                       and (:state::text is null or state = :state)
                     limit :limit) c
                """), filter, limit)
                .param("low", code)
                .param("high", code + END)
                .query(Integer.class)
                .single();
    }

    /** The last of the codes that are read at once, if there are so many that begin with a text. */
    Optional<String> endOfReading(String code, String after) {
        return reader.sql("""
                select code from public_subject
                 where code >= :low and code < :high and code > :after
                   and (:low <> '' or kind <> 'individual-business') order by code offset 19999 limit 1
                """)
                .param("low", code)
                .param("high", code + END)
                .param("after", after)
                .query(String.class)
                .optional();
    }

    List<Hit> bySubject(SubjectId subject) {
        return hits(reader.sql("select * from public_subject where subject = :subject")
                .param("subject", subject.value()));
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

    /** Those whose short name begins with a text, and has it for its whole first. */
    List<Hit> byBrand(String beginning, Reach reach) {
        return hits(reaching(reader.sql("""
                select p.* from (select subject, name, brand from search_name
                                  where brand >= :low and brand < :high order by brand limit 10000) s
                  join public_subject p on p.subject = s.subject and p.name = s.name
                 where (:kind::text is null or p.kind = :kind)
                   and (:region::text is null or starts_with(p.region, :region))
                   and (:state::text is null or p.state = :state)
                   and (:households or p.kind <> 'individual-business')
                 order by s.brand limit :limit
                """), reach, reach.keys())
                .param("low", beginning)
                .param("high", beginning + END));
    }

    /** Those whose sounds from the short name on begin with one of the texts. */
    List<Hit> byPinyin(Collection<String> beginnings, String pattern, Filter filter, int limit) {
        return hits(ranges(reader.sql("""
                select p.* from unnest(:lows::text[], :highs::text[]) as wanted (low, high)
                 cross join lateral (select subject, name, pinyin from search_name
                                      where pinyin >= low and pinyin < high order by pinyin limit 5000) s
                  join public_subject p on p.subject = s.subject and p.name = s.name
                 where p.kind <> 'individual-business' and p.name like :pattern
                   and (:kind::text is null or p.kind = :kind)
                   and (:region::text is null or starts_with(p.region, :region))
                   and (:state::text is null or p.state = :state)
                 limit :limit
                """), beginnings, pattern, filter, limit));
    }

    /** Those whose initials from the short name on begin with one of the texts. */
    List<Hit> byInitials(Collection<String> beginnings, String pattern, Filter filter, int limit) {
        return hits(ranges(reader.sql("""
                select p.* from unnest(:lows::text[], :highs::text[]) as wanted (low, high)
                 cross join lateral (select subject, name, initials from search_name
                                      where initials >= low and initials < high order by initials limit 5000) s
                  join public_subject p on p.subject = s.subject and p.name = s.name
                 where p.kind <> 'individual-business' and p.name like :pattern
                   and (:kind::text is null or p.kind = :kind)
                   and (:region::text is null or starts_with(p.region, :region))
                   and (:state::text is null or p.state = :state)
                 limit :limit
                """), beginnings, pattern, filter, limit));
    }

    /** Those whose sounds of the whole name begin with a text. */
    List<Hit> byWholePinyin(String beginning, String pattern, Filter filter, int limit) {
        return hits(filtered(reader.sql("""
                select p.* from (select subject, name, whole_pinyin from search_name
                                  where whole_pinyin >= :low and whole_pinyin < :high order by whole_pinyin limit 5000) s
                  join public_subject p on p.subject = s.subject and p.name = s.name
                 where p.kind <> 'individual-business' and p.name like :pattern
                   and (:kind::text is null or p.kind = :kind)
                   and (:region::text is null or starts_with(p.region, :region))
                   and (:state::text is null or p.state = :state)
                 limit :limit
                """), filter, limit)
                .param("low", beginning)
                .param("high", beginning + END)
                .param("pattern", pattern));
    }

    /** Those whose initials of the whole name begin with a text. */
    List<Hit> byWholeInitials(String beginning, String pattern, Filter filter, int limit) {
        return hits(filtered(reader.sql("""
                select p.* from (select subject, name, whole_initials from search_name
                                  where whole_initials >= :low and whole_initials < :high
                                  order by whole_initials limit 5000) s
                  join public_subject p on p.subject = s.subject and p.name = s.name
                 where p.kind <> 'individual-business' and p.name like :pattern
                   and (:kind::text is null or p.kind = :kind)
                   and (:region::text is null or starts_with(p.region, :region))
                   and (:state::text is null or p.state = :state)
                 limit :limit
                """), filter, limit)
                .param("low", beginning)
                .param("high", beginning + END)
                .param("pattern", pattern));
    }

    long size() {
        return patient.sql("select count(*) from public_subject")
                .query(Long.class)
                .single();
    }

    private static StatementSpec ranges(
            StatementSpec statement, Collection<String> beginnings, String pattern, Filter filter, int limit) {
        return filtered(statement, filter, limit)
                .param("lows", beginnings.toArray(String[]::new))
                .param("highs", beginnings.stream().map(low -> low + END).toArray(String[]::new))
                .param("pattern", pattern);
    }

    /** The functions end their reading at a number of names, households among them. */
    private static StatementSpec reaching(StatementSpec statement, Reach reach, int limit) {
        return filtered(statement, reach.filter(), limit)
                .param("households", reach.households())
                .param("read", reach.households() ? limit : limit * WIDER);
    }

    private static StatementSpec filtered(StatementSpec statement, Filter filter, int limit) {
        SubjectKind kind = filter.kind();
        return statement
                .param("kind", kind == null ? null : kind.code(), Types.VARCHAR)
                .param("region", filter.region(), Types.VARCHAR)
                .param("state", filter.state(), Types.VARCHAR)
                .param("limit", limit);
    }

    private static List<Hit> hits(StatementSpec statement) {
        return statement.query(JdbcPublicNames::hit).list();
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        return new Hit(
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                SubjectKind.of(row.getString("kind")),
                row.getString("state"),
                row.getString("region"),
                How.CODE,
                true);
    }
}
