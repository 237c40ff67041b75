package org.credit531.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;
import static org.credit531.testing.Organisations.spoiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.identifiers.OrganisationCode;
import org.credit531.identifiers.OtherNumber;
import org.credit531.identifiers.RegistrationNumber;
import org.credit531.identifiers.Scheme;
import org.credit531.identifiers.SubjectKind;
import org.credit531.identifiers.Uscc;
import org.credit531.subject.CodeExceptions;
import org.credit531.subject.CodeState;
import org.credit531.subject.PartyCode;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class AttributionIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 2);
    private static final String TOKEN = "0123456789abcdef".repeat(4);

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
    private CodeExceptions exceptions;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TransactionTemplate transaction;

    private final List<Intake.Refused> refused = new ArrayList<>();

    @Test
    void findsTheSameSubjectByEveryCodeItIsKnownBy() {
        Uscc code = Uscc.of(enterprise(1));
        RegistrationNumber number = registrationNumber(1);
        register(code, "甲有限公司", PartyCode.of(number));
        Subject subject = subjects.requested(code.text());
        String inside = code.subjectCode();
        for (String typed : List.of(
                number.text(),
                inside,
                OrganisationCode.of(inside).hyphenated(),
                "330106" + inside,
                " " + code.text().toLowerCase(java.util.Locale.ROOT))) {
            assertThat(subjects.byCode(typed)).as(typed).contains(subject);
        }
        assertThat(subjects.codesOf(subject.id(), knowledge.latest()))
                .extracting(Subjects.Known::party)
                .containsExactlyInAnyOrder(PartyCode.of(code), PartyCode.of(number));
    }

    @Test
    void makesUnconfirmedSubjectsOfOlderNumbersAndJoinsTheUnifiedCodeLater() {
        Uscc code = Uscc.of(enterprise(2));
        PartyCode older = PartyCode.of(OrganisationCode.of(code.subjectCode()));
        grade(older, "乙");
        Subject before = subjects.requested(older.text());
        assertThat(before.scheme()).isEqualTo(Scheme.ORGANISATION_CODE);
        assertThat(before.kind()).isEqualTo(SubjectKind.OTHER_ORGANISATION);
        assertThat(before.state()).isEqualTo(CodeState.UNCONFIRMED);
        register(code, "乙有限公司");
        Subject after = subjects.requested(code.text());
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.kind()).isEqualTo(SubjectKind.ENTERPRISE);
        assertThat(after.code()).isEqualTo(code.text());
        assertThat(after.state()).isEqualTo(CodeState.CONFIRMED);
        assertThat(after.name()).isEqualTo("乙有限公司");
        assertThat(records.of(after.id(), DAY, knowledge.latest()))
                .extracting(Statement::item)
                .containsExactlyInAnyOrder("construction-market-grade", "registration");
        assertThat(publicCodes()).contains(code.text()).doesNotContain(older.text());
    }

    @Test
    void attributesAnOlderNumberToTheSubjectWhoseUnifiedCodeHoldsIt() {
        Uscc code = Uscc.of(enterprise(3));
        register(code, "丙有限公司");
        grade(PartyCode.of(OrganisationCode.of(code.subjectCode())), "丙");
        grade(PartyCode.of(new OtherNumber(Scheme.TAX_NUMBER, "330106" + code.subjectCode())), "丙公司");
        assertThat(records.of(subjects.requested(code.text()).id(), DAY, knowledge.latest()))
                .hasSize(2);
    }

    @Test
    void movesTheLinksOfASubjectThatTurnsOutToBeAnotherAndKeepsWhatWasKnown() {
        Uscc code = Uscc.of(enterprise(4));
        PartyCode number = PartyCode.of(registrationNumber(4));
        register(code, "丁有限公司");
        grade(number, "丁");
        Subject apart = subjects.requested(number.text());
        long known = knowledge.latest();
        register(code, "丁股份有限公司", number);
        Subject whole = subjects.requested(number.text());
        assertThat(whole.code()).isEqualTo(code.text());
        assertThat(records.of(whole.id(), DAY, knowledge.latest())).hasSize(2);
        assertThat(records.of(whole.id(), DAY, known)).hasSize(1);
        assertThat(records.of(apart.id(), DAY, known)).hasSize(1);
        assertThat(records.of(apart.id(), DAY, knowledge.latest())).isEmpty();
        assertThat(publicCodes()).doesNotContain(number.text());
        assertThat(subjects.formerNames(whole.id()))
                .extracting(Subjects.FormerName::name)
                .containsExactly("丁有限公司");
    }

    @Test
    void disputesTwoSubjectsToWhichRegistrarsGiveTheSameNumber() {
        PartyCode number = PartyCode.of(registrationNumber(5));
        register(Uscc.of(enterprise(5)), "戊有限公司", number);
        register(Uscc.of(enterprise(6)), "己有限公司", number);
        assertThat(subjects.requested(number.text()).code()).isEqualTo(enterprise(5));
        assertThat(subjects.requested(enterprise(5)).state()).isEqualTo(CodeState.DISPUTED);
        assertThat(subjects.requested(enterprise(6)).state()).isEqualTo(CodeState.DISPUTED);
    }

    @Test
    void attributesANumberWithoutCheckDigitOnlyByTheRegistrarsWord() {
        PartyCode old = PartyCode.of(new OtherNumber(Scheme.OLD_REGISTRATION_NUMBER, "3301062000001"));
        grade(old, "庚");
        assertThat(refused)
                .singleElement()
                .satisfies(row -> assertThat(row.code()).isEqualTo("number-not-known"));
        register(Uscc.of(enterprise(7)), "庚有限公司", old);
        grade(old, "庚");
        assertThat(refused).hasSize(1);
        assertThat(records.of(subjects.requested(enterprise(7)).id(), DAY, knowledge.latest()))
                .hasSize(2);
    }

    @Test
    void tellsAnIndividualBusinessByItsRegistrationNumber() {
        PartyCode number = PartyCode.of(registrationNumber(600_000_08));
        grade(number, "辛");
        assertThat(subjects.requested(number.text()).kind()).isEqualTo(SubjectKind.INDIVIDUAL_BUSINESS);
    }

    @Test
    void keepsPersonsApartFromEverythingPublic() {
        grade(PartyCode.person(TOKEN), "样本自然人");
        Subject person = subjects.byParty(PartyCode.person(TOKEN)).orElseThrow();
        assertThat(person.kind()).isEqualTo(SubjectKind.NATURAL_PERSON);
        assertThat(subjects.byCode(TOKEN)).isEmpty();
        assertThatThrownBy(() -> subjects.requested(TOKEN)).isInstanceOf(RequestProblem.class);
        assertThat(publicCodes()).doesNotContain(TOKEN);
        assertThatThrownBy(() -> PartyCode.person("100000199001015314")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withdrawsARecordAndRefusesToWithdrawWhatIsNotThere() {
        PartyCode party = PartyCode.of(Uscc.of(enterprise(9)));
        assertThat(take("construction-market-grade", stated(party, "壬", true, List.of()))
                        .refused())
                .isEqualTo(1);
        assertThat(refused)
                .singleElement()
                .satisfies(row -> assertThat(row.code()).isEqualTo("nothing-to-withdraw"));
        grade(party, "壬");
        var first = take("construction-market-grade", stated(party, "壬", true, List.of()));
        assertThat(List.of(first.accepted(), first.retracted())).containsExactly(1L, 1L);
        var again = take("construction-market-grade", stated(party, "壬", true, List.of()));
        assertThat(List.of(again.accepted(), again.unchanged())).containsExactly(0L, 1L);
        assertThat(records.of(subjects.requested(enterprise(9)).id(), DAY, knowledge.latest()))
                .isEmpty();
    }

    @Test
    void acceptsACodeWithAWrongCheckCharacterOnlyWhenTwoPeopleStandBehindIt() {
        String code = spoiled(enterprise(10));
        exceptions.enter(new CodeExceptions.Proposal(code, "营业执照原件", "first", DAY, null));
        assertThat(exceptions.on(DAY)).doesNotContain(code);
        assertThatThrownBy(() -> exceptions.confirm(code, "first")).isInstanceOf(RequestProblem.class);
        exceptions.confirm(code, "second");
        assertThat(exceptions.on(DAY)).contains(code);
        assertThat(exceptions.on(DAY.minusDays(1))).isEqualTo(Set.of());
        assertThatThrownBy(
                        () -> exceptions.enter(new CodeExceptions.Proposal(enterprise(10), "无误", "first", DAY, null)))
                .isInstanceOf(RequestProblem.class);
        grade(PartyCode.exception(code), "癸");
        assertThat(subjects.requested(code).kind()).isEqualTo(SubjectKind.ENTERPRISE);
    }

    private void register(Uscc code, String name, PartyCode... aliases) {
        take("registration", stated(PartyCode.of(code), name, false, List.of(aliases)));
    }

    private void grade(PartyCode party, String name) {
        take("construction-market-grade", stated(party, name, false, List.of()));
    }

    private Intake.Merged take(String item, StatedRecord stated) {
        return transaction.execute(status -> {
            var open = intake.begin(
                    new Intake.Header(UUID.randomUUID(), catalogue.require(item), Membership.provincial("tests")));
            open.add(stated);
            return open.merge(LocalDate.of(2026, 11, 23), false, refused::add);
        });
    }

    private static StatedRecord stated(PartyCode party, String name, boolean withdrawn, List<PartyCode> aliases) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("uscc", party.text(), "name", name));
        return new StatedRecord(2, party, name, DAY, false, null, aliases, withdrawn, values);
    }

    private List<String> publicCodes() {
        return database.sql()
                .sql("select code from public_subject")
                .query(String.class)
                .list();
    }

    private static RegistrationNumber registrationNumber(int number) {
        String open = "330106%08d".formatted(number);
        for (int check = 0; check < 10; check++) {
            var parsed = RegistrationNumber.parse(open + check).toOptional();
            if (parsed.isPresent()) {
                return parsed.get();
            }
        }
        throw new AssertionError(open);
    }
}
