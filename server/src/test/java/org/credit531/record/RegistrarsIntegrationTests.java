package org.credit531.record;

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
import org.credit531.subject.CodeState;
import org.credit531.subject.PartyCode;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.PlatformTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose word on a subject counts: that of the registrar which its unified code names, whatever other registers say. */
@PlatformTest
class RegistrarsIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 2);

    @Autowired
    private Intake intake;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Records records;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void takesNameAndEndFromTheRegisterThatRegistersTheSubject() {
        String association = code("51", "330000", 21);
        state("registration", association, "市场监管所称的协会", "cancelled", DAY);
        assertSubject(association, "市场监管所称的协会", CodeState.UNCONFIRMED, null);
        state("social-organisation-registration", association, "登记的协会", "active", DAY.plusDays(1));
        assertSubject(association, "登记的协会", CodeState.CONFIRMED, null);
        state("registration", association, "别的名称", "cancelled", DAY.plusDays(2));
        assertSubject(association, "登记的协会", CodeState.CONFIRMED, null);
        assertThat(subjects.formerNames(subject(association).id()))
                .as("what nobody entitled has said was never its name")
                .isEmpty();
        state("social-organisation-registration", association, "更名的协会", "cancelled", DAY.plusDays(3));
        assertSubject(association, "更名的协会", CodeState.CONFIRMED, DAY.plusDays(3));
        assertThat(subjects.formerNames(subject(association).id()))
                .extracting(Subjects.FormerName::name)
                .containsExactly("登记的协会");
    }

    @Test
    void keepsTheWordOfAnotherRegisterAsARecord() {
        String institution = code("12", "330000", 22);
        state("registration", institution, "某事业单位", "active", DAY);
        state("institution-registration", institution, "登记的事业单位", "active", DAY);
        assertThat(records.of(subject(institution).id(), DAY.plusDays(1), knowledge.latest()))
                .extracting(Statement::item)
                .containsExactlyInAnyOrder("registration", "institution-registration");
    }

    @Test
    void tellsRegistrarsApartThatRegisterTheSameKind() {
        String lawFirm = code("31", "330000", 23);
        state("registration", lawFirm, "某律师事务所", "active", DAY);
        assertSubject(lawFirm, "某律师事务所", CodeState.UNCONFIRMED, null);
        String trust = code("13", "330000", 24);
        state("agency-registration", trust, "某群众团体", "active", DAY);
        assertSubject(trust, "某群众团体", CodeState.CONFIRMED, null);
        String union = code("81", "330000", 25);
        state("agency-registration", union, "某工会", "active", DAY);
        assertSubject(union, "某工会", CodeState.UNCONFIRMED, null);
    }

    /** Law firms, notary offices, local legal services, forensic institutes and arbitration commissions. */
    @ParameterizedTest
    @ValueSource(strings = {"31", "32", "33", "34", "35", "39"})
    void confirmsWhomTheJusticeDepartmentsRegister(String category) {
        String code = code(category, "330000", 60 + Integer.parseInt(category));
        state("intermediary-registration", code, "目录中的机构", "practising", DAY);
        assertSubject(code, "目录中的机构", CodeState.UNCONFIRMED, null);
        state("justice-registration", code, "登记的机构", "active", DAY.plusDays(1));
        assertSubject(code, "登记的机构", CodeState.CONFIRMED, null);
        state("justice-registration", code, "登记的机构", "revoked", DAY.plusDays(2));
        assertSubject(code, "登记的机构", CodeState.CONFIRMED, DAY.plusDays(2));
    }

    @Test
    void takesNoOtherNumbersFromAnotherRegister() {
        String association = code("51", "330000", 26);
        PartyCode number = other(27);
        state("registration", association, "某协会", "active", DAY, number);
        assertThat(subjects.byCode(number.text())).isEmpty();
        state("social-organisation-registration", association, "某协会", "active", DAY, number);
        assertThat(subjects.byCode(number.text())).contains(subject(association));
        assertThat(subjects.codesOf(subject(association).id(), knowledge.latest()))
                .filteredOn(known -> known.party().equals(number))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.from()).isEqualTo(DAY);
                    assertThat(known.until()).isNull();
                });
    }

    @Test
    void confirmsAUnifiedCodeOnlyByTheWordOnThatCode() {
        String enterprise = enterprise(28);
        PartyCode older = PartyCode.of(OrganisationCode.of(Uscc.of(enterprise).subjectCode()));
        state("registration", older, "登记时尚无统一代码的公司", "active", DAY);
        assertSubject(older.text(), "登记时尚无统一代码的公司", CodeState.CONFIRMED, null);
        state("construction-market-grade", enterprise, "某公司", "active", DAY);
        assertSubject(enterprise, "登记时尚无统一代码的公司", CodeState.UNCONFIRMED, null);
        assertThat(subject(older.text()).id()).isEqualTo(subject(enterprise).id());
        state("registration", enterprise, "登记的公司", "active", DAY.plusDays(1));
        assertSubject(enterprise, "登记的公司", CodeState.CONFIRMED, null);
        assertThat(subject(older.text()).id()).isEqualTo(subject(enterprise).id());
    }

    @Test
    void disputesTwoSubjectsToWhichDifferentRegistrarsGiveOneNumber() {
        PartyCode number = other(30);
        state("registration", enterprise(29), "某公司", "active", DAY, number);
        assertSubject(enterprise(29), "某公司", CodeState.CONFIRMED, null);
        String association = code("51", "330000", 31);
        state("social-organisation-registration", association, "某协会", "active", DAY, number);
        assertSubject(enterprise(29), "某公司", CodeState.DISPUTED, null);
        assertSubject(association, "某协会", CodeState.DISPUTED, null);
        assertThat(subject(number.text()).code()).as("it stays where it was").isEqualTo(enterprise(29));
        state("registration", enterprise(29), "更名的公司", "active", DAY.plusDays(1), number);
        assertSubject(enterprise(29), "更名的公司", CodeState.DISPUTED, null);
    }

    @Test
    void disputesTwoSubjectsToWhichOneFileGivesOneNumber() {
        PartyCode number = other(34);
        take(
                "registration",
                stated(2, PartyCode.of(Uscc.of(enterprise(32))), "甲公司", "active", DAY, number),
                stated(3, PartyCode.of(Uscc.of(enterprise(33))), "乙公司", "active", DAY, number),
                stated(4, PartyCode.of(Uscc.of(enterprise(35))), "丙公司", "active", DAY, other(36)));
        assertThat(List.of(
                        subject(enterprise(32)).state(),
                        subject(enterprise(33)).state(),
                        subject(enterprise(35)).state()))
                .containsExactly(CodeState.DISPUTED, CodeState.DISPUTED, CodeState.CONFIRMED);
        assertThat(subject(number.text()).code()).isIn(enterprise(32), enterprise(33));
    }

    private static PartyCode other(int number) {
        return PartyCode.of(
                OrganisationCode.of(Uscc.of(enterprise(900 + number)).subjectCode()));
    }

    private Subject subject(String code) {
        return subjects.requested(code);
    }

    private void assertSubject(String code, String name, CodeState state, @Nullable LocalDate endedOn) {
        Subject subject = subject(code);
        assertThat(subject.name()).isEqualTo(name);
        assertThat(subject.state()).isEqualTo(state);
        assertThat(subject.endedOn()).isEqualTo(endedOn);
    }

    private void state(String item, String code, String name, String status, LocalDate day, PartyCode... aliases) {
        state(item, PartyCode.of(Uscc.of(code)), name, status, day, aliases);
    }

    private void state(String item, PartyCode party, String name, String status, LocalDate day, PartyCode... aliases) {
        take(item, stated(2, party, name, status, day, aliases));
    }

    private static StatedRecord stated(
            long row, PartyCode party, String name, String status, LocalDate day, PartyCode... aliases) {
        Map<String, Object> values =
                new LinkedHashMap<>(Map.of("uscc", party.text(), "name", name, "status", status, "approved-on", day));
        return new StatedRecord(row, party, name, day, false, null, List.of(aliases), false, values);
    }

    private void take(String item, StatedRecord... stated) {
        transaction.executeWithoutResult(status -> {
            var open = intake.begin(
                    new Intake.Header(UUID.randomUUID(), catalogue.require(item), Membership.provincial("tests")));
            List.of(stated).forEach(open::add);
            open.merge(LocalDate.of(2026, 11, 23), false, refused -> {});
        });
    }
}
