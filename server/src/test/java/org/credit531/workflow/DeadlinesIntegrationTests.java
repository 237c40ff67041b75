package org.credit531.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.Ledger;
import org.credit531.calendar.DayTurned;
import org.credit531.calendar.UnknownYear;
import org.credit531.calendar.Verified;
import org.credit531.calendar.WorkingDays;
import org.credit531.language.DataFiles;
import org.credit531.testing.DatabaseTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Terms of cases: counted in working days across the long holidays, ended by the clock and by nobody else. */
@DatabaseTest
class DeadlinesIntegrationTests {

    private static final String FILE = """
            workflow: question
            title: {zh: 提问, en: Question}
            states:
              - {state: asked, label: {zh: 已提出, en: Asked}, deadline: {period: answer, event: lapse}}
              - {state: heard, label: {zh: 已听取, en: Heard}, deadline: {period: answer, since: ask}}
              - {state: unanswered, label: {zh: 未答复, en: Unanswered}, last: true}
              - {state: answered, label: {zh: 已答复, en: Answered}, last: true}
            transitions:
              - {event: ask, label: {zh: 提出, en: Asked}, from: [], to: asked, actors: [citizen]}
              - {event: extend, label: {zh: 延期, en: Extend}, from: [asked], to: asked, actors: [head], extension: more}
              - {event: hear, label: {zh: 听取, en: Hear}, from: [asked], to: heard, actors: [unit]}
              - {event: answer, label: {zh: 答复, en: Answer}, from: [asked, heard], to: answered, actors: [unit]}
              - {event: lapse, label: {zh: 逾期, en: Lapsed}, from: [asked], to: unanswered, actors: [clock]}
            """;

    /** Five working days, ten more when asked for, never more than twenty; eight of them from 2027 on. */
    private static final List<Period> PERIODS = List.of(
            period("answer", "2018-01-01", 5, 20),
            period("answer", "2027-01-01", 8, 20),
            period("more", "2018-01-01", 10, 0));

    private final SettableClock clock = SettableClock.at("2026-09-28");
    private final List<Object> published = new ArrayList<>();
    private final Workflows workflows = new Workflows(List.of(DataFiles.parse("question.yaml", FILE, Workflow.class)));
    private MovingCases cases;
    private LapsingCases lapsing;

    @BeforeEach
    void prepare() {
        var jdbc = JdbcClient.create(TestDatabase.fresh().application());
        var deadlines = new Deadlines(new Periods(new WorkingDays(), PERIODS), workflows, clock);
        cases = new MovingCases(workflows, new JdbcCases(jdbc, clock), deadlines, new Silent(), published::add, clock);
        lapsing = new LapsingCases(workflows, cases);
    }

    /** Days in working days by hand, with the notices of the State Council beside. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-28, 2026-10-10", // National Day: a Saturday that is worked is the last day
        "2026-09-30, 2026-10-13",
        "2026-02-11, 2026-02-25", // Spring Festival: two worked Saturdays around nine days off
        "2025-01-26, 2025-02-08",
        "2020-09-25, 2020-10-09",
    })
    void areCountedInWorkingDays(String asked, LocalDate due) {
        clock.set(asked);
        var id = ask();
        assertThat(cases.due(id)).get().extracting(Due::day, Due::late).containsExactly(due, false);
    }

    @Test
    void endAtTheTurnOfTheDayAfterTheirLast() {
        var id = ask();
        clock.set("2026-10-10");
        turn();
        assertThat(cases.state(id)).isEqualTo("asked");
        clock.set("2026-10-11");
        turn();
        assertThat(cases.state(id)).isEqualTo("unanswered");
        assertThat(cases.steps(id).getLast()).extracting(Step::event, Step::by).containsExactly("lapse", "");
        assertThat(published).containsExactly(new Lapsed("question", id, "lapse", "unanswered"));
        turn();
        assertThat(cases.steps(id)).hasSize(2);
        assertThat(cases.due(id)).isEmpty();
    }

    @Test
    void endBeforeWhateverComesAfterThemEvenWhereNobodyHasTurnedTheDay() {
        var inTime = ask();
        var late = ask();
        clock.set(LocalDate.of(2026, 10, 10).atTime(23, 59, 59).atZone(ZoneId.of("Asia/Shanghai")));
        assertThat(cases.move(inTime, deed("answer", "unit"))).isEqualTo("answered");
        clock.set(LocalDate.of(2026, 10, 11).atStartOfDay(ZoneId.of("Asia/Shanghai")));
        refused("workflow-not-now", () -> cases.move(late, deed("answer", "unit")));
        assertThat(cases.state(late)).isEqualTo("unanswered");
    }

    @Test
    void areEndedByNobodyWhoSaysThatHeIsTheClock() {
        var id = ask();
        clock.set("2026-10-20");
        for (var actors : List.of(Set.of("clock"), Set.of("unit", "clock"))) {
            refused("workflow-not-yours", () -> cases.move(id, new Deed("lapse", actors, "bo", "")));
        }
        refused(
                "workflow-not-yours",
                () -> cases.open("question", new Deed("ask", Set.of("citizen", "clock"), "bo", "")));
        assertThat(cases.state(id)).isEqualTo("asked");
    }

    /** Twenty working days in all after 28 September 2026: 29, 30, then 8 to 10, and so on until Friday 30 October. */
    @Test
    void areExtendedUntilTheirLimitAndNotBeyond() {
        var id = ask();
        cases.move(id, deed("extend", "head"));
        assertThat(cases.due(id).orElseThrow().day()).isEqualTo("2026-10-23");
        clock.set("2026-10-22");
        cases.move(id, deed("extend", "head"));
        assertThat(cases.due(id).orElseThrow().day()).isEqualTo("2026-10-30");
        refused("workflow-no-more-time", () -> cases.move(id, deed("extend", "head")));
        refused("workflow-not-yours", () -> cases.move(id, deed("extend", "unit")));
        clock.set("2026-10-31");
        refused("workflow-not-now", () -> cases.move(id, deed("extend", "head")));
    }

    @Test
    void runFromTheEventThatTheirFileNamesAndMayOnlyBeLate() {
        var id = ask();
        clock.set("2026-09-30");
        cases.move(id, deed("hear", "unit"));
        assertThat(cases.due(id).orElseThrow().day()).isEqualTo("2026-10-10");
        clock.set("2026-10-11");
        turn();
        assertThat(cases.due(id).orElseThrow().late()).isTrue();
        assertThat(cases.move(id, deed("answer", "unit"))).isEqualTo("answered");
    }

    @Test
    void goByTheParameterThatHeldWhenTheyBegan() {
        clock.set("2026-12-31");
        var before = ask();
        clock.set("2027-01-04");
        var after = ask();
        assertThat(cases.due(before).orElseThrow().period().length()).isEqualTo(5);
        assertThat(cases.due(after).orElseThrow().period().length()).isEqualTo(8);
    }

    /** Better no step than one on a day that was guessed; and the others' terms must not wait for it. */
    @Test
    void waitWhereTheHolidaysOfTheYearAreNotKnown() {
        clock.set("2027-12-30");
        var unknown = ask();
        clock.set("2028-02-01");
        turn();
        assertThat(cases.state(unknown)).isEqualTo("asked");
        assertThatThrownBy(() -> cases.due(unknown)).hasMessageContaining("calendar/2028.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "actors: [clock]}|actors: [unit]}|the clock has no event 'lapse' from 'asked'",
                "deadline: {period: answer, since: ask}|deadline: {period: answer, since: dream}|since names no event 'dream'",
                "deadline: {period: answer, event: lapse}|last: false|no term of 'asked' ends with 'lapse'",
                "from: [asked], to: asked|from: [heard], to: asked|'extend' extends no term of its own state",
                "actors: [citizen]|actors: [clock]|the clock opens no case",
            })
    void areRefusedInAFileThatCannotWork(String right, String wrong, String reason) {
        assertThat(FILE).contains(right);
        assertThatThrownBy(() -> DataFiles.parse("question.yaml", FILE.replace(right, wrong), Workflow.class))
                .hasMessageContaining("question.yaml")
                .hasMessageContaining(reason);
    }

    @Test
    void areRefusedWithoutTheirParameter() {
        var without = new Periods(new WorkingDays(), PERIODS.subList(0, 1));
        assertThatThrownBy(() -> new Deadlines(without, workflows, clock)).hasMessageContaining("no period 'more'");
    }

    /** The data end with 2027: who forgets to add a year has neither the turn of the day stand nor anybody's case. */
    @Test
    void thatCannotBeCountedHoldNothingUp() {
        clock.set("2027-12-30");
        var id = ask();
        assertThatThrownBy(() -> cases.due(id)).isInstanceOf(UnknownYear.class);
        turn();
        assertThat(cases.state(id)).isEqualTo("asked");
        assertThat(cases.move(id, deed("answer", "unit"))).isEqualTo("answered");
    }

    @Test
    void areDrawn() {
        assertThat(Diagram.of(workflows.named("question")))
                .contains("| asked | `answer` | the state began | lapse | extend (`more`) |")
                .contains("| heard | `answer` | ask | late |  |");
    }

    /** A term in months that ends on a day off ends on the next working day: 1 October 2026 is off until 8 October. */
    @Test
    void inMonthsEndOnAWorkingDay() {
        var periods = new Periods(new WorkingDays(), List.of());
        assertThat(periods.end(LocalDate.of(2026, 7, 1), 3, Period.Unit.MONTHS)).isEqualTo("2026-10-08");
        assertThat(periods.end(LocalDate.of(2026, 7, 31), 1, Period.Unit.MONTHS))
                .isEqualTo("2026-08-31");
        assertThat(periods.end(LocalDate.of(2026, 9, 10), 10, Period.Unit.DAYS)).isEqualTo("2026-09-20");
    }

    private UUID ask() {
        return cases.open("question", deed("ask", "citizen"));
    }

    private void turn() {
        lapsing.on(new DayTurned(LocalDate.now(clock)));
    }

    private static Deed deed(String event, String actor) {
        return new Deed(event, Set.of(actor), "bo", "");
    }

    private static Period period(String name, String from, int length, int atMost) {
        return new Period(
                name, LocalDate.parse(from), "zj-2018:31", Verified.YES, length, Period.Unit.WORKING_DAYS, atMost);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** A ledger that keeps nothing: what is entered is tested with the steps of other cases. */
    private static final class Silent implements Ledger {

        @Override
        public void record(Act act) {
            assertThat(act.resource()).startsWith("question ");
        }

        @Override
        public void record(Act act, Visitor visitor) {
            record(act);
        }

        @Override
        public void lookUp(Act act) {
            record(act);
        }

        @Override
        public void erase(long number, String article) {
            throw new UnsupportedOperationException();
        }
    }
}
