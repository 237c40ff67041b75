package org.credit531.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.credit531.province.Province;
import org.credit531.province.population.Organisation;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Models;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Evaluations of organisations by the published model of enterprises, which has 33 indicators. Contributions are part of every evaluation (they
 * are the score); what explanation adds is the reason of each in words.
 */
@State(Scope.Benchmark)
public class EvaluationBenchmark {

    static final int SUBJECTS = 1_024;

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);
    private static final Path MODEL = Path.of("server/src/main/resources/models/enterprise.yaml");

    private @Nullable CompiledModel model;
    private List<List<Fact>> facts = List.of();

    /** Reads the model and draws the subjects: each with its registration, three yearly reports and tax grades, one in four with penalties. */
    @Setup
    public void draw() throws IOException {
        model = model();
        facts = subjects();
    }

    static CompiledModel model() throws IOException {
        var file = Path.of(System.getProperty("credit531.home", ".")).resolve(MODEL);
        return Models.read(file.toString(), Files.readString(file, UTF_8))
                .orElseThrow()
                .compile();
    }

    static List<List<Fact>> subjects() {
        return new Province(531, SUBJECTS)
                .organisations()
                .map(EvaluationBenchmark::factsOf)
                .toList();
    }

    /** Score, grade and contributions with their stable reasons. */
    @Benchmark
    @OperationsPerInvocation(SUBJECTS)
    public void evaluate(Blackhole blackhole) {
        var model = Objects.requireNonNull(this.model);
        for (var subject : facts) {
            blackhole.consume(model.evaluate(subject, AS_OF));
        }
    }

    /** The same, and every reason in words. */
    @Benchmark
    @OperationsPerInvocation(SUBJECTS)
    public void evaluateAndExplain(Blackhole blackhole) {
        var model = Objects.requireNonNull(this.model);
        for (var subject : facts) {
            for (var contribution : model.evaluate(subject, AS_OF).contributions()) {
                blackhole.consume(contribution.reason(Locale.SIMPLIFIED_CHINESE));
            }
        }
    }

    private static List<Fact> factsOf(Organisation organisation) {
        var facts = new ArrayList<Fact>();
        int draw = Math.floorMod(organisation.code().hashCode(), 1_000_003);
        facts.add(registration(organisation));
        for (int year = 2024; year <= 2026; year++) {
            var grade = List.of("A", "B", "M", "C").get((draw + year) % 4);
            facts.add(fact("tax-credit-grade", "tax-" + year, LocalDate.of(year, 4, 20), Map.of("grade", grade)));
            facts.add(fact("annual-report", "report-" + year, LocalDate.of(year, 5, 4), Map.of("status", "filed")));
            if (draw % 4 == 0) {
                facts.add(fact(
                        "administrative-penalty",
                        "penalty-" + year,
                        LocalDate.of(year, 2, 9),
                        Map.of("procedure", "ordinary", "fine", draw * 100L)));
            }
        }
        return List.copyOf(facts);
    }

    private static Fact registration(Organisation organisation) {
        var values = new HashMap<String, Object>();
        values.put("status", organisation.status().equals("吊销") ? "revoked" : "active");
        values.put("established-on", organisation.established());
        values.put("industry", organisation.industry());
        return fact("registration", "registration", organisation.approved(), values);
    }

    private static Fact fact(String item, String key, LocalDate from, Map<String, Object> values) {
        return new Fact(item, key, from, null, LocalDate.MAX, values);
    }
}
