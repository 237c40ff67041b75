package org.credit531.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.calendar.DayTurn;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Assessments by two people, and a breach from its report to its end. */
@PlatformTest
@Import(ClockSettings.class)
class PrivacyIntegrationTests {

    private static final Visitor WRITER = Visitor.account("writer", null, Role.CREDIT_CENTRE);
    private static final Visitor SIGNER = Visitor.account("signer", null, Role.CREDIT_CENTRE);
    private static final Visitor SUPERVISOR = Visitor.account("anna", null, Role.SUPERVISOR);
    private static final Visitor CLERK = Visitor.account("clerk", "transport", Role.UNIT_CLERK);

    @Autowired
    private Assessing assessing;

    @Autowired
    private Standing standing;

    @Autowired
    private HandlingBreaches handling;

    @Autowired
    private WritingLetters writing;

    @Autowired
    private JdbcBreaches breaches;

    @Autowired
    private Cases cases;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void setClock() {
        clock.set("2026-11-23");
    }

    @AfterEach
    void comeBack() {
        clock.set("2026-11-23");
    }

    @Test
    void putAnAssessmentInForceWhenASecondPersonSignsIt() {
        assertThat(of("ledger").state()).isEqualTo("draft");
        var first = assessing.write("ledger", text("trace look-ups"), WRITER);
        refused("workflow-same-person", () -> assessing.decide(first, "sign", "", WRITER));
        refused("workflow-not-yours", () -> assessing.decide(first, "sign", "", CLERK));
        assertThat(of("ledger").signed()).isNull();
        assessing.decide(first, "sign", "", SIGNER);
        assertThat(of("ledger").state()).isEqualTo("signed");
        assessing.write("ledger", text("trace look-ups better"), WRITER);
        assertThat(of("ledger").versions()).hasSize(2);
        assertThat(of("ledger").signed())
                .as("until the new one is signed")
                .isNotNull()
                .satisfies(signed -> assertThat(signed.text().purpose()).isEqualTo("trace look-ups"));
        clock.set("2027-11-24");
        assertThat(of("ledger").state()).as("after a year").isEqualTo("overdue");
    }

    @Test
    void refuseAnAssessmentThatIsNotWhole() {
        refused("assessment-incomplete", () -> assessing.write("accounts", text(" "), WRITER));
        refused("unknown-activity", () -> assessing.write("dreams", text("x"), WRITER));
        var lawless = new AssessmentText("a", "b", "c", "d", "e", "f", "g", "no:1");
        refused("unknown-article", () -> assessing.write("accounts", lawless, WRITER));
        refused("workflow-not-yours", () -> assessing.write("accounts", text("x"), CLERK));
    }

    @Test
    void keepAssessmentsFromBeingSignedAloneOrDeletedInTheDatabase() {
        assessing.write("uploads", text("x"), WRITER);
        assertThatThrownBy(() -> database.sql()
                        .sql("update privacy_assessment set signed_by = upper(written_by), signed_at = now()")
                        .update())
                .rootCause()
                .hasMessageContaining("privacy_two_people");
        for (var delete : Set.of("delete from privacy_assessment", "delete from privacy_letter")) {
            assertThatThrownBy(() -> JdbcClient.create(database.application())
                            .sql(delete)
                            .update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void takeABreachFromItsReportToItsEnd() {
        var id = handling.report(LocalDateTime.of(2026, 11, 23, 9, 0), "A lost disk", "A disk was lost.", CLERK);
        refused("breach-not-assessed", () -> handling.move(id, "assess", "", WRITER));
        refused("workflow-not-yours", () -> handling.findOut(id, findings(""), CLERK));
        handling.findOut(id, findings(""), WRITER);
        handling.move(id, "assess", "", WRITER);
        refused("workflow-not-now", () -> handling.move(id, "close", "done", SUPERVISOR));
        handling.move(id, "contain", "the keys were destroyed", WRITER);
        refused("breach-not-notified", () -> handling.move(id, "notify", "sent", WRITER));
        send(id, Letter.Kind.AUTHORITY);
        refused("breach-not-notified", () -> handling.move(id, "notify", "sent", WRITER));
        send(id, Letter.Kind.SUBJECTS);
        handling.move(id, "notify", "sent", WRITER);
        refused("workflow-not-yours", () -> handling.move(id, "close", "done", WRITER));
        handling.move(id, "close", "done", SUPERVISOR);
        assertThat(cases.state(id)).isEqualTo("closed");
        refused("breach-closed", () -> handling.findOut(id, findings(""), WRITER));
        assertThat(breaches.letters(id))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.body())
                        .contains("A lost disk", "names and codes", "fraud", "keys destroyed", "change passwords"));
    }

    @Test
    void forgetWhatWasThreeYearsAgoAndKeepWhatIsInForce() {
        var replaced = assessed("accounts", "let people in");
        var returned = assessing.write("accounts", text("let everybody in"), WRITER);
        assessing.decide(returned, "return", "too much", SIGNER);
        var breach = handling.report(LocalDateTime.of(2026, 11, 23, 9, 0), "A slip", "Nothing was lost.", CLERK);
        handling.move(breach, "dismiss", "nothing was lost", WRITER);
        var open = handling.report(LocalDateTime.of(2026, 11, 23, 9, 0), "A disk", "A disk was lost.", CLERK);
        clock.set("2027-11-23");
        turn.run();
        var inForce = assessed("accounts", "let people in, and out");

        clock.set("2029-11-23");
        turn.run();
        assertThat(kept(replaced, returned, breach, open, inForce))
                .as("the day itself")
                .containsOnly(true);
        clock.set("2029-11-24");
        turn.run();
        assertThat(kept(replaced, returned, breach, open, inForce)).containsExactly(true, false, false, true, true);
        assertThat(breaches.find(breach)).isEmpty();
        clock.set("2030-11-24");
        turn.run();
        assertThat(kept(replaced, open, inForce)).containsExactly(false, true, true);
        assertThat(of("accounts").versions()).hasSize(1);
        assertThat(of("accounts").signed()).isNotNull();
    }

    private UUID assessed(String activity, String purpose) {
        var id = assessing.write(activity, text(purpose), WRITER);
        assessing.decide(id, "sign", "", SIGNER);
        return id;
    }

    private List<Boolean> kept(UUID... ids) {
        var known = cases.states(List.of(ids)).keySet();
        return Arrays.stream(ids).map(known::contains).toList();
    }

    @Test
    void needNoNoticeToPersonsWhereAReasonIsWritten() {
        var id = handling.report(LocalDateTime.of(2026, 11, 23, 9, 0), "A lost key", "A key was lost.", CLERK);
        handling.findOut(id, findings("The disk is sealed and its key destroyed"), WRITER);
        handling.move(id, "assess", "", WRITER);
        handling.move(id, "contain", "done", WRITER);
        send(id, Letter.Kind.AUTHORITY);
        handling.move(id, "notify", "sent", WRITER);
        assertThat(cases.state(id)).isEqualTo("notified");
    }

    @Test
    void refuseAReportFromTheFutureOrWithoutWords() {
        var tomorrow = LocalDateTime.of(2026, 11, 24, 12, 0);
        refused("breach-report", () -> handling.report(tomorrow, "x", "y", CLERK));
        var today = LocalDateTime.of(2026, 11, 23, 9, 0);
        refused("breach-report", () -> handling.report(today, " ", "y", CLERK));
        refused("breach-report", () -> handling.report(today, "x", "y".repeat(4_001), CLERK));
    }

    private void send(UUID id, Letter.Kind kind) {
        var letter = writing.draft(kind, handling.find(id), Locale.ENGLISH);
        handling.sent(id, kind, letter, "by post", WRITER);
    }

    private static Breach.Findings findings(String spared) {
        return new Breach.Findings("names and codes", 12, "fraud", "keys destroyed", "change passwords", spared);
    }

    private static AssessmentText text(String purpose) {
        return new AssessmentText(purpose, "b", "c", "d", "e", "f", "g", "pipl:55");
    }

    private Standing.Of of(String activity) {
        return standing.of(assessing.require(activity));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
