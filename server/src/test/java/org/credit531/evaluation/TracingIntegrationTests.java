package org.credit531.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.ActingAs;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.credit531.access.Visitor;
import org.credit531.identifiers.SubjectKind;
import org.credit531.law.Laws;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From every point of every organisation and individual business of the sample to the indicator, the model's version, record, batch and article. */
@PlatformTest(properties = "credit531.sample=small")
class TracingIntegrationTests {

    private static final int FEWEST = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Visitor CENTRE =
            Visitor.client("centre", null, Set.of(Role.CREDIT_CENTRE), Set.of(Scope.RECORDS_READ));

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Explaining explaining;

    @Autowired
    private Insights insights;

    @Autowired
    private PublishedModels models;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Laws laws;

    @Autowired
    private TestDatabase database;

    private Set<UUID> batches = Set.of();

    @BeforeEach
    void waitForTheResults() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (count("select count(*) from evaluation_pending") > 0
                || count("select count(*) from evaluation_result") < FEWEST) {
            assertThat(Instant.now()).as("results are stored").isBefore(end);
            Thread.sleep(200);
        }
        batches = new HashSet<>(
                database.sql().sql("select id from batch").query(UUID.class).list());
    }

    private long count(String sql) {
        return database.sql().sql(sql).query(Long.class).single();
    }

    @Test
    void followsEveryPointToItsRecordBatchAndArticle() {
        List<SubjectId> ids = database.sql()
                .sql("select id from subject where kind <> 'natural-person' order by id")
                .query((row, number) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
        int evaluated = 0;
        int shops = 0;
        int withRecord = 0;
        for (Subject subject : subjects.byId(ids).values()) {
            var evaluation = present(subject);
            if (evaluation.isPresent()) {
                evaluated++;
                shops += subject.kind() == SubjectKind.INDIVIDUAL_BUSINESS ? 1 : 0;
                withRecord += follow(evaluation.get());
            }
        }
        assertThat(evaluated).isGreaterThan(FEWEST);
        assertThat(shops).as("individual businesses").isGreaterThan(FEWEST / 20);
        assertThat(withRecord).isGreaterThan(FEWEST);
    }

    /** As the centre: the result of an individual business is for it alone and whom it lets see it. */
    private Optional<SubjectEvaluation> present(Subject subject) {
        return ActingAs.call(CENTRE, () -> evaluations.present(subject));
    }

    /** How many contributions led to a record. */
    private int follow(SubjectEvaluation evaluation) {
        List<Explanation> all = explaining.of(evaluation, CENTRE, Locale.CHINA);
        assertThat(all.stream().mapToLong(Explanation::points).sum())
                .isEqualTo(evaluation.evaluation().points());
        assertThat(models.version(
                        evaluation.evaluation().model(), evaluation.evaluation().version()))
                .hasValueSatisfying(version -> assertThat(version.model()).isSameAs(evaluation.model()));
        int led = 0;
        for (Explanation one : all) {
            assertThat(laws.article(one.article())).as(one.article()).isPresent();
            assertThat(one.reason()).isNotBlank();
            if (one.recordKey() != null) {
                assertThat(batches).contains(one.batch());
                assertThat(one.unit()).isNotBlank();
                led++;
            }
        }
        for (var reason : insights.reasons(insights.seen(evaluation, CENTRE)).against()) {
            assertThat(reason.records())
                    .allSatisfy(record -> assertThat(evaluation.record(
                                    java.util.Objects.requireNonNull(record.item()),
                                    java.util.Objects.requireNonNull(record.recordKey())))
                            .isPresent());
        }
        return led;
    }

    @Test
    void saysTheSameToTheDayThatItForetells() {
        List<SubjectId> ids = database.sql()
                .sql("select subject from evaluation_result where next_change is not null order by subject limit 40")
                .query((row, number) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
        int steps = 0;
        for (Subject subject : subjects.byId(ids).values()) {
            Seen seen = insights.seen(present(subject).orElseThrow(), CENTRE);
            for (var step : insights.forecast(seen).steps()) {
                LocalDate day = step.day();
                assertThat(seen.model().evaluate(seen.facts(), day).points())
                        .isEqualTo(step.evaluation().points());
                steps++;
            }
        }
        assertThat(steps).isPositive();
    }
}
