package org.credit531.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.repair.Applicants.CLERK;
import static org.credit531.repair.Applicants.receipt;
import static org.credit531.repair.Applicants.signed;
import static org.credit531.repair.Applicants.subject;
import static org.credit531.repair.Firms.PENALTY;
import static org.credit531.repair.Firms.number;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.credit531.calendar.DayTurn;
import org.credit531.evaluation.Evaluations;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.subject.Subject;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Publication and use end by themselves on their day, whatever jobs run, and the rule of the decision's day goes on. */
@PlatformTest(properties = {"credit531.repair.pause=1h", "credit531.collection.months-kept=600"})
@Import({ClockSettings.class, Firms.class})
class EndOfPublicationIntegrationTests {

    @Autowired
    private Firms firms;

    @Autowired
    private Records records;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Applying applying;

    @Autowired
    private Deciding deciding;

    @Autowired
    private RepairFiles proof;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void begin() {
        firms.begin();
    }

    @Test
    void comesByItselfAfterTheLongestPeriod() throws Exception {
        Subject firm = firms.punished(2, "警告");
        LocalDate counted = LocalDate.now(clock);
        LocalDate end = LocalDate.of(2026, 7, 8);
        assertThat(firms.record(firm, PENALTY).removalOn()).isEqualTo(end);
        assertThat(firms.get("/api/v1/subjects/" + firm.code() + "/records")).contains("\"removedOn\":\"2026-07-08\"");
        clock.set(end.minusDays(1).toString());
        turn.run();
        long before = points(firm);
        assertThat(firms.get("/subjects/" + firm.code())).contains(number(2));
        clock.set(end.toString());
        assertIsGone(firm, before);
        assertThat(records.of(firm.id(), counted, knowledge.latest()))
                .as("the past rests on it, and nobody is shown it")
                .anyMatch(one -> one.item().equals(PENALTY) && one.contest().undisclosed());
        turn.run();
        assertIsGone(firm, before);
        assertThat(removalStored(firm))
                .as("deleted after five years, and not before")
                .isEqualTo("2031-04-08");
        assertThat(firms.punish(2, "警告").counts().quarantined())
                .as("sent again, it is known")
                .isZero();
        assertIsGone(firm, before);
    }

    private void assertIsGone(Subject firm, long before) throws Exception {
        assertThat(firms.get("/subjects/" + firm.code())).doesNotContain(number(2));
        assertThat(firms.get("/api/v1/subjects/" + firm.code() + "/records")).doesNotContain(PENALTY);
        assertThat(points(firm)).isGreaterThan(before);
        assertThat(evaluations.results(List.of(firm.id())).get(firm.id()).points())
                .as("lists and searches show the same")
                .isEqualTo(points(firm));
    }

    @Test
    void followsTheClassWhoeverLooksWhen() throws Exception {
        Subject fined = firms.punished(3, "罚款");
        Subject closed = firms.punished(4, "责令停产停业");
        clock.set("2027-04-07");
        turn.run();
        assertThat(firms.record(fined, PENALTY).removalOn()).isEqualTo("2027-04-08");
        clock.set("2027-04-08");
        turn.run();
        assertThat(firms.get("/subjects/" + fined.code())).doesNotContain(number(3));
        assertThat(firms.get("/subjects/" + closed.code())).contains(number(4));
        clock.set("2029-04-08");
        assertThat(firms.get("/subjects/" + closed.code())).as("before any job").doesNotContain(number(4));
    }

    @Test
    void destroysProofWhenItsTermIsOver() throws Exception {
        Subject firm = firms.punished(5, "罚款");
        clock.set("2026-12-01");
        UUID id = applying.apply(
                PENALTY, firms.record(firm, PENALTY).recordKey(), signed(), receipt(), subject(firm.code()));
        assertThat(proof.bytes(id, 1)).contains(receipt().getFirst().bytes());
        deciding.act(id, "accept", "", CLERK);
        deciding.act(id, "grant", "", CLERK);
        clock.set("2029-01-04");
        turn.run();
        assertThat(proof.bytes(id, 1)).isEmpty();
        assertThat(proof.of(id)).extracting(RepairFiles.Kept::present).containsExactly(false);
    }

    private long points(Subject firm) {
        return evaluations.present(firm).orElseThrow().evaluation().points();
    }

    private String removalStored(Subject firm) {
        return database.sql()
                .sql("select max(removal_on)::text from statement where item = :item and party_code = :code")
                .param("item", PENALTY)
                .param("code", firm.code())
                .query(String.class)
                .single();
    }
}
