package org.credit531.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.credit531.identifiers.SubjectKind;
import org.credit531.province.draw.Chance;
import org.credit531.province.population.Population;
import org.credit531.province.population.SearchQueries;
import org.credit531.province.population.SearchQueries.Query;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Twenty thousand invented names: what is meant is among the first ten, and what is not asked for is not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecallTests {

    private static final int HOMOPHONES = 200;

    private InventedNames names;

    @BeforeAll
    void takeNamesApart() throws SQLException {
        names = InventedNames.first(SearchQueries.LEAST);
    }

    @Test
    void findsWhatIsMeantAmongTheFirstTen() {
        var recall = new TreeMap<String, List<Boolean>>();
        var missed = new ArrayList<Query>();
        for (var query : SearchQueries.all()) {
            boolean found = names.search().find(Question.of(query.text(), 10)).hits().stream()
                    .anyMatch(hit -> hit.code().equals(query.code()));
            recall.computeIfAbsent(query.kind(), _ -> new ArrayList<>()).add(found);
            if (!found) {
                missed.add(query);
            }
        }
        assertThat(recall.keySet()).isEqualTo(SearchQueries.FLOORS.keySet());
        assertThat(recall)
                .as("missed: " + missed)
                .allSatisfy((kind, found) ->
                        assertThat(share(found)).as(kind).isGreaterThanOrEqualTo(SearchQueries.FLOORS.get(kind)));
    }

    private static int share(List<Boolean> found) {
        return (int) (100 * found.stream().filter(one -> one).count() / found.size());
    }

    /** What names of before and further readings cost: few rows beside those of the present names. */
    @Test
    void keepsFewRowsBesideThePresentNames() {
        var rows = names.database().sql();
        long present =
                rows.sql("select count(*) from search_name").query(Long.class).single();
        long further = rows.sql("select count(*) from search_further")
                .query(Long.class)
                .single();
        assertThat(further).isPositive().isLessThan(present / 4);
    }

    /** 柳 is not 刘: a name in which a character is exchanged for one that sounds the same is found by those alone who ask for it. */
    @Test
    void neverTakesACharacterForOneThatSoundsTheSame() {
        var population = new Population(SearchQueries.SEED, SearchQueries.LEAST);
        int tried = 0;
        for (int number = 0; tried < HOMOPHONES; number++) {
            var chance = Chance.of(SearchQueries.SEED, "homophones", number);
            var subject = population.organisation(chance.below(SearchQueries.LEAST));
            var name = subject.name(Population.CLOSED);
            var parts = NameParts.of(name);
            int at = chance.below(parts.brand().length());
            var other = Homophones.of(parts.brand().charAt(at));
            var brand = new StringBuilder(parts.brand());
            other.ifPresent(one -> brand.setCharAt(at, one));
            boolean soundsTheSame = Readings.shipped()
                    .joined(brand + parts.trade())
                    .equals(Readings.shipped().joined(parts.brand() + parts.trade()));
            if (other.isEmpty() || !soundsTheSame || subject.code().startsWith("92")) {
                continue;
            }
            tried++;
            for (var typed : List.of(
                    brand + parts.trade(),
                    parts.place() + brand + parts.trade(),
                    brand + parts.trade() + parts.form())) {
                assertThat(names.find(Question.of(typed, 100)))
                        .as(number + ": " + typed)
                        .doesNotContain(name);
            }
            var asked = new Question(parts.place() + brand + parts.trade(), Question.Filter.NONE, true, null, 100);
            assertThat(names.find(asked)).as(number + ": " + asked.text()).contains(name);
        }
    }

    @Test
    void showsEachHitOnOnePageAndTheBestFirst() {
        var seen = new ArrayList<Hit>();
        var question = Question.of("贸易", 50);
        var page = names.search().find(question);
        int count = page.count();
        seen.addAll(page.hits());
        while (page.next() != null) {
            page = names.search().find(new Question("贸易", Question.Filter.NONE, false, page.next(), 50));
            seen.addAll(page.hits());
        }
        assertThat(seen).hasSize(count).hasSizeGreaterThan(500).isSortedAccordingTo(Hit.ORDER);
        assertThat(new HashSet<>(seen)).hasSize(seen.size());
    }

    @Test
    void endsWhereTheMostAreShown() {
        var found = names.search().find(Question.of("有限公司", 20));
        assertThat(found.count()).isEqualTo(PublicSearch.MOST);
        assertThat(found.isLeast()).isTrue();
    }

    @Test
    void filtersByKindAndRegion() {
        var filter = new Question.Filter(SubjectKind.ENTERPRISE, "3302", "confirmed");
        var found = names.search().find(new Question("机械", filter, false, null, 50));
        assertThat(found.hits()).isNotEmpty().allSatisfy(hit -> {
            assertThat(hit.region()).startsWith("3302");
            assertThat(hit.kind()).isEqualTo(SubjectKind.ENTERPRISE);
        });
        var none = new Question.Filter(null, null, "disputed");
        assertThat(names.find(new Question("机械", none, false, null, 50))).isEmpty();
    }
}
