package org.credit531.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Fact;
import org.credit531.scoring.GeneratedSubjects;
import org.credit531.scoring.ModelFamily;
import org.credit531.scoring.ModelFiles;
import org.junit.jupiter.api.Test;

class PopulationTests {

    private static final LocalDate AS_OF = GeneratedSubjects.AS_OF;
    private static final CompiledModel MODEL = ModelFiles.compiled(ModelFiles.allFeatures());
    private static final CompiledModel FEATURES = ModelFiles.compiled(ModelFiles.moreFeatures());
    private static final CompiledModel TRADE = ModelFiles.compiled(ModelFiles.moreFeaturesOfTrade());
    private static final ModelFamily FAMILY = ModelFamily.of(List.of(FEATURES, TRADE));

    private static List<List<Fact>> subjects(int count) {
        var subjects = new GeneratedSubjects(97);
        return IntStream.range(0, count).mapToObj(i -> subjects.next()).toList();
    }

    private static Scores scores(Population population) {
        var trial = PopulationModel.of(FAMILY, population, AS_OF, Circumstances.NONE);
        var scores = trial.newScores();
        trial.evaluate(0, population.size(), scores);
        return scores;
    }

    @Test
    void dependsNotOnTheOrderOfArrival() {
        var subjects = subjects(3_000);
        var projection = Projection.of(FAMILY.models());
        var expected = scores(Populations.of(projection, Populations.ids(0, 3_000), subjects, new Random(1)));
        for (int seed = 2; seed < 6; seed++) {
            var population = Populations.of(projection, Populations.ids(0, 3_000), subjects, new Random(seed));
            assertThat(scores(population)).isEqualTo(expected);
        }
    }

    @Test
    void dependsNotOnHowItIsDivided() {
        var population = Populations.of(FAMILY.models(), subjects(20_000));
        var trial = PopulationModel.of(FAMILY, population, AS_OF, Circumstances.NONE);
        var expected = scores(population);
        var pieces = trial.newScores();
        var cuts = new Random(5).ints(60, 0, 20_001).sorted().toArray();
        trial.evaluate(cuts[59], 20_000, pieces);
        for (int i = 1; i < cuts.length; i++) {
            trial.evaluate(cuts[i - 1], cuts[i], pieces);
        }
        trial.evaluate(0, cuts[0], pieces);
        assertThat(pieces).isEqualTo(expected);
        try (var pool = new ForkJoinPool(3)) {
            assertThat(trial.evaluate(pool, Progress.NONE)).isEqualTo(expected);
        }
    }

    @Test
    void endsWhenToldSo() {
        var population = Populations.of(
                FAMILY.models(),
                IntStream.range(0, 60_000).mapToObj(i -> List.<Fact>of()).toList());
        var trial = PopulationModel.of(FAMILY, population, AS_OF, Circumstances.NONE);
        try (var pool = new ForkJoinPool(1)) {
            assertThatThrownBy(() -> trial.evaluate(pool, (done, of) -> done < 20_000))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("The evaluation was ended after 20480 of 60000 subjects");
        }
    }

    @Test
    void takesChangedSubjectsInPlaceOfOthers() {
        var before = subjects(2_000);
        var changes = new GeneratedSubjects(98);
        var changed = IntStream.range(0, 300).mapToObj(i -> changes.next()).toList();
        var projection = Projection.of(FAMILY.models());
        var base = Populations.of(projection, Populations.ids(0, 2_000), before, new Random(1));
        var newer = Populations.of(projection, Populations.ids(1_850, 300), changed, new Random(2));
        var after = new ArrayList<>(before.subList(0, 1_850));
        after.addAll(changed);
        var whole = base.with(newer);
        assertThat(whole.size()).isEqualTo(2_150);
        assertThat(whole.ids().indexOf("00002149")).isEqualTo(2_149);
        assertThat(scores(whole)).isEqualTo(scores(Populations.of(FAMILY.models(), after)));
        assertThat(scores(whole.with(
                        Populations.of(projection, Populations.ids(0, 2), before.subList(5, 7), new Random(3)))))
                .isNotEqualTo(scores(whole));
        assertThat(whole.facts(1_850)).hasSameSizeAs(newer.facts(0));
        assertThat(pointsOf(whole)).isEqualTo(pointsOf(Populations.of(FAMILY.models(), after)));
    }

    private static int[] pointsOf(Population population) {
        var points = new int[population.size()];
        PopulationModel.of(FAMILY, population, AS_OF, Circumstances.NONE)
                .pointsOf("trade-honour", 0, points.length, points);
        return points;
    }

    @Test
    void evaluatesOneByOneAlike() {
        var population = Populations.of(FAMILY.models(), subjects(1_500));
        var slow = PopulationModel.of(
                FAMILY.models(), FAMILY, population, new RulesOfDay(AS_OF, Circumstances.NONE), true);
        var scores = slow.newScores();
        slow.evaluate(0, 1_500, scores);
        assertThat(scores).isEqualTo(scores(population));
        var points = new int[1_500];
        slow.pointsOf("trade-honour", 0, 1_500, points);
        assertThat(points).isEqualTo(pointsOf(population)).contains(PopulationModel.NOT_READ);
    }

    /** Where one subject has so many, sums take more bits, and the order within a day is by key. */
    @Test
    void bearsSubjectsWithVeryManyRecords() {
        var many = new ArrayList<Fact>();
        var generated = new GeneratedSubjects(7);
        for (int i = 0; i < 4_000; i++) {
            generated.next().stream().limit(2).forEach(many::add);
        }
        var subjects = List.of(List.<Fact>of(), many, generated.next());
        for (var model : List.of(MODEL, FEATURES, TRADE)) {
            var population = Populations.of(List.of(model), subjects);
            var trial = PopulationModel.of(model, population, AS_OF, Circumstances.NONE);
            var scores = trial.newScores();
            trial.evaluate(0, 3, scores);
            assertThat(trial.isQuick()).isTrue();
            for (int i = 0; i < 3; i++) {
                assertThat((long) scores.points(i))
                        .isEqualTo(model.evaluate(subjects.get(i), AS_OF).points());
            }
        }
    }

    /** More different texts than two bytes can tell, and so many numbers that they are not coded. */
    @Test
    void bearsMoreValuesThanCodes() {
        var subjects = IntStream.range(0, 70_000)
                .mapToObj(i -> List.of(penalty(i, 0), penalty(i, 1)))
                .toList();
        for (var model : List.of(MODEL, TRADE)) {
            var population = Populations.of(List.of(model), subjects);
            var trial = PopulationModel.of(model, population, AS_OF, Circumstances.NONE);
            var scores = trial.newScores();
            trial.evaluate(0, 70_000, scores);
            assertThat(trial.isQuick()).isTrue();
            for (int i = 0; i < 70_000; i++) {
                long expected = model.evaluate(subjects.get(i), AS_OF).points();
                assertThat((long) scores.points(i)).isEqualTo(expected);
            }
            assertThat(IntStream.of(scores.points()).distinct()).hasSizeGreaterThan(4);
        }
    }

    private static Fact penalty(int subject, int number) {
        var values = new HashMap<String, Object>();
        values.put("decided-on", AS_OF.minusDays(subject % 1_000));
        var kinds = List.of("closure", "fine", "other " + subject + "." + number);
        values.put("kind", kinds.get(Math.min(2, subject % 10)));
        switch (subject % 40) {
            case 0 -> values.remove("decided-on");
            case 1 -> values.put("amount", "none");
            case 2 -> values.put("kind", true);
            case 3 -> values.put("amount", (long) -subject);
            default -> values.put("amount", 3L * subject + number);
        }
        return new Fact(
                "penalty",
                "K" + number,
                AS_OF.minusDays(subject % 1_300),
                null,
                LocalDate.MAX,
                values,
                subject % 17 == 0);
    }

    @Test
    void ordersRecordsOfADayByKeyWhateverItsForm() {
        var keys = new ArrayList<UUID>();
        var random = new Random(9);
        for (int i = 0; i < 40; i++) {
            keys.add(new UUID(random.nextLong(), random.nextLong()));
        }
        var byText = keys.stream().map(UUID::toString).sorted().toList();
        var last = UUID.fromString(byText.getLast());
        assertThat(scoresOfStatus(keys, key -> key.equals(last) ? "active" : "revoked", true))
                .isEqualTo(scoresOfStatus(keys, key -> key.equals(last) ? "active" : "revoked", false))
                .isNotEqualTo(scoresOfStatus(keys, key -> "revoked", true));
    }

    private static Scores scoresOfStatus(List<UUID> keys, Function<UUID, String> status, boolean uuids) {
        var loading = Population.loading(Projection.of(List.of(MODEL)), Populations.ids(0, 1));
        var item = loading.item("registration");
        for (var key : keys) {
            item.begin(0, (int) AS_OF.toEpochDay() - 3);
            if (uuids) {
                item.key(key.getMostSignificantBits(), key.getLeastSignificantBits());
            } else {
                item.key(key.toString());
            }
            item.text(item.field("status"), status.apply(key));
        }
        item.seal();
        var trial = PopulationModel.of(MODEL, loading.population(), AS_OF, Circumstances.NONE);
        var scores = trial.newScores();
        trial.evaluate(0, 1, scores);
        return scores;
    }

    /** Two for its effective day, two for another day, two for one of 700 amounts, one for a code, one for yes or no. */
    @Test
    void takesFewBytesForARecord() {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < 20_000; i++) {
            var values = new HashMap<String, Object>();
            values.put("kind", List.of("fine", "closure", "warning").get(i % 3));
            values.put("decided-on", AS_OF.minusDays(i % 900));
            values.put("amount", (long) i % 700);
            facts.add(new Fact("penalty", "K" + i, AS_OF.minusDays(i % 800), null, LocalDate.MAX, values));
        }
        var subjects = facts.stream().map(List::of).toList();
        var population = Populations.of(List.of(FEATURES), subjects);
        assertThat(population.projection().fields("penalty"))
                .containsExactly("amount", "decided-on", "kind", "withdrawn");
        assertThat(population.records()).isEqualTo(20_000);
        long ids = population.ids().bytes();
        long places = 4L * 20_001 * Projection.of(List.of(FEATURES)).items().size();
        assertThat((population.bytes() - ids - places) / 20_000.0).isBetween(8.0, 8.5);
    }

    @Test
    void givesBackTheFactsThatModelsRead() {
        var facts = subjects(50);
        var population = Populations.of(List.of(MODEL), facts);
        for (int i = 0; i < 50; i++) {
            assertThat(MODEL.evaluate(population.facts(i), AS_OF).points())
                    .isEqualTo(MODEL.evaluate(facts.get(i), AS_OF).points());
        }
    }

    @Test
    void tellsSubjectsApartByAttributes() {
        var loading = Population.loading(Projection.of(List.of(MODEL)), Populations.ids(0, 3));
        loading.attribute("region").set(0, "330100");
        loading.attribute("region").set(2, "330200");
        var region = loading.population().attribute("region");
        assertThat(region.codes()).containsExactly("330100", "330200");
        assertThat(IntStream.range(0, 3).map(region::codeOf)).containsExactly(0, -1, 1);
        var population = loading.population();
        assertThat(population.attributes()).containsExactly("region");
        assertThatThrownBy(() -> population.attribute("size"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("Nothing was loaded as size, only [region]");
        var later = Population.loading(population.projection(), Populations.ids(2, 2));
        later.attribute("region").set(0, "330300");
        var whole = population.with(later.population()).attribute("region");
        assertThat(IntStream.range(0, 4).map(whole::codeOf)).containsExactly(0, -1, 2, -1);
        assertThat(whole.codes()).containsExactly("330100", "330200", "330300");
        var none = Population.loading(population.projection(), Populations.ids(2, 1));
        none.attribute("region").set(0, "330300");
        none.attribute("region").clear(0);
        var without = population.with(none.population()).attribute("region");
        assertThat(IntStream.range(0, 3).map(without::codeOf)).containsExactly(0, -1, -1);
    }

    @Test
    void refusesTwoVersionsOfOneRecord() {
        var fact = new Fact("penalty", "K", AS_OF, null, LocalDate.MAX, Map.of("kind", "fine"));
        assertThatThrownBy(() -> Populations.of(List.of(MODEL), List.of(List.of(fact, fact))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Two facts of penalty have the record key K: pass the one version of a record that is known");
        var many = new ArrayList<>(Collections.nCopies(30, fact));
        assertThatThrownBy(() -> Populations.of(List.of(MODEL), List.of(many))).hasMessageContaining("record key K");
    }

    @Test
    void refusesWhatItCannotHold() {
        var loading = Population.loading(Projection.of(List.of(MODEL)), Populations.ids(0, 2));
        assertThatThrownBy(() -> loading.item("weather"))
                .hasMessageStartingWith(
                        "No model reads the item weather: load those of the projection, [honour, penalty");
        var item = loading.item("penalty");
        assertThatThrownBy(() -> item.begin(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> item.begin(0, 9_999_999)).hasMessageContaining("outside the years 1 to 9999");
        item.begin(0, 0);
        assertThatThrownBy(() -> item.number(item.field("amount"), Long.MIN_VALUE))
                .hasMessageContaining("too large to be reckoned with");
        item.key(1, 2);
        assertThatThrownBy(() -> item.key("K")).hasMessageContaining("pass all in one form");
        item.seal();
        assertThatThrownBy(() -> item.begin(0, 0)).hasMessageContaining("in order already");
        assertThat(item.fields()).containsExactly("amount", "decided-on", "kind", "withdrawn");
        assertThat(item.field("nobody-reads-it")).isEqualTo(-1);
    }

    @Test
    void refusesModelsThatReadMore() {
        var population = Populations.of(List.of(FEATURES), subjects(2));
        assertThatThrownBy(() -> PopulationModel.of(MODEL, population, AS_OF, Circumstances.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The models read items or fields that the population lacks");
        assertThatThrownBy(() -> population.with(Populations.of(List.of(MODEL), subjects(2))))
                .hasMessageContaining("The changes lack items or fields");
    }

    @Test
    void knowsIdsByTheirBytes() {
        var gathering = SubjectIds.gather(18, 1);
        for (int i = 0; i < 5_000; i++) {
            assertThat(gathering.add("SUBJECT%011d".formatted(i))).isEqualTo(i);
        }
        assertThat(gathering.add("SUBJECT00000000007")).isEqualTo(7);
        var ids = gathering.sealed();
        assertThat(ids.size()).isEqualTo(5_000);
        assertThat(ids.indexOf("SUBJECT00000004999")).isEqualTo(4_999);
        assertThat(ids.indexOf("SUBJECT00000005000")).isEqualTo(-1);
        assertThat(ids.indexOf("short")).isEqualTo(-1);
        assertThat(ids.text(12)).isEqualTo("SUBJECT00000000012");
        assertThat(ids.copy(12)).isEqualTo("SUBJECT00000000012".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> gathering.add("SUBJECT00000000000")).hasMessageContaining("sealed");
        assertThatThrownBy(() -> SubjectIds.gather(18, 1).add("short")).hasMessageContaining("5 bytes, not 18");
        assertThatThrownBy(() -> SubjectIds.gather(0, 1)).hasMessageContaining("says nothing");
    }
}
