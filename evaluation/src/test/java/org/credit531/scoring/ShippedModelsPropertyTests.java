package org.credit531.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each model that the platform ships, on subjects with records of all its items. */
class ShippedModelsPropertyTests {

    private static final Path FOLDER = Path.of("../server/src/main/resources/models");
    private static final long SEED = 27_531L;
    private static final int SUBJECTS = 10_000;

    private static final Map<String, String> TEXTS = texts();
    private static final Map<String, Model> MODELS = models();

    private static Map<String, String> texts() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            var texts = new TreeMap<String, String>();
            for (var file : files.toList()) {
                texts.put(file.getFileName().toString().replace(".yaml", ""), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Model> models() {
        var models = new TreeMap<String, Model>();
        Models.readAll(TEXTS).forEach((name, reading) -> models.put(name, reading.orElseThrow()));
        return models;
    }

    /** Nobody evaluates persons, nor compiles their model. */
    static List<String> ofOrganisations() {
        return MODELS.keySet().stream()
                .filter(name -> model(name).family() != Family.NATURAL_PERSON)
                .toList();
    }

    private static Model model(String name) {
        return Objects.requireNonNull(MODELS.get(name), name);
    }

    private static SecondImplementation second(Model model) {
        var text = Objects.requireNonNull(TEXTS.get(model.id()));
        var extension = model.extension();
        return extension == null
                ? new SecondImplementation(text)
                : new SecondImplementation(text, Objects.requireNonNull(TEXTS.get(extension.model())));
    }

    @ParameterizedTest
    @MethodSource("ofOrganisations")
    void agreesWithTheSecondImplementation(String name) {
        var model = model(name);
        var compiled = model.compile();
        var second = second(model);
        var subjects = new SubjectsOfModel(model, SEED);
        for (int i = 0; i < SUBJECTS; i++) {
            var facts = subjects.next();
            var evaluation = compiled.evaluate(facts, GeneratedSubjects.AS_OF);
            var expected = second.points(facts, GeneratedSubjects.AS_OF, Circumstances.NONE);
            assertThat(byPart(model, evaluation))
                    .as(() -> "seed " + SEED + ", facts " + facts)
                    .isEqualTo(thousandths(expected));
            var total = expected.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(evaluation.points()).isEqualTo(thousandths(total));
            assertThat(evaluation.grade()).isEqualTo(second.grade(total));
        }
    }

    private static Map<String, Long> byPart(Model model, Evaluation evaluation) {
        var points = evaluation.contributions().stream()
                .collect(Collectors.groupingBy(
                        Contribution::indicator, HashMap::new, Collectors.summingLong(Contribution::points)));
        points.entrySet()
                .removeIf(part ->
                        part.getValue() == 0 && model.indicator(part.getKey()).isEmpty());
        return points;
    }

    private static Map<String, Long> thousandths(Map<String, BigDecimal> points) {
        return points.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, part -> thousandths(part.getValue())));
    }

    private static long thousandths(BigDecimal points) {
        return points.movePointRight(3).longValueExact();
    }

    /** One more record of an item that only adverse indicators read never raises the score: being spoken of badly never pays. */
    @ParameterizedTest
    @MethodSource("ofOrganisations")
    void neverPaysToBeSpokenOfBadly(String name) {
        var model = model(name);
        var compiled = model.compile();
        var subjects = new SubjectsOfModel(model, SEED + 1);
        var adverse = adverseItems(model);
        assertThat(adverse).hasSizeGreaterThan(5);
        for (var item : adverse) {
            for (int i = 0; i < 500; i++) {
                var facts = subjects.next();
                var worse = new ArrayList<>(facts);
                worse.add(subjects.fact(item));
                assertThat(compiled.evaluate(worse, GeneratedSubjects.AS_OF).points())
                        .as(() -> item + " in " + worse)
                        .isLessThanOrEqualTo(compiled.evaluate(facts, GeneratedSubjects.AS_OF)
                                .points());
            }
        }
    }

    private static List<String> adverseItems(Model model) {
        var others = model.indicators().stream()
                .filter(indicator -> !indicator.adverse())
                .map(Indicator::item)
                .collect(Collectors.toSet());
        return model.indicators().stream()
                .filter(Indicator::adverse)
                .map(Indicator::item)
                .filter(item -> !others.contains(item))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ofOrganisations")
    void dependsNotOnTheOrderOfArrival(String name) {
        var compiled = model(name).compile();
        var subjects = new SubjectsOfModel(model(name), SEED + 2);
        for (int i = 0; i < 2_000; i++) {
            var facts = subjects.next();
            assertThat(compiled.evaluate(facts.reversed(), GeneratedSubjects.AS_OF))
                    .isEqualTo(compiled.evaluate(facts, GeneratedSubjects.AS_OF));
        }
    }
}
