package org.credit531.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.access.ActingAs;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.credit531.access.Visitor;
import org.credit531.evaluation.UsedFamilies;
import org.credit531.identifiers.SubjectKind;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Family;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.credit531.trial.Progress;
import org.credit531.trial.Projection;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of whom records were removed after the day of a trial, the trial gives no answer, if its own models read them. */
@PlatformTest(properties = "credit531.sample=tiny")
class WithoutAnswerIntegrationTests {

    private static final Visitor OFFICER =
            Visitor.client("officer", null, Set.of(Role.MODEL_OFFICER), Set.of(Scope.RECORDS_READ));

    /** Read by the models of intermediaries, not by those of enterprises. */
    private static final String ELSEWHERE = "professional-sanction";

    private static final String READ = "administrative-penalty";

    @Autowired
    private Calculating calculating;

    @Autowired
    private Populations populations;

    @Autowired
    private UsedFamilies families;

    @Autowired
    private Subjects subjects;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Clock clock;

    @AfterEach
    void putBack() {
        database.sql().sql("delete from removed_record where unit = 'test'").update();
    }

    @Test
    void goesByWhatItsOwnModelsReadWhateverIsHeld() {
        KnownPopulation held = held();
        SubjectId id = new SubjectId(held.roster().id(0));
        remove(id, ELSEWHERE);
        assertThat(withoutAnswer()).doesNotContain(id);
        remove(id, READ);
        assertThat(withoutAnswer()).contains(id);
    }

    @Test
    void explainsNoneOfWhichItGaveNoAnswer() {
        KnownPopulation held = held();
        Subject subject = subjects.byCode(held.roster().code(0)).orElseThrow();
        remove(subject.id(), READ);
        assertThatThrownBy(() -> ActingAs.call(
                        OFFICER, () -> families.evaluation(used(Family.ENTERPRISE), subject, day(), held.knownAt())))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("deleted-under-article"));
    }

    /** A population that holds more than a trial of enterprises reads. */
    private KnownPopulation held() {
        List<CompiledModel> models = Stream.of(Family.ENTERPRISE, Family.INTERMEDIARY)
                .flatMap(family -> used(family).family().models().stream())
                .toList();
        return populations.of(
                new KnownPopulation.Wanted(Set.of(SubjectKind.ENTERPRISE), Projection.of(models), day()),
                null,
                Watch.NONE);
    }

    private Set<SubjectId> withoutAnswer() {
        var models = new Models(used(Family.ENTERPRISE).family().base(), null);
        return calculating
                .calculate(models, new Calculating.Asked(day(), null), Watch.NONE, Progress.NONE)
                .over()
                .withoutAnswer();
    }

    private UsedFamilies.Used used(Family family) {
        return families.inForce(family, day(), Long.MAX_VALUE).orElseThrow();
    }

    private LocalDate day() {
        return LocalDate.now(clock).minusMonths(3);
    }

    private void remove(SubjectId id, String item) {
        LocalDate today = LocalDate.now(clock);
        database.sql()
                .sql("""
                        insert into removed_record (item, record_key, subject, effective_from, removal_on, known_from, article,
                                                    deleted_at, unit)
                        values (:item, :key, :subject, :from, :gone, 0, 'zj-2018:16', now(), 'test')
                        """)
                .param("item", item)
                .param("key", UUID.randomUUID())
                .param("subject", id.value())
                .param("from", today.minusYears(1))
                .param("gone", today.minusMonths(1))
                .update();
    }
}
