package org.credit531.search;

import static org.credit531.search.PublicRows.END;
import static org.credit531.search.PublicRows.FITS;
import static org.credit531.search.PublicRows.SECONDS;
import static org.credit531.search.PublicRows.filtered;
import static org.credit531.search.PublicRows.hits;
import static org.credit531.search.PublicRows.within;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.credit531.search.Question.Filter;
import org.credit531.subject.SubjectId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Public names by their codes, read with the database role that can only read: so many at most at once, whatever was typed. */
@Component
class JdbcPublicCodes {

    /** The codes that begin with a text, in their order; households only where something was typed. */
    private static final String BEGUN = """
            from public_subject
             where code >= :low and code < :high and code > :after and (:low <> '' or kind <> 'individual-business')
             order by code
            """;

    private static final String UP_TO = """
            from public_subject
             where code >= :low and code < :high and code <= :after and (:low <> '' or kind <> 'individual-business')
             order by code
            """;

    /** Read once and no further than is asked for: the rest of the codes is counted only where a filter left too few. */
    private static final String MANY = "with p as materialized (select kind, region, state " + UP_TO + "limit 100000) "
            + "select exists (select 1 from p where " + FITS + "offset :limit - 1 limit 1) "
            + "or (select count(*) from p) = 100000";

    private static final String READ = "(select * " + BEGUN + "limit 20000) p where " + FITS;

    private final JdbcClient reader;

    JdbcPublicCodes(@Qualifier("reader") DataSource reader) {
        this.reader = within(SECONDS, reader);
    }

    /** Those whose code begins with a text, in order of codes. */
    List<Hit> byCode(String code, Filter filter, String after, int limit) {
        return hits(filtered(
                begun(reader.sql("select p.* from " + READ + "order by code limit :limit"), code, after),
                filter,
                limit));
    }

    /** How many have a code that begins with a text, up to a number. */
    int countByCode(String code, Filter filter, int limit) {
        return filtered(
                        begun(reader.sql("select count(*) from (select 1 from " + READ + "limit :limit) c"), code, ""),
                        filter,
                        limit)
                .query(Integer.class)
                .single();
    }

    /** The last of the codes that are read at once, if there are so many that begin with a text. */
    Optional<String> endOfReading(String code, String after) {
        return begun(reader.sql("select code " + BEGUN + "offset 19999 limit 1"), code, after)
                .query(String.class)
                .optional();
    }

    /** Whether a filter leaves so many of the codes up to one, or whether these are more than are read for that. */
    boolean areMany(String code, Filter filter, String upTo, int limit) {
        return begun(filtered(reader.sql(MANY), filter, limit), code, upTo)
                .query(Boolean.class)
                .single();
    }

    List<Hit> bySubject(SubjectId subject) {
        return hits(reader.sql("select * from public_subject where subject = :subject")
                .param("subject", subject.value()));
    }

    private static StatementSpec begun(StatementSpec statement, String code, String after) {
        return statement.param("low", code).param("high", code + END).param("after", after);
    }
}
