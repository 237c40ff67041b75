package org.credit531.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.credit531.insight.Acts;
import org.credit531.insight.Change;
import org.credit531.insight.Forecast;
import org.credit531.insight.PrincipalReasons;
import org.credit531.insight.Situation;
import org.credit531.insight.WaysUp;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Fact;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What the results of organisations mean: each part, and all that a subject's page says of one. */
@State(Scope.Benchmark)
public class InsightBenchmark {

    private static final String ACTS = """
            acts:
              - id: repair
                label: {zh: 修复, en: Repair}
                article: zj-2018:32
                item: administrative-penalty
                by-source: true
                ends: true
                after: 12 months
            """;

    private @Nullable CompiledModel model;
    private @Nullable Acts acts;
    private List<List<Fact>> facts = List.of();

    /** Reads the model and draws the subjects. */
    @Setup
    public void draw() throws IOException {
        model = EvaluationBenchmark.model();
        acts = Acts.read("acts.yaml", ACTS);
        facts = EvaluationBenchmark.subjects();
    }

    /** The evaluation and its principal reasons. */
    @Benchmark
    @OperationsPerInvocation(EvaluationBenchmark.SUBJECTS)
    public void reasons(Blackhole blackhole) {
        var model = Objects.requireNonNull(this.model);
        for (var subject : facts) {
            blackhole.consume(PrincipalReasons.of(model.model(), model.evaluate(subject, EvaluationBenchmark.AS_OF)));
        }
    }

    /** Why the result has changed in a year. */
    @Benchmark
    @OperationsPerInvocation(EvaluationBenchmark.SUBJECTS)
    public void change(Blackhole blackhole) {
        for (var subject : facts) {
            var before = subject.subList(0, Math.max(1, subject.size() - 1));
            blackhole.consume(Change.between(
                    situation(before, EvaluationBenchmark.AS_OF.minusYears(1)),
                    situation(subject, EvaluationBenchmark.AS_OF)));
        }
    }

    private Situation situation(List<Fact> facts, LocalDate day) {
        return new Situation(Objects.requireNonNull(model), Circumstances.NONE, facts, day);
    }

    /** All that a page says: reasons, five years of forecast, and the ways up. */
    @Benchmark
    @OperationsPerInvocation(EvaluationBenchmark.SUBJECTS)
    public void explain(Blackhole blackhole) {
        var model = Objects.requireNonNull(this.model);
        for (var subject : facts) {
            var now = model.evaluate(subject, EvaluationBenchmark.AS_OF);
            var forecast = Forecast.after(now, model::evaluate, subject);
            var rising = new WaysUp.Subject("enterprise", subject, model.model(), model.reads(), model::evaluate);
            blackhole.consume(PrincipalReasons.of(model.model(), now));
            blackhole.consume(forecast);
            blackhole.consume(WaysUp.from(rising, Objects.requireNonNull(acts), now, forecast));
        }
    }
}
