package org.credit531.trial.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Fact;
import org.credit531.scoring.GeneratedSubjects;
import org.credit531.scoring.Models;
import org.credit531.trial.Population;
import org.credit531.trial.PopulationModel;
import org.credit531.trial.Progress;
import org.credit531.trial.Projection;
import org.credit531.trial.SubjectIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each weight decides: by hand, and compared with evaluating the changed model. */
class SensitivityTests {

    private static final long SEED = 58_008L;
    private static final int STEP = 10_000;

    private static Map<String, int[]> columns(Object... named) {
        var columns = new LinkedHashMap<String, int[]>();
        for (int i = 0; i < named.length; i += 2) {
            columns.put((String) named[i], (int[]) named[i + 1]);
        }
        return columns;
    }

    private static Map<String, Integer> caps(Object... named) {
        var caps = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < named.length; i += 2) {
            caps.put((String) named[i], (Integer) named[i + 1]);
        }
        return caps;
    }

    private static Sensitivity measured(Scored scored) {
        return Sensitivity.of(scored, STEP, Progress.NONE);
    }

    /** Four subjects and two indicators by hand. */
    @Test
    void reckonsWhatHandsReckon() {
        var model = Trials.model(caps("a", 400, "b", 600), List.of());
        var sensitivity = measured(Trials.scored(
                model,
                columns(
                        "a", new int[] {400_000, 400_000, 200_000, 0},
                        "b", new int[] {600_000, 300_000, 600_000, 600_000})));
        var a = sensitivity.indicators().getFirst();
        assertThat(a.dimension()).isEqualTo("first");
        assertThat(a.weight()).isEqualTo(400_000);
        assertThat(a.mean()).isEqualTo(250_000);
        assertThat(a.deviation()).isEqualTo(Math.sqrt(2.75e10), within(1e-6));
        assertThat(a.usual()).isEqualTo(400_000);
        assertThat(a.moved()).isEqualTo(new Share(2, 4));
        assertThat(a.felt()).isEqualTo(new Share(2, 4));
        assertThat(a.life()).isEqualTo(IndicatorEffect.Life.ALIVE);
        assertThat(a.twins()).isEmpty();
        // Covariances with the sum: 275 - 112.5 of a, 168.75 - 112.5 of b, of 218.75 altogether.
        assertThat(a.shareOfVariance()).isEqualTo(162.5 / 218.75, within(1e-12));
        assertThat(sensitivity.indicators().getLast().shareOfVariance()).isEqualTo(56.25 / 218.75, within(1e-12));
        assertThat(sensitivity.held()).isEqualTo(new Share(0, 4));
        assertThat(sensitivity.dimensions())
                .extracting(Sensitivity.DimensionEffect::weight)
                .containsExactly(400_000L, 600_000L);
        // With 440 and 560: 1000, 720, 780 and 560 instead of 1000, 700, 800 and 600.
        var more = a.changes().get(2);
        assertThat(more.by()).isEqualTo(IndicatorEffect.By.TENTH_MORE);
        assertThat(more.weight()).isEqualTo(440_000);
        assertThat(more.grades()).isEqualTo(new Moves(0, 0, 4));
        assertThat(more.order().kendall()).isEqualTo(1);
    }

    /** Six hundred and sixty points of two indicators at half their weight stay; those at the ends change. */
    @Test
    void movesGradesWithAWeight() {
        var model = Trials.model(caps("a", 500, "b", 500), List.of());
        var sensitivity = measured(Trials.scored(
                model,
                columns(
                        "a", new int[] {500_000, 160_000, 500_000, 330_000, 250_000},
                        "b", new int[] {160_000, 500_000, 240_000, 330_000, 500_000})));
        // With 550 and 450: 694, 626, 766, 660 and 725 instead of 660, 660, 740, 660 and 750.
        assertThat(sensitivity.indicators().getFirst().changes().get(2).grades())
                .isEqualTo(new Moves(1, 2, 2));
        // With 510 and 490: 666.8, 653.2, 745.2, 660 and 745.
        assertThat(sensitivity.indicators().getFirst().changes().get(3).grades())
                .isEqualTo(new Moves(0, 1, 4));
        assertThat(sensitivity.indicators().getFirst().changes()).hasSize(4);
    }

    @Test
    void findsTheDeadAndTheHidden() {
        int[] constant = new int[4_000];
        int[] hidden = new int[4_000];
        int[] rare = new int[4_000];
        int[] alive = new int[4_000];
        int[] points = new int[4_000];
        for (int i = 0; i < 4_000; i++) {
            constant[i] = 100_000;
            // A veto holds at 300 all whom it moves.
            hidden[i] = i < 400 ? 50_000 : 100_000;
            rare[i] = i >= 3_997 ? 0 : 100_000;
            alive[i] = 350_000 + i % 7 * 50_000;
            points[i] = i < 400 ? 300_000 : constant[i] + hidden[i] + rare[i] + alive[i];
        }
        var model = Trials.model(caps("constant", 100, "hidden", 100, "rare", 100, "alive", 700), List.of());
        var sensitivity = measured(Trials.scored(
                model, columns("constant", constant, "hidden", hidden, "rare", rare, "alive", alive), points));
        assertThat(sensitivity.indicators())
                .extracting(IndicatorEffect::life)
                .containsExactly(
                        IndicatorEffect.Life.DEAD,
                        IndicatorEffect.Life.DEAD,
                        IndicatorEffect.Life.NEARLY_DEAD,
                        IndicatorEffect.Life.ALIVE);
        assertThat(sensitivity.indicators().get(0).moved()).isEqualTo(new Share(0, 4_000));
        assertThat(sensitivity.indicators().get(1).moved()).isEqualTo(new Share(400, 4_000));
        assertThat(sensitivity.indicators().get(1).felt()).isEqualTo(new Share(0, 4_000));
        assertThat(sensitivity.held()).isEqualTo(new Share(400, 4_000));
        assertThat(sensitivity.indicators().get(0).twins()).isEmpty();
    }

    @Test
    void findsWhatSaysTheSame() {
        int[] first = IntStream.range(0, 500).map(i -> i * 600).toArray();
        int[] same = IntStream.of(first).map(p -> p / 2).toArray();
        int[] opposite = IntStream.of(first).map(p -> 200_000 - p / 2).toArray();
        int[] other = IntStream.range(0, 500).map(i -> i * 7919 % 500 * 400).toArray();
        var model = Trials.model(caps("first", 300, "same", 200, "opposite", 300, "other", 200), List.of());
        var indicators = measured(Trials.scored(
                        model, columns("first", first, "same", same, "opposite", opposite, "other", other)))
                .indicators();
        assertThat(indicators.get(0).twins())
                .containsExactly(
                        new IndicatorEffect.Twin("same", 1, false), new IndicatorEffect.Twin("opposite", -1, false));
        assertThat(indicators.get(1).twins())
                .containsExactly(
                        new IndicatorEffect.Twin("first", 1, true), new IndicatorEffect.Twin("opposite", -1, true));
        assertThat(indicators).extracting(IndicatorEffect::isDominated).containsExactly(false, true, false, false);
    }

    /** A bonus takes no weight from the others. */
    @Test
    void changesABonusAlone() {
        var model = Trials.model(caps("a", 1000, "bonus", 100), List.of("bonus"));
        var sensitivity = measured(Trials.scored(
                model, columns("a", new int[] {640_000, 950_000, 650_000}, "bonus", new int[] {9_500, 100_000, 0})));
        var bonus = sensitivity.indicators().getLast();
        assertThat(bonus.bonus()).isTrue();
        assertThat(sensitivity.held()).isEqualTo(new Share(1, 3));
        // 640 + 10.45 is fair.
        assertThat(bonus.changes().get(2).grades()).isEqualTo(new Moves(1, 0, 2));
        assertThat(bonus.changes().get(0).grades()).isEqualTo(new Moves(0, 0, 3));
        // The whole weight cannot be changed: nobody could have the rest.
        assertThat(sensitivity.indicators().getFirst().changes()).isEmpty();
    }

    @Test
    void sharesTheVarianceWithoutRest() {
        var random = new Random(SEED);
        var model = Trials.model(caps("a", 300, "b", 500, "c", 200), List.of());
        for (int round = 0; round < 100; round++) {
            int size = 2 + random.nextInt(200);
            int step = 1 + random.nextInt(100_000);
            int[] a = random.ints(size, 0, 300_000).map(p -> p / step * step).toArray();
            int[] b = random.ints(size, 0, 500_000).map(p -> p / step * step).toArray();
            int[] c = random.ints(size, 0, 200_000).map(p -> p / step * step).toArray();
            a[0] = 299_999;
            b[0] = 499_999;
            var sensitivity = measured(Trials.scored(model, columns("a", a, "b", b, "c", c)));
            boolean varies = IntStream.range(0, size)
                            .map(i -> a[i] + b[i] + c[i])
                            .distinct()
                            .count()
                    > 1;
            assertThat(sensitivity.indicators().stream()
                            .mapToDouble(IndicatorEffect::shareOfVariance)
                            .sum())
                    .isEqualTo(varies ? 1 : 0, within(1e-9));
            assertThat(sensitivity.dimensions().stream()
                            .mapToDouble(Sensitivity.DimensionEffect::shareOfVariance)
                            .sum())
                    .isEqualTo(varies ? 1 : 0, within(1e-9));
        }
    }

    @Test
    void endsWhenToldTo() {
        var scored = Trials.scored(
                Trials.model(caps("a", 400, "b", 600), List.of()), columns("a", new int[3], "b", new int[3]));
        var told = new ArrayList<String>();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Sensitivity.of(scored, STEP, (done, of) -> {
                    told.add(done + " of " + of);
                    return false;
                }));
        assertThat(told).containsExactly("1 of 2");
        var onlyGrades = new Scored(GeneratedResults.of(1, 2), (indicator, into) -> {});
        assertThatIllegalArgumentException().isThrownBy(() -> measured(onlyGrades));
    }

    private static final String BASE = """
            id: weighed
            version: 1
            family: enterprise
            label: {zh: 无, en: Weighed}
            subjects: [enterprise]
            scale: 1000
            basis: zj-2018:11
            dimensions:
              - {id: only, label: {zh: 无, en: Only}}
            grades:
              - {id: excellent, label: {zh: 优秀, en: Excellent}, from: 860}
              - {id: good, label: {zh: 良好, en: Good}, from: 760}
              - {id: fair, label: {zh: 中等, en: Fair}, from: 660}
              - {id: poor, label: {zh: 差, en: Poor}}
            indicators:
              - id: penalties
                label: {zh: 无, en: None}
                dimension: only
                article: zj-2018:10
                item: penalty
                base: 200
                cap: 200
                no-data: 200
                each: {points: -40}
              - id: status
                label: {zh: 无, en: None}
                dimension: only
                article: zj-2018:10
                item: registration
                base: 300
                cap: 300
                no-data: 280
                latest:
                  field: status
                  table: {active: 0, moved-out: -40, cancelled: -120, revoked: -280}
              - id: honours
                label: {zh: 无, en: None}
                dimension: only
                article: zj-2018:10
                item: honour
                cap: 500
                no-data: 280
                count:
                  bins:
                    - {below: 2, points: 320}
                    - {from: 2, below: 4, points: 440}
                    - {from: 4, points: 500}
            """;

    private static CompiledModel changed(String id, String penalties, String status, String honours) {
        var base = Models.read("base.yaml", BASE).orElseThrow();
        return Models.read("changed.yaml", """
                        id: %s
                        version: 1
                        label: {zh: 无, en: None}
                        basis: zj-2018:11
                        extends: {model: weighed, version: 1}
                        industry: {item: registration, field: industry, prefixes: ['48']}
                        replaces:
                          penalties: {cap: %s}
                          status: {cap: %s}
                          honours: {cap: %s}
                        """.formatted(id, penalties, status, honours), List.of(base))
                .orElseThrow()
                .compile();
    }

    /** All amounts stay whole thousandths under these weights, so that proportion and evaluation agree to the last of them. */
    @ParameterizedTest
    @CsvSource({
        "TENTH_MORE, 220, 292.5, 487.5",
        "TENTH_LESS, 180, 307.5, 512.5",
        "STEP_MORE, 210, 296.25, 493.75",
        "STEP_LESS, 190, 303.75, 506.25"
    })
    void agreesWithEvaluatingTheChangedModel(IndicatorEffect.By by, String penalties, String status, String honours) {
        var base = Models.read("base.yaml", BASE).orElseThrow().compile();
        var changed = changed("changed", penalties, status, honours);
        var population = population(List.of(base, changed), 3_000);
        var before = scored(base, population);
        var after = scored(changed, population);
        var change = measured(before).indicators().getFirst().changes().stream()
                .filter(one -> one.by() == by)
                .findFirst()
                .orElseThrow();
        assertThat(change.grades().up() + change.grades().down()).isGreaterThan(30);
        assertThat(change.grades())
                .isEqualTo(Migration.between(before.results(), after.results(), 0, SubjectOrder.AS_LOADED)
                        .grades());
        assertThat(change.order()).isEqualTo(RankStability.between(before.results(), after.results()));
    }

    private static Scored scored(CompiledModel model, Population population) {
        var trial = PopulationModel.of(model, population, GeneratedSubjects.AS_OF, Circumstances.NONE);
        var scores = trial.newScores();
        trial.evaluate(0, population.size(), scores);
        return Scored.of(trial, scores);
    }

    private static Population population(List<CompiledModel> models, int size) {
        var ids = SubjectIds.gather(8, size);
        IntStream.range(0, size).forEach(i -> ids.add("%08d".formatted(i)));
        var projection = Projection.of(models);
        var loading = Population.loading(projection, ids.sealed());
        var subjects = new GeneratedSubjects(SEED);
        for (int subject = 0; subject < size; subject++) {
            for (Fact fact : subjects.next()) {
                if (projection.items().contains(fact.item())) {
                    loading.item(fact.item()).add(subject, fact);
                }
            }
        }
        return loading.population();
    }

    /** The sum of the adverse indicators tells whose adverse records weigh the same. */
    @Test
    void addsWhatAdverseRecordsTook() {
        var base = Models.read("base.yaml", BASE.replace("item: penalty\n", "item: penalty\n    adverse: true\n"))
                .orElseThrow()
                .compile();
        var scored = scored(base, population(List.of(base), 200));
        assertThat(scored.adversePoints()).isEqualTo(scored.column("penalties"));
        assertThat(IntStream.of(scored.adversePoints()).distinct().count()).isGreaterThan(2);
    }
}
