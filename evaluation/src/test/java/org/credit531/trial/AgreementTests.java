package org.credit531.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Contribution;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Family;
import org.credit531.scoring.GeneratedSubjects;
import org.credit531.scoring.Model;
import org.credit531.scoring.ModelFamily;
import org.credit531.scoring.ModelFiles;
import org.credit531.scoring.Models;
import org.credit531.scoring.SubjectsOfModel;
import org.credit531.scoring.golden.GoldenCase;
import org.credit531.scoring.golden.GoldenCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns say of every subject what the single evaluation says, to the last thousandth. A failure prints the facts. */
class AgreementTests {

    private static final LocalDate AS_OF = GeneratedSubjects.AS_OF;
    private static final long SEED = 85_531L;

    static List<String> models() {
        return ModelFiles.IDS;
    }

    private static CompiledModel model(String id) {
        return ModelFiles.compiled(ModelFiles.textOf(id));
    }

    private static List<List<Fact>> subjects(long seed, int count) {
        var subjects = new GeneratedSubjects(seed);
        return IntStream.range(0, count).mapToObj(i -> subjects.next()).toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void holdsForModelsOfEveryWord(String id) {
        var model = model(id);
        var subjects = subjects(SEED, 6_000);
        var population = Populations.of(List.of(model), subjects);
        var circumstances = new GeneratedSubjects(SEED);
        assertAgrees(model, population, subjects, AS_OF, Circumstances.NONE);
        for (int i = 0; i < 12; i++) {
            assertAgrees(
                    model, population, subjects, AS_OF.minusDays(97L * i), circumstances.circumstances(model.model()));
        }
    }

    private static void assertAgrees(
            CompiledModel model,
            Population population,
            List<List<Fact>> subjects,
            LocalDate asOf,
            Circumstances circumstances) {
        var trial = PopulationModel.of(model, population, asOf, circumstances);
        assertThat(trial.isQuick()).isTrue();
        var scores = trial.newScores();
        trial.evaluate(0, subjects.size(), scores);
        for (int i = 0; i < subjects.size(); i++) {
            assertEqual(scores, i, model, model.evaluate(subjects.get(i), asOf, circumstances), subjects.get(i));
        }
    }

    private static void assertEqual(
            Scores scores, int subject, CompiledModel model, Evaluation evaluation, List<Fact> facts) {
        var grade = model.model().grades().get(scores.grade(subject)).id();
        if (scores.points(subject) != evaluation.points() || !grade.equals(evaluation.grade())) {
            assertThat(scores.points(subject) + " " + grade)
                    .as(() -> facts + " " + evaluation.contributions())
                    .isEqualTo(evaluation.points() + " " + evaluation.grade());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void holdsForModelsOfChance(int round) {
        var models = new GeneratedModels(SEED + round);
        var subjects = subjects(SEED + round, 300);
        var circumstances = new GeneratedSubjects(SEED + round);
        for (int i = 0; i < 40; i++) {
            var model = models.next().compile();
            var population = Populations.of(List.of(model), subjects);
            assertAgrees(model, population, subjects, AS_OF, circumstances.circumstances(model.model()));
            assertChoosesAlike(ModelFamily.of(List.of(model)), population, subjects);
        }
    }

    @Test
    void holdsForEveryIndicator() {
        var models = new GeneratedModels(SEED + 20);
        var subjects = subjects(SEED + 20, 200);
        for (int i = 0; i < 10; i++) {
            var model = models.next().compile();
            var trial = PopulationModel.of(model, Populations.of(List.of(model), subjects), AS_OF, Circumstances.NONE);
            for (var indicator : model.model().indicators()) {
                var points = new int[150];
                trial.pointsOf(indicator.id(), 50, 200, points);
                for (int subject = 50; subject < 200; subject++) {
                    assertThat((long) points[subject - 50])
                            .isEqualTo(pointsOf(indicator.id(), model.evaluate(subjects.get(subject), AS_OF)));
                }
            }
        }
    }

    private static long pointsOf(String indicator, Evaluation evaluation) {
        return evaluation.contributions().stream()
                .filter(contribution -> contribution.indicator().equals(indicator))
                .mapToLong(Contribution::points)
                .sum();
    }

    @Test
    void holdsForAFamilyWithExtensions() {
        var base = model("more-features");
        var trade = model("more-features-trade");
        var other = ModelFiles.compiled(ModelFiles.moreFeaturesOfTrade()
                .replace("id: more-features-trade", "id: more-features-bridges")
                .replace("'48', '2611'", "'4812'"));
        var listed = ModelFiles.compiled(ModelFiles.moreFeaturesOfTrade()
                .replace("id: more-features-trade", "id: more-features-listed")
                .replace("industry: {item", "part: {item")
                .replace("field: industry, prefixes: ['48', '2611']", "field: status, codes: [moved-out]"));
        var family = ModelFamily.of(List.of(base, trade, listed, other));
        var subjects = subjects(SEED + 1, 6_000);
        var population = Populations.of(family.models(), subjects);
        var scores = assertChoosesAlike(family, population, subjects);
        for (int model = -1; model < 4; model++) {
            int wanted = model;
            assertThat(IntStream.range(0, subjects.size()).filter(i -> scores.model(i) == wanted))
                    .as("model " + model)
                    .hasSizeGreaterThan(50);
        }
    }

    private static Scores assertChoosesAlike(ModelFamily family, Population population, List<List<Fact>> subjects) {
        var trial = PopulationModel.of(family, population, AS_OF, Circumstances.NONE);
        assertThat(trial.isQuick()).isTrue();
        var scores = trial.newScores();
        trial.evaluate(0, subjects.size(), scores);
        for (int i = 0; i < subjects.size(); i++) {
            var chosen = family.choose(subjects.get(i), AS_OF).model();
            if (chosen == null) {
                assertThat(List.of(scores.model(i), scores.points(i), scores.grade(i)))
                        .containsExactly(-1, 0, -1);
            } else {
                assertThat(trial.models().get(scores.model(i))).isSameAs(chosen);
                assertEqual(scores, i, chosen, chosen.evaluate(subjects.get(i), AS_OF), subjects.get(i));
            }
        }
        return scores;
    }

    /** The families that the platform ships, each with its extensions; nobody compiles the model of persons. */
    static List<List<Model>> families() throws IOException {
        var texts = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(Path.of("../server/src/main/resources/models"))) {
            for (var file : files.toList()) {
                texts.put(file.getFileName().toString().replace(".yaml", ""), Files.readString(file));
            }
        }
        Map<Family, List<Model>> byFamily = Models.readAll(texts).values().stream()
                .map(reading -> reading.orElseThrow())
                .filter(model -> model.family() != Family.NATURAL_PERSON)
                .sorted(Comparator.comparing(model -> model.extension() != null))
                .collect(Collectors.groupingBy(Model::family, TreeMap::new, Collectors.toList()));
        return List.copyOf(byFamily.values());
    }

    @ParameterizedTest
    @MethodSource("families")
    void holdsForShippedFamilies(List<Model> models) {
        var compiled = models.stream().map(Model::compile).toList();
        var subjects = new ArrayList<List<Fact>>();
        for (var model : models) {
            var generated = new SubjectsOfModel(model, SEED);
            IntStream.range(0, 1_500).forEach(i -> subjects.add(generated.next()));
        }
        var population = Populations.of(compiled, subjects);
        assertChoosesAlike(ModelFamily.of(compiled), population, subjects);
        var circumstances = new Circumstances(
                Circumstances.NONE.suspensions(),
                Set.copyOf(population.projection().items()),
                null);
        compiled.forEach(model -> assertAgrees(model, population, subjects, AS_OF.plusDays(40), circumstances));
    }

    private static Stream<GoldenCase> cases() {
        return Stream.concat(ModelFiles.IDS.stream(), ModelFiles.SHIPPED.stream())
                .flatMap(id -> GoldenCases.of(id).stream());
    }

    @Test
    void holdsForGoldenCases() {
        var models = Stream.concat(ModelFiles.IDS.stream(), ModelFiles.SHIPPED.stream())
                .collect(Collectors.toMap(id -> id, AgreementTests::model));
        var cases = cases().toList();
        assertThat(cases).hasSizeGreaterThan(30);
        for (var golden : cases) {
            var model = Objects.requireNonNull(models.get(golden.model()));
            var population = Populations.of(List.of(model), List.of(List.of(), golden.facts(), List.of()));
            var trial = PopulationModel.of(model, population, golden.asOf(), golden.circumstances());
            var scores = trial.newScores();
            trial.evaluate(1, 2, scores);
            assertThat(scores.points(1)).as(golden.name()).isEqualTo((int) golden.points());
            assertThat(model.model().grades().get(scores.grade(1)).id())
                    .as(golden.name())
                    .isEqualTo(golden.grade());
            assertThat(scores.model(0)).isEqualTo(-1);
        }
    }
}
