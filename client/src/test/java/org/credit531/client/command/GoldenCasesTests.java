package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.scoring.Fact;
import org.credit531.scoring.RecordColumns;
import org.credit531.scoring.StatedCircumstances;
import org.credit531.scoring.golden.GoldenCase;
import org.credit531.scoring.golden.GoldenCases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden cases of the library, through files and the command line: the same points and grade. */
class GoldenCasesTests {

    private static final List<String> INVENTED = List.of("all-features", "more-features", "more-features-trade");
    private static final List<String> SHIPPED = List.of(
            "enterprise",
            "enterprise-construction",
            "enterprise-road-transport",
            "government",
            "government-local",
            "individual-business",
            "intermediary",
            "intermediary-legal",
            "public-institution",
            "social-organisation");
    private static final Map<String, String> BASES = Map.of(
            "more-features-trade", "more-features",
            "enterprise-construction", "enterprise",
            "enterprise-road-transport", "enterprise",
            "intermediary-legal", "intermediary",
            "government-local", "government");

    @TempDir
    private Path folder;

    /** Those that files of records can tell: who has no record is in none, and who lacks what a model asks for is not evaluated. */
    static Stream<GoldenCase> cases() {
        return Stream.concat(
                SHIPPED.stream().flatMap(model -> GoldenCases.of(model).stream()),
                INVENTED.stream()
                        .flatMap(model -> GoldenCases.of(model).stream())
                        .filter(GoldenCasesTests::isEvaluated));
    }

    private static boolean isEvaluated(GoldenCase golden) {
        return golden.facts().stream().anyMatch(fact -> fact.item().equals("registration") && !fact.withheld());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheSamePointsAndGrade(GoldenCase golden) throws IOException {
        write(golden.facts());
        Files.writeString(
                folder.resolve("circumstances.yaml"),
                new StatedCircumstances(golden.asOf(), golden.circumstances()).text());
        var arguments = new ArrayList<>(List.of(
                "evaluate",
                "--model",
                model(golden.model()).toString(),
                "--records",
                folder.toString(),
                "--as-of",
                golden.asOf().toString()));
        var base = BASES.get(golden.model());
        if (base != null) {
            arguments.addAll(List.of("--base", model(base).toString()));
        }
        var session = Session.of(arguments.toArray(String[]::new));
        assertThat(session.lines())
                .as(session.err())
                .containsExactly("P\t%.3f\t%s".formatted(golden.points() / 1000.0, golden.grade()));
    }

    private Path model(String id) throws IOException {
        if (SHIPPED.contains(id)) {
            return Path.of("../server/src/main/resources/models/" + id + ".yaml");
        }
        try (var stream = GoldenCases.class.getResourceAsStream("/models/" + id + ".yaml")) {
            return Files.write(
                    folder.resolve(id + ".yaml"), Objects.requireNonNull(stream).readAllBytes());
        }
    }

    private void write(List<Fact> facts) {
        facts.stream().collect(Collectors.groupingBy(Fact::item)).forEach(this::write);
    }

    private void write(String item, List<Fact> facts) {
        var fields = facts.stream()
                .flatMap(fact -> fact.values().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var lines = new ArrayList<String>();
        lines.add("record-key,party,effective-from,removed-on,withheld,"
                + fields.stream().map(RecordColumns::of).collect(Collectors.joining(",")));
        facts.forEach(fact -> lines.add(line(fact, fields)));
        try {
            Files.write(folder.resolve(item + ".csv"), lines, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Fact fact, TreeSet<String> fields) {
        var removed =
                fact.removedOn().equals(LocalDate.MAX) ? "" : fact.removedOn().toString();
        var frame = "%s,P,%s,%s,%s".formatted(fact.recordKey(), fact.effectiveFrom(), removed, fact.withheld());
        return fields.stream()
                .map(field -> Objects.toString(fact.values().get(field), ""))
                .collect(Collectors.joining(",", frame + ",", ""));
    }
}
