package org.credit531.search;

import static org.credit531.search.PublicRows.END;
import static org.credit531.search.PublicRows.FITS;
import static org.credit531.search.PublicRows.SEARCH_KEY;
import static org.credit531.search.PublicRows.SECONDS;
import static org.credit531.search.PublicRows.called;
import static org.credit531.search.PublicRows.filtered;
import static org.credit531.search.PublicRows.within;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Public names by their sounds, present and former ones in every reading: of each beginning so many at most, and no households. */
@Component
class JdbcSpokenNames {

    private static final String BEGINNINGS =
            " from unnest(:lows::text[], :highs::text[]) as wanted (low, high) cross join lateral ";

    /** Of each beginning the names with such a key: first what begins so, in its order, then the names that still are, or were. */
    private static final String KEYS = "select p.*, s.name as called, s.used_from, s.used_until" + BEGINNINGS
            + "(select subject, name, used_from, used_until from " + SEARCH_KEY + " where ";

    private static final String NAMED = """
             limit 5000) s
              join public_subject p on p.subject = s.subject and (p.name = s.name or s.used_until is not null)
             where p.kind <> 'individual-business' and s.name like :pattern and
            """ + FITS + "limit :limit";

    private static final String CUT =
            "select exists (select 1" + BEGINNINGS + "(select 1 from " + SEARCH_KEY + " where ";
    private static final String BEHIND = " offset 4999 limit 1) behind)";

    private static final String PINYIN = "pinyin >= low and pinyin < high order by pinyin";
    private static final String INITIALS = "initials >= low and initials < high order by initials";
    private static final String WHOLE_PINYIN = "whole_pinyin >= low and whole_pinyin < high order by whole_pinyin";
    private static final String WHOLE_INITIALS =
            "whole_initials >= low and whole_initials < high order by whole_initials";

    private final JdbcClient reader;

    JdbcSpokenNames(@Qualifier("reader") DataSource reader) {
        this.reader = within(SECONDS, reader);
    }

    /** Those whose sounds from the short name on begin with one of the texts. */
    Spoken byPinyin(Collection<String> beginnings, String pattern, Reach reach) {
        return byKey(reader.sql(KEYS + PINYIN + NAMED), reader.sql(CUT + PINYIN + BEHIND), beginnings, pattern, reach);
    }

    /** Those whose initials from the short name on begin with one of the texts. */
    Spoken byInitials(Collection<String> beginnings, String pattern, Reach reach) {
        return byKey(
                reader.sql(KEYS + INITIALS + NAMED), reader.sql(CUT + INITIALS + BEHIND), beginnings, pattern, reach);
    }

    /** Those whose sounds of the whole name begin with a text. */
    Spoken byWholePinyin(String beginning, String pattern, Reach reach) {
        return byKey(
                reader.sql(KEYS + WHOLE_PINYIN + NAMED),
                reader.sql(CUT + WHOLE_PINYIN + BEHIND),
                List.of(beginning),
                pattern,
                reach);
    }

    /** Those whose initials of the whole name begin with a text. */
    Spoken byWholeInitials(String beginning, String pattern, Reach reach) {
        return byKey(
                reader.sql(KEYS + WHOLE_INITIALS + NAMED),
                reader.sql(CUT + WHOLE_INITIALS + BEHIND),
                List.of(beginning),
                pattern,
                reach);
    }

    private static Spoken byKey(
            StatementSpec named, StatementSpec cut, Collection<String> beginnings, String pattern, Reach reach) {
        List<Hit> hits = called(
                filtered(begun(named, beginnings), reach.filter(), reach.keys()).param("pattern", pattern));
        boolean isCut = hits.size() >= reach.keys()
                || !reach.isOfAll()
                        && begun(cut, beginnings).query(Boolean.class).single();
        return new Spoken(hits, isCut);
    }

    private static StatementSpec begun(StatementSpec statement, Collection<String> beginnings) {
        return statement
                .param("lows", beginnings.toArray(String[]::new))
                .param("highs", beginnings.stream().map(low -> low + END).toArray(String[]::new));
    }

    /**
     * Names with a sound.
     *
     * @param isCut whether there may be more: a filter can leave few of those that were read
     */
    record Spoken(List<Hit> hits, boolean isCut) {}
}
