package org.credit531.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.UsedFamilies;
import org.credit531.identifiers.SubjectKind;
import org.credit531.identifiers.Uscc;
import org.credit531.record.Contests;
import org.credit531.record.Intake;
import org.credit531.record.Records;
import org.credit531.record.StatedRecord;
import org.credit531.record.Statement;
import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalGround;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Family;
import org.credit531.subject.PartyCode;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.credit531.trial.PopulationModel;
import org.credit531.trial.Projection;
import org.credit531.trial.Scores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A population says of everybody what the single evaluation says, also after something has changed. */
@PlatformTest(properties = "credit531.sample=tiny")
class PopulationsIntegrationTests {

    private static final String PENALTY = "administrative-penalty";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Autowired
    private Populations populations;

    @Autowired
    private PopulationCopy copy;

    @Autowired
    private ForgettingRemoved forgetting;

    @Autowired
    private UsedFamilies families;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Records records;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Contests contests;

    @Autowired
    private Intake intake;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Clock clock;

    @Test
    void saysOfEveryOrganisationWhatTheSingleEvaluationSays() {
        int evaluated = 0;
        for (Family family : Family.values()) {
            if (family != Family.NATURAL_PERSON) {
                evaluated += compareAll(family, today()) + compareAll(family, today().minusMonths(15));
            }
        }
        assertThat(evaluated).isGreaterThan(100);
    }

    @Test
    void isMadeFreshByWhatHasChanged() {
        UsedFamilies.Used used = used(Family.ENTERPRISE, today());
        KnownPopulation before = population(used, today());
        String code = enterprise(7_301);
        fine(code, 1);
        KnownPopulation after = population(used, today());
        assertThat(after.knownAt()).isGreaterThan(before.knownAt());
        assertThat(after.roster().size()).isEqualTo(before.roster().size() + 1);
        assertThat(result(after, used, subject(code))).isEqualTo(present(code));
        fine(code, 2);
        fine(knownCode(before), 3);
        KnownPopulation later = population(used, today());
        assertThat(result(later, used, subject(code))).isEqualTo(present(code));
        assertThat(result(later, used, subject(knownCode(before)))).isEqualTo(present(knownCode(before)));
        assertThat(later.roster().inOrder().mapToObj(later.roster()::code).toList())
                .isSorted();
    }

    @Test
    void leavesOutWhatMayNotBeUsed() {
        String code = enterprise(7_302);
        fine(code, 1);
        UsedFamilies.Used used = used(Family.ENTERPRISE, today());
        Subject subject = subject(code);
        Outcome fined = result(population(used, today()), used, subject);
        Statement penalty = records.of(subject.id(), today(), Long.MAX_VALUE).getFirst();
        var contested = new Contests.Contested(subject.id(), PENALTY, penalty.recordKey(), "");
        UUID cause = UUID.randomUUID();
        transaction.executeWithoutResult(status -> contests.stop(cause, contested, today()));
        Outcome stopped = result(population(used, today()), used, subject);
        assertThat(stopped).isEqualTo(present(code)).isNotEqualTo(fined);
        transaction.executeWithoutResult(status -> contests.resume(cause, contested, today()));
        assertThat(result(population(used, today()), used, subject)).isEqualTo(fined);
    }

    @Test
    void letsGoOfWhatIsOlderThanARemoval() {
        copy.confirm(removal(Long.MAX_VALUE)); // what other tests of this platform have calculated
        KnownPopulation held = population(used(Family.ENTERPRISE, today()), today());
        assertThat(copy.confirm(removal(held.knownAt()))).isInstanceOf(Confirmation.Nothing.class);
        assertThat(copy.confirm(removal(held.knownAt() + 1))).isInstanceOf(Confirmation.Done.class);
        assertThat(copy.confirm(removal(held.knownAt() + 1))).isInstanceOf(Confirmation.Nothing.class);
    }

    @Test
    void letsGoOfColumnsThatLieBeneathWhatHasChangedSince() {
        copy.confirm(removal(Long.MAX_VALUE));
        UsedFamilies.Used used = used(Family.ENTERPRISE, today());
        KnownPopulation loaded = population(used, today());
        fine(enterprise(7_303), 1);
        KnownPopulation fresh = population(used, today());
        assertThat(fresh.knownAt()).isGreaterThan(loaded.knownAt());
        assertThat(fresh.readAt()).isEqualTo(loaded.readAt());
        assertThat(copy.confirm(removal(fresh.knownAt()))).isInstanceOf(Confirmation.Done.class);
    }

    @Test
    void waitsForATrialThatWasUnderWay() {
        var results = new KeptResults();
        var waiting = new PopulationCopy(populations, results);
        UUID trial = UUID.randomUUID();
        Removal removal = removal(1);
        results.begin(trial);
        assertThat(waiting.confirm(removal)).isEqualTo(new Confirmation.Pending("not-refreshed"));
        UUID later = UUID.randomUUID();
        results.begin(later);
        results.end(trial);
        assertThat(waiting.confirm(removal)).isInstanceOf(Confirmation.Done.class);
        assertThat(waiting.confirm(removal)).isInstanceOf(Confirmation.Nothing.class);
    }

    @Test
    void learnsByItselfOfARemovalThatAnotherInstanceWasAskedFor() {
        KnownPopulation held = population(used(Family.ENTERPRISE, today()), today());
        assertThat(populations.readAt().toArray()).contains(held.readAt());
        forgetting.forget();
        assertThat(populations.readAt().toArray()).contains(held.readAt());
        UUID key = UUID.randomUUID();
        noteRemoved(key, held.knownAt() + 1);
        try {
            forgetting.forget();
            assertThat(populations.readAt().toArray()).isEmpty();
        } finally {
            database.sql()
                    .sql("delete from removed_record where record_key = :key")
                    .param("key", key)
                    .update();
        }
    }

    private void noteRemoved(UUID key, long number) {
        database.sql()
                .sql("""
                        insert into removed_record (item, record_key, subject, effective_from, removal_on, known_from, known_to,
                                                    article, deleted_at)
                        select :item, :key, id, date '2026-03-05', date '2029-03-05', 1, :number, 'zj-2018:16', now()
                          from subject where kind = 'enterprise' limit 1
                        """)
                .param("item", PENALTY)
                .param("key", key)
                .param("number", number)
                .update();
    }

    @Test
    void holdsNoNaturalPerson() {
        long persons = database.sql()
                .sql("select count(*) from subject where kind = 'natural-person'")
                .query(Long.class)
                .single();
        assertThat(persons).isPositive();
        for (Family family : List.of(Family.ENTERPRISE, Family.INDIVIDUAL_BUSINESS)) {
            KnownPopulation population = population(used(family, today()), today());
            Set<UUID> held = population
                    .roster()
                    .inOrder()
                    .mapToObj(population.roster()::id)
                    .collect(Collectors.toSet());
            List<UUID> among = database.sql()
                    .sql("select id from subject where kind = 'natural-person'")
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .list();
            assertThat(held).isNotEmpty().doesNotContainAnyElementsOf(among);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Compares everybody of a family's kinds; how many were evaluated. */
    private int compareAll(Family family, LocalDate day) {
        UsedFamilies.Used used = used(family, day);
        KnownPopulation population = population(used, day);
        Scores scores = scores(population, used, day);
        List<SubjectId> ids = population
                .roster()
                .inOrder()
                .mapToObj(index -> new SubjectId(population.roster().id(index)))
                .toList();
        Map<SubjectId, List<Statement>> statements = records.of(ids, day, population.knownAt());
        int evaluated = 0;
        for (SubjectId id : ids) {
            List<Fact> facts = facts(statements.getOrDefault(id, List.of()));
            Outcome expected = expected(used, facts, day);
            assertThat(outcome(scores, used, population.roster().indexOf(id.value())))
                    .as(family + " " + id + " on " + day)
                    .isEqualTo(expected);
            evaluated += expected.model().isEmpty() ? 0 : 1;
        }
        return evaluated;
    }

    private static Outcome expected(UsedFamilies.Used used, List<Fact> facts, LocalDate day) {
        CompiledModel model = used.family().choose(facts, day).model();
        if (model == null) {
            return Outcome.NONE;
        }
        Evaluation evaluation = model.evaluate(facts, day, used.circumstances());
        return new Outcome(evaluation.model(), evaluation.points(), evaluation.grade());
    }

    private static List<Fact> facts(List<Statement> statements) {
        List<Fact> facts = new ArrayList<>();
        for (Statement statement : statements) {
            LocalDate removal = statement.removalOn();
            facts.add(new Fact(
                    statement.item(),
                    statement.recordKey().toString(),
                    statement.effectiveFrom(),
                    statement.effectiveTo(),
                    removal == null ? LocalDate.MAX : removal,
                    statement.values(),
                    statement.contest().unused()));
        }
        return facts;
    }

    /** What comes out for an organisation. */
    private record Outcome(String model, long points, String grade) {

        static final Outcome NONE = new Outcome("", 0, "");
    }

    private Outcome present(String code) {
        return evaluations
                .present(subject(code), Family.ENTERPRISE)
                .map(found -> new Outcome(
                        found.evaluation().model(),
                        found.evaluation().points(),
                        found.evaluation().grade()))
                .orElse(Outcome.NONE);
    }

    private Outcome result(KnownPopulation population, UsedFamilies.Used used, Subject subject) {
        return outcome(
                scores(population, used, today()),
                used,
                population.roster().indexOf(subject.id().value()));
    }

    private static Outcome outcome(Scores scores, UsedFamilies.Used used, int index) {
        if (scores.model(index) < 0) {
            return Outcome.NONE;
        }
        var model = used.family().models().get(scores.model(index)).model();
        return new Outcome(
                model.id(),
                scores.points(index),
                model.grades().get(scores.grade(index)).id());
    }

    private static Scores scores(KnownPopulation population, UsedFamilies.Used used, LocalDate day) {
        PopulationModel model = PopulationModel.of(used.family(), population.population(), day, used.circumstances());
        Scores scores = model.newScores();
        model.evaluate(0, population.population().size(), scores);
        return scores;
    }

    private UsedFamilies.Used used(Family family, LocalDate day) {
        return families.inForce(family, day, Long.MAX_VALUE).orElseThrow();
    }

    private KnownPopulation population(UsedFamilies.Used used, LocalDate day) {
        Set<SubjectKind> kinds = used.family().base().model().subjects().stream()
                .map(SubjectKind::of)
                .collect(Collectors.toSet());
        return populations.of(
                new KnownPopulation.Wanted(kinds, Projection.of(used.family().models()), day), null, Watch.NONE);
    }

    private Subject subject(String code) {
        return subjects.byCode(code).orElseThrow();
    }

    private static String knownCode(KnownPopulation population) {
        return population.roster().code(3);
    }

    private void fine(String code, int number) {
        var values = new LinkedHashMap<String, Object>(Map.of(
                "uscc",
                code,
                "name",
                "测试有限公司",
                "document-number",
                "杭测罚〔2026〕" + number + "号",
                "severity",
                "serious",
                "kinds",
                "罚款"));
        var row =
                new StatedRecord(2, PartyCode.of(Uscc.of(code)), "测试有限公司", DAY, false, null, List.of(), false, values);
        transaction.executeWithoutResult(status -> {
            var open = intake.begin(new Intake.Header(
                    UUID.randomUUID(), catalogue.require(PENALTY), Membership.provincial("market-regulation")));
            open.add(row);
            assertThat(open.merge(today(), false, refused -> {}).accepted()).isEqualTo(1);
        });
    }

    private static Removal removal(long knowledge) {
        return new Removal(
                UUID.randomUUID(), RemovalGround.values()[0], "zj-2018:16", knowledge, Instant.EPOCH, List.of());
    }
}
