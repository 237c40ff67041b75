package org.credit531.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.credit531.identifiers.SubjectKind;
import org.credit531.search.Hit.Former;
import org.credit531.search.Question.Filter;
import org.credit531.subject.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What all statements that read public names have in common: a filter, an end, and what is in a row. */
final class PublicRows {

    /** Nobody who looks for something waits longer. */
    static final int SECONDS = 3;

    /** Whether a filter admits the names p. */
    static final String FITS = """
            (:kind::text is null or p.kind = :kind)
               and (:region::text is null or starts_with(p.region, :region))
               and (:state::text is null or p.state = :state)
            """;

    /** The keys of both tables as one: the planner goes through an index of each, in the order of both together. */
    static final String SEARCH_KEY = """
            (select subject, name, null::date as used_from, null::date as used_until,
                    brand, pinyin, initials, whole_pinyin, whole_initials from search_name
             union all
             select subject, name, used_from, used_until,
                    brand, pinyin, initials, whole_pinyin, whole_initials from search_further) as search_key
            """;

    /** Behind a beginning, it is behind all that begins so. */
    static final String END = Character.toString(Character.MAX_CODE_POINT);

    private PublicRows() {}

    /** A client whose statements are stopped after so many seconds. */
    static JdbcClient within(int seconds, DataSource source) {
        JdbcTemplate template = new JdbcTemplate(source);
        template.setQueryTimeout(seconds);
        return JdbcClient.create(template);
    }

    static StatementSpec filtered(StatementSpec statement, Filter filter, int limit) {
        SubjectKind kind = filter.kind();
        return statement
                .param("kind", kind == null ? null : kind.code(), Types.VARCHAR)
                .param("region", filter.region(), Types.VARCHAR)
                .param("state", filter.state(), Types.VARCHAR)
                .param("limit", limit);
    }

    static List<Hit> hits(StatementSpec statement) {
        return statement.query((row, number) -> hit(row, null)).list();
    }

    /** Hits of rows that also say by which name each was found. */
    static List<Hit> called(StatementSpec statement) {
        return statement
                .query((row, number) -> hit(row, former(row.getObject("used_until", LocalDate.class), row)))
                .list();
    }

    private static @Nullable Former former(@Nullable LocalDate until, ResultSet row) throws SQLException {
        return until == null
                ? null
                : new Former(row.getString("called"), row.getObject("used_from", LocalDate.class), until);
    }

    private static Hit hit(ResultSet row, @Nullable Former former) throws SQLException {
        return new Hit(
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                SubjectKind.of(row.getString("kind")),
                row.getString("state"),
                row.getString("region"),
                former,
                How.CODE,
                true);
    }
}
