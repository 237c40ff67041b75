package org.credit531.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.testing.Mutations;
import org.credit531.testing.Organisations;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whatever stands in the search box is answered by PostgreSQL, and with exactly those whose name contains it: what means something
 * in a pattern, a regular expression or a literal means itself. Characters that no address may hold do not come this far.
 */
class SearchFuzzTests {

    private static final int SHORT = 2_000;
    private static final int LIMIT = 20;
    private static final List<String> NAMES =
            List.of("甲乙路桥有限公司", "甲乙路桥有限公司(杭州)", "100%_纯\\棉[布]行", "'; drop table public_subject; --", "𠮷田 Café ß商行");

    private static @Nullable PublicSearch search;

    @BeforeAll
    static void publishNames() throws SQLException {
        var database = TestDatabase.fresh();
        for (var number = 0; number < NAMES.size(); number++) {
            database.sql()
                    .sql("""
                            insert into public_subject (subject, code, name, kind, state, region)
                            values (:id, :code, :name, 'enterprise', 'confirmed', '330000')
                            """)
                    .param("id", UUID.randomUUID())
                    .param("code", Organisations.enterprise(number + 1))
                    .param("name", NAMES.get(number))
                    .update();
        }
        var reader = new SingleConnectionDataSource(database.reader().getConnection(), true);
        search = new JdbcPublicSearch(reader, JdbcClient.create(database.application()));
    }

    static Stream<byte[]> queries() {
        return Stream.concat(
                        NAMES.stream(), Stream.of("甲", "路桥", "%", "_", "\\", Organisations.enterprise(1), "9133", "𠮷"))
                .map(text -> text.getBytes(UTF_8));
    }

    static Stream<byte[]> cursors() {
        var code = Organisations.enterprise(1);
        return Stream.of(code + " " + NAMES.getFirst(), code, " ", code + " a\u0000")
                .map(text -> Base64.getUrlEncoder().withoutPadding().encode(text.getBytes(UTF_8)));
    }

    @MethodSource("queries")
    @FuzzTest(maxDuration = "1m")
    void searches(byte[] bytes) {
        var query = new String(bytes, UTF_8);
        if (query.indexOf('\u0000') >= 0 || query.length() > SearchResource.LONGEST_QUERY) {
            return;
        }
        var text = query.strip();
        var hits = opened().find(query, null, null, LIMIT);
        var byCode = hits.stream().allMatch(hit -> hit.code().startsWith(text.toUpperCase(Locale.ROOT)));
        if (!hits.isEmpty() && byCode && !text.isEmpty()) {
            return;
        }
        assertThat(hits)
                .extracting(PublicSearch.Hit::name)
                .containsExactlyInAnyOrderElementsOf(
                        NAMES.stream().filter(name -> name.contains(text)).toList());
    }

    @MethodSource("cursors")
    @FuzzTest(maxDuration = "1m")
    void readsCursors(byte[] bytes) {
        try {
            var after = SearchResource.Cursor.read(new String(bytes, UTF_8));
            assertThat(opened().find("路桥", null, after, LIMIT)).hasSizeLessThanOrEqualTo(2);
        } catch (RequestProblem refused) {
            assertThat(refused.code()).isEqualTo("parameter-not-readable");
        }
    }

    @Test
    void survivesDamagedQueriesAndCursorsInEachBuild() {
        Mutations.of(SHORT, queries().toArray(byte[][]::new)).forEach(this::searches);
        Mutations.of(SHORT, cursors().toArray(byte[][]::new)).forEach(this::readsCursors);
    }

    private static PublicSearch opened() {
        return Objects.requireNonNull(search);
    }
}
