package org.credit531.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.identifiers.Uscc;
import org.credit531.record.Intake;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.StatedRecord;
import org.credit531.signing.SignedDocument;
import org.credit531.subject.PartyCode;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Copies are asked until they confirm, the overdue are named, and the subject gets its receipt when all have. */
@PlatformTest(properties = {"credit531.removal.pause=1h", "credit531.coverage.pause=1s"})
@Import({ClockSettings.class, ConfirmingIntegrationTests.Stubborn.class})
class ConfirmingIntegrationTests {

    private static final String PENALTY = "administrative-penalty";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    /** A copy that says what the test wants it to say. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Stubborn {

        static final AtomicReference<Confirmation> ANSWER = new AtomicReference<>(new Confirmation.Done());

        @Bean
        RemovalParticipant stubborn() {
            return new RemovalParticipant() {
                @Override
                public String name() {
                    return "stubborn";
                }

                @Override
                public Confirmation confirm(Removal removal) {
                    return Objects.requireNonNull(ANSWER.get(), "the copy is out of order");
                }
            };
        }
    }

    @Autowired
    private Removals removals;

    @Autowired
    private ConfirmingRemovals confirming;

    @Autowired
    private JdbcRemoval stored;

    @Autowired
    private JdbcRemovalBoard board;

    @Autowired
    private RemovalReceipts receipts;

    @Autowired
    private Intake intake;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Records records;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Subjects subjects;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void prepare() {
        clock.set("2026-11-23");
        Stubborn.ANSWER.set(new Confirmation.Done());
    }

    @Test
    void asksUntilEachHasConfirmed() {
        Stubborn.ANSWER.set(new Confirmation.Pending("not-refreshed"));
        UUID id = remove(1);
        confirming.ask();
        assertThat(said(id, "records").state()).isEqualTo("done");
        JdbcRemoval.Said pending = said(id, "stubborn");
        assertThat(pending.state()).isEqualTo("open");
        assertThat(pending.reason()).isEqualTo("not-refreshed");
        Stubborn.ANSWER.set(new Confirmation.Done());
        confirming.ask();
        assertThat(said(id, "stubborn").state()).isEqualTo("done");
        assertThat(said(id, "stubborn").attempts()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void letsOneThatFailsKeepNoOtherFromConfirming() {
        Stubborn.ANSWER.set(null);
        UUID id = remove(2);
        confirming.ask();
        assertThat(said(id, "stubborn").reason()).isEqualTo("failed");
        assertThat(said(id, "search").confirmed()).isTrue();
    }

    @Test
    void namesTheOverdue() {
        Stubborn.ANSWER.set(new Confirmation.Pending("not-refreshed"));
        UUID id = remove(3);
        confirming.ask();
        LocalDate due = said(id, "stubborn").dueOn();
        assertThat(said(id, "stubborn").overdue(due)).isFalse();
        assertThat(said(id, "stubborn").overdue(due.plusDays(1))).isTrue();
        assertThat(board.copies(due.plusDays(1)))
                .filteredOn(copy -> copy.participant().equals("stubborn"))
                .allSatisfy(copy -> assertThat(copy.overdue()).isPositive());
        var overdue = new JdbcRemovalBoard.Asked("overdue", "objection", null);
        assertThat(board.lines(overdue, due, 0, 50)).isEmpty();
        assertThat(board.lines(overdue, due.plusDays(1), 0, 50))
                .extracting(JdbcRemovalBoard.Line::id)
                .contains(id);
    }

    @Test
    void signsTheReceiptOnceAllHaveConfirmed() {
        Stubborn.ANSWER.set(new Confirmation.Pending("not-refreshed"));
        UUID id = remove(4);
        confirming.ask();
        Subject subject = subjects.requested(enterprise(4));
        assertThatThrownBy(() -> receipts.of(id, subject))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("removal-not-confirmed"));
        Stubborn.ANSWER.set(new Confirmation.Done());
        awaitConfirmed(id);
        SignedDocument receipt = receipts.of(id, subject);
        assertThat(receipts.of(id, subject)).isEqualTo(receipt);
        var content = receipt.content();
        assertThat(content.path("subject").path("code").asString("")).isEqualTo(enterprise(4));
        assertThat(content.path("article").path("code").asString("")).isEqualTo("zj-2018:30");
        assertThat(content.path("copies").size()).isEqualTo(stored.said(id).size());
        assertThat(receipt.text()).doesNotContain("甲测罚");
        assertThat(content.toString()).doesNotContain("甲测罚");
        remove(5);
        assertThatThrownBy(() -> receipts.of(id, subjects.requested(enterprise(5))))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("unknown-removal"));
    }

    @Test
    void tellsASubjectWhatConcernsIt() {
        Stubborn.ANSWER.set(new Confirmation.Pending("not-refreshed"));
        UUID id = remove(6);
        UUID subject = subjects.requested(enterprise(6)).id().value();
        assertThat(stored.about(subject, 10)).singleElement().satisfies(own -> {
            assertThat(own.id()).isEqualTo(id);
            assertThat(own.items()).containsExactly(PENALTY);
        });
        assertThat(stored.underWay(subject, 10)).extracting(JdbcRemoval.Own::id).containsExactly(id);
        Stubborn.ANSWER.set(new Confirmation.Done());
        awaitConfirmed(id);
        assertThat(stored.underWay(subject, 10)).isEmpty();
        var asked = new JdbcRemovalBoard.Asked("", null, subject);
        assertThat(board.lines(asked, LocalDate.now(clock), 0, 10))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.records()).isEqualTo(1);
                    assertThat(line.ground()).isEqualTo("objection");
                });
    }

    @Test
    void takesNoDecisionOnWhatIsOver() {
        assertThatThrownBy(() -> new NewRemoval(
                        PENALTY, UUID.randomUUID(), RemovalGround.EXPIRED, "zj-2018:16", UUID.randomUUID()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void awaitConfirmed(UUID id) {
        for (int i = 0; i < 3_600 && stored.said(id).stream().anyMatch(one -> !one.confirmed()); i++) {
            confirming.ask();
            pause();
        }
        assertThat(stored.said(id)).allMatch(JdbcRemoval.Said::confirmed);
    }

    /** Results are computed and counts made beside it. */
    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JdbcRemoval.Said said(UUID id, String participant) {
        return stored.said(id).stream()
                .filter(one -> one.participant().equals(participant))
                .findFirst()
                .orElseThrow();
    }

    private UUID remove(int number) {
        var party = PartyCode.of(Uscc.of(enterprise(number)));
        Map<String, Object> values = Map.of(
                "uscc", party.text(), "name", "丙测有限公司", "document-number", "甲测罚〔2026〕" + number, "decided-on", DAY);
        var stated = new StatedRecord(2, party, "丙测有限公司", DAY, false, null, List.of(), false, values);
        transaction.executeWithoutResult(status -> {
            var open = intake.begin(new Intake.Header(
                    UUID.randomUUID(), catalogue.require(PENALTY), Membership.provincial("market-regulation")));
            open.add(stated);
            open.merge(LocalDate.now(clock), false, refused -> {});
        });
        UUID key = records.of(subjects.requested(party.text()).id(), LocalDate.now(clock), knowledge.latest())
                .getFirst()
                .recordKey();
        var removal = new NewRemoval(PENALTY, key, RemovalGround.OBJECTION, "zj-2018:30", UUID.randomUUID());
        return Objects.requireNonNull(transaction.execute(status -> removals.remove(removal)));
    }
}
