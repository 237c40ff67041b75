package org.credit531.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.credit531.testing.Mutations;
import org.credit531.testing.Organisations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands in the search box is answered by PostgreSQL, and among them are exactly those whose name contains it: what means something
 * in a pattern, a regular expression or a literal means itself. Characters that no address may hold do not come this far.
 */
class SearchFuzzTests {

    private static final int SHORT = 2_000;
    private static final int LIMIT = 20;
    private static final int LONGEST = 100;
    private static final List<String> NAMES =
            List.of("甲乙路桥有限公司", "甲乙路桥有限公司(杭州)", "100%_纯\\棉[布]行", "'; drop table public_subject; --", "𠮷田 Café ß商行");

    private static @Nullable PublicSearch search;

    /** Of half of the names only the characters are known: an import has left the rest to the background. */
    @BeforeAll
    static void publishNames() throws SQLException {
        var rows = new ArrayList<InventedNames.Row>();
        NAMES.forEach(name -> rows.add(InventedNames.Row.enterprise(rows.size() + 1, name)));
        var names = InventedNames.with(rows);
        names.database()
                .sql()
                .sql("delete from search_name where length(name) < 15")
                .update();
        search = names.search();
    }

    static Stream<byte[]> queries() {
        return Stream.concat(
                        NAMES.stream(), Stream.of("甲", "路桥", "%", "_", "\\", Organisations.enterprise(1), "9133", "𠮷"))
                .map(text -> text.getBytes(UTF_8));
    }

    static Stream<byte[]> cursors() {
        var code = Organisations.enterprise(1);
        return Stream.of("4 " + code + " " + NAMES.getFirst(), code, " ", "4 " + code + " a\u0000", "0 " + code + " ")
                .map(text -> Base64.getUrlEncoder().withoutPadding().encode(text.getBytes(UTF_8)));
    }

    @MethodSource("queries")
    @FuzzTest(maxDuration = "1m")
    void searches(byte[] bytes) {
        var query = new String(bytes, UTF_8);
        if (query.indexOf('\u0000') >= 0 || query.length() > LONGEST) {
            return;
        }
        var text = query.strip();
        var hits = opened().find(Question.of(query, LIMIT)).hits();
        assertThat(opened().suggest(query)).hasSizeLessThanOrEqualTo(LIMIT);
        if (text.isEmpty() || hits.stream().anyMatch(hit -> hit.how() == How.CODE)) {
            return;
        }
        assertThat(hits)
                .filteredOn(hit -> hit.name().contains(text))
                .extracting(Hit::name)
                .containsExactlyInAnyOrderElementsOf(
                        NAMES.stream().filter(name -> name.contains(text)).toList());
        assertThat(hits)
                .filteredOn(hit -> hit.how().ordinal() <= How.NAME_CONTAINS.ordinal())
                .allMatch(hit -> small(hit.name()).contains(small(text)));
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @MethodSource("cursors")
    @FuzzTest(maxDuration = "1m")
    void readsPlaces(byte[] bytes) {
        try {
            var after = Place.read(new String(bytes, UTF_8));
            var question = new Question("路桥", Question.Filter.NONE, false, after, LIMIT);
            assertThat(opened().find(question).hits()).hasSizeLessThanOrEqualTo(2);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageNotContaining("null pointer");
        }
    }

    @Test
    void survivesDamagedQueriesAndCursorsInEachBuild() {
        Mutations.of(SHORT, queries().toArray(byte[][]::new)).forEach(this::searches);
        Mutations.of(SHORT, cursors().toArray(byte[][]::new)).forEach(this::readsPlaces);
    }

    private static PublicSearch opened() {
        return Objects.requireNonNull(search);
    }
}
