package org.credit531.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Model;
import org.credit531.scoring.Models;
import org.credit531.scoring.Span;
import org.junit.jupiter.api.Test;

/** Everything that the engine is measured beside computes the same, or the figures would say nothing. */
class PeersTests {

    private static final int SUBJECTS = 700;

    private static final List<Span> AGES = List.of(
            new Span(1, Span.Unit.DAYS),
            new Span(90, Span.Unit.DAYS),
            new Span(1, Span.Unit.MONTHS),
            new Span(6, Span.Unit.MONTHS),
            new Span(11, Span.Unit.MONTHS),
            new Span(36, Span.Unit.MONTHS),
            new Span(1, Span.Unit.YEARS),
            new Span(30, Span.Unit.YEARS));

    private final Workload workload = Workload.of(SUBJECTS);
    private final CompiledModel compiled = Workload.model();
    private final Model model = compiled.model();

    /** By the single evaluation, record by record. */
    private int[] expected(int subjects) {
        return IntStream.range(0, subjects)
                .map(subject -> (int) compiled.evaluate(workload.facts(subject), Workload.AS_OF)
                        .points())
                .toArray();
    }

    private void gives(Peer peer, int subjects) throws Exception {
        try (peer) {
            peer.compute();
            peer.compute();
            assertThat(peer.points()).as(peer.name()).isEqualTo(expected(subjects));
        }
    }

    @Test
    void duckDbGivesEverybodyTheSamePoints() throws Exception {
        gives(DuckDb.open(workload, model, SUBJECTS, 2), SUBJECTS);
    }

    @Test
    void postgresGivesEverybodyTheSamePoints() throws Exception {
        gives(Postgres.open(workload, model, SUBJECTS, 2), SUBJECTS);
    }

    @Test
    void droolsGivesTheFirstSubjectsTheSamePoints() throws Exception {
        gives(new DroolsPeer(workload, model, 300, 2), 300);
    }

    @Test
    void aLoopWrittenByHandGivesEverybodyTheSamePoints() {
        var written = new HandWritten(workload);
        var points = IntStream.range(0, SUBJECTS).map(written::points).toArray();

        assertThat(points).isEqualTo(expected(SUBJECTS));
    }

    @Test
    void aWindowBeginsOnTheFirstDayThatHasNotReachedItsAge() {
        for (var asOf = LocalDate.of(2023, 12, 1); asOf.getYear() < 2025; asOf = asOf.plusDays(1)) {
            var writer = new RecordWriter(new SqlDialect(), asOf);
            for (var age : AGES) {
                var first = writer.firstYounger(age);

                assertThat(age.after(first)).as("%s on %s", age, asOf).isAfter(asOf);
                assertThat(age.after(first.minusDays(1)))
                        .as("%s on %s", age, asOf)
                        .isBeforeOrEqualTo(asOf);
            }
        }
    }

    @Test
    void aModelWithAnotherWordIsRefused() {
        var text = Workload.modelText().replace("any: {points: -20}", "min: {points: -20}");
        var other = Models.read("trial.yaml", text).orElseThrow();

        assertThatThrownBy(() -> new ScorecardSql(other, Workload.AS_OF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("recent-arrears");
    }
}
