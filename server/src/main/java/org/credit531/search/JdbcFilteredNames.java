package org.credit531.search;

import static org.credit531.search.PublicRows.END;
import static org.credit531.search.PublicRows.SECONDS;
import static org.credit531.search.PublicRows.hits;
import static org.credit531.search.PublicRows.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.credit531.identifiers.SubjectKind;
import org.credit531.search.Question.Filter;
import org.credit531.subject.CodeState;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The names that a filter admits, read in an order that stays and so many at most, whatever was typed. These are shared out among
 * kinds and states: what is rare is not behind what is frequent.
 */
@Component
class JdbcFilteredNames {

    /** Each may lie on a page of its own: so many are read within half of the time that a search may take. */
    private static final int READ = 20_000;

    private final JdbcClient reader;

    JdbcFilteredNames(@Qualifier("reader") DataSource reader) {
        this.reader = within(SECONDS, reader);
    }

    /** Those among the first of each kind and state whose name is like a pattern. */
    List<Hit> among(String pattern, Reach reach) {
        return hits(filtered(
                        reader.sql(
                                "select * from public.names_filtered(:kinds, :states, :low, :high, :each, :pattern, :most)"),
                        reach)
                .param("pattern", pattern)
                .param("most", reach.names()));
    }

    /** Whether there are names that {@link #among} does not read. */
    boolean areMore(Reach reach) {
        return filtered(reader.sql("select public.filter_admits_more(:kinds, :states, :low, :high, :each)"), reach)
                .query(Boolean.class)
                .single();
    }

    private static StatementSpec filtered(StatementSpec statement, Reach reach) {
        Filter filter = reach.filter();
        String region = Objects.requireNonNullElse(filter.region(), "");
        String[] kinds = kinds(reach);
        String[] states = states(filter);
        return statement
                .param("kinds", kinds)
                .param("states", states)
                .param("low", region)
                .param("high", region + END)
                .param("each", READ / Math.max(1, kinds.length * states.length));
    }

    private static String[] kinds(Reach reach) {
        SubjectKind wanted = reach.filter().kind();
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> kind != SubjectKind.NATURAL_PERSON)
                .filter(kind -> wanted == null || wanted == kind)
                .filter(kind -> reach.households() || kind != SubjectKind.INDIVIDUAL_BUSINESS)
                .map(SubjectKind::code)
                .toArray(String[]::new);
    }

    private static String[] states(Filter filter) {
        String wanted = filter.state();
        return wanted == null
                ? Stream.of(CodeState.values()).map(CodeState::code).toArray(String[]::new)
                : new String[] {wanted};
    }
}
