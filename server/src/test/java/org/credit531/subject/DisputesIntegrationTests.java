package org.credit531.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.code;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.identifiers.OrganisationCode;
import org.credit531.identifiers.Uscc;
import org.credit531.record.Intake;
import org.credit531.record.Knowledge;
import org.credit531.record.StatedRecord;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A dispute of a number ends by an official's word on evidence, and only another claimant opens it again. */
@PlatformTest
class DisputesIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 2);
    private static final String EVIDENCE = "核对两家营业执照原件";

    @Autowired
    private Intake intake;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Subjects subjects;

    @Autowired
    private EndingDisputes disputes;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestDatabase database;

    private static int next = 700;

    private PartyCode number;
    private String first;
    private String second;

    @BeforeEach
    void disputeANumber() {
        next += 10;
        number = PartyCode.of(OrganisationCode.of(Uscc.of(enterprise(next)).subjectCode()));
        first = enterprise(next + 1);
        second = code("51", "330000", next + 2);
        state("registration", first, "某公司", DAY);
        state("social-organisation-registration", second, "某协会", DAY);
        assertStates(CodeState.DISPUTED, CodeState.DISPUTED);
    }

    @Test
    void leadsTheNumberToWhomItIsAwarded() {
        long before = knowledge.latest();
        end(second);
        assertStates(CodeState.CONFIRMED, CodeState.CONFIRMED);
        assertThat(subject(number.text()).code()).isEqualTo(second);
        assertThat(knowledge.latest()).isEqualTo(before + 1);
        assertThat(codes(first, before)).contains(number);
        assertThat(codes(first, before + 1)).doesNotContain(number);
        assertThat(codes(second, before + 1)).contains(number);
        assertThat(database.sql()
                        .sql("select count(*) from ledger_entry where event = 'code-dispute.ended'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void leavesTheNumberWhereItIsWhenItsHolderIsRight() {
        end(first);
        assertStates(CodeState.CONFIRMED, CodeState.CONFIRMED);
        assertThat(subject(number.text()).code()).isEqualTo(first);
    }

    @Test
    void hearsNoClaimAgainThatWasDecidedAgainst() {
        end(first);
        state("social-organisation-registration", second, "更名的协会", DAY.plusDays(1));
        assertStates(CodeState.CONFIRMED, CodeState.CONFIRMED);
        assertThat(subject(second).name()).as("the rest of its word counts").isEqualTo("更名的协会");
        state("registration", first, "更名的公司", DAY.plusDays(1));
        assertStates(CodeState.CONFIRMED, CodeState.CONFIRMED);
        assertThat(subject(number.text()).code()).isEqualTo(first);
    }

    @Test
    void opensAgainWhenSomebodyElseClaimsTheNumber() {
        end(first);
        String third = enterprise(next + 3);
        state("registration", third, "第三家公司", DAY.plusDays(2));
        assertThat(subject(third).state()).isEqualTo(CodeState.DISPUTED);
        assertStates(CodeState.DISPUTED, CodeState.CONFIRMED);
        assertThat(refusal(second)).as("not among those who claim it now").isEqualTo("dispute-claimant");
        end(third);
        assertThat(subject(number.text()).code()).isEqualTo(third);
        assertStates(CodeState.CONFIRMED, CodeState.CONFIRMED);
    }

    @Test
    void keepsASubjectInDoubtWhileAnotherOfItsNumbersIsDisputed() {
        PartyCode other =
                PartyCode.of(OrganisationCode.of(Uscc.of(enterprise(next + 4)).subjectCode()));
        String third = enterprise(next + 5);
        take("registration", third, "第三家公司", DAY, other);
        take("registration", first, "某公司", DAY.plusDays(1), number, other);
        end(first);
        assertStates(CodeState.DISPUTED, CodeState.CONFIRMED);
        disputes.end(other.scheme().code(), other.text(), third, EVIDENCE, "wang");
        assertStates(CodeState.CONFIRMED, CodeState.CONFIRMED);
    }

    @Test
    void refusesWhatCannotBeDecided() {
        assertThat(refusal(enterprise(1))).isEqualTo("dispute-claimant");
        assertThat(refusal("")).isEqualTo("dispute-claimant");
        assertThat(refusal(first, "")).isEqualTo("dispute-evidence");
        end(first);
        assertThat(refusal(first)).isEqualTo("dispute-not-open");
    }

    private void end(String to) {
        disputes.end(number.scheme().code(), number.text(), to, EVIDENCE, "wang");
    }

    private String refusal(String to) {
        return refusal(to, EVIDENCE);
    }

    private String refusal(String to, String evidence) {
        try {
            disputes.end(number.scheme().code(), number.text(), to, evidence, "wang");
        } catch (RequestProblem problem) {
            return problem.code();
        }
        throw new AssertionError("the number was awarded to " + to);
    }

    private void assertStates(CodeState ofFirst, CodeState ofSecond) {
        assertThat(List.of(subject(first).state(), subject(second).state())).containsExactly(ofFirst, ofSecond);
    }

    private Subject subject(String code) {
        return subjects.requested(code);
    }

    private List<PartyCode> codes(String code, long knownAt) {
        return subjects.codesOf(subject(code).id(), knownAt).stream()
                .map(Subjects.Known::party)
                .toList();
    }

    private void state(String item, String code, String name, LocalDate day) {
        take(item, code, name, day, number);
    }

    private void take(String item, String code, String name, LocalDate day, PartyCode... aliases) {
        Map<String, Object> values =
                new LinkedHashMap<>(Map.of("uscc", code, "name", name, "status", "active", "approved-on", day));
        var stated = new StatedRecord(
                2, PartyCode.of(Uscc.of(code)), name, day, false, null, List.of(aliases), false, values);
        transaction.executeWithoutResult(status -> {
            var open = intake.begin(
                    new Intake.Header(UUID.randomUUID(), catalogue.require(item), Membership.provincial("tests")));
            open.add(stated);
            open.merge(LocalDate.of(2026, 11, 23), false, refused -> {});
        });
    }
}
