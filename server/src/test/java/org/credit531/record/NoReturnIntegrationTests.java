package org.credit531.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.identifiers.OrganisationCode;
import org.credit531.identifiers.RegistrationNumber;
import org.credit531.identifiers.Uscc;
import org.credit531.subject.PartyCode;
import org.credit531.subject.Subjects;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A removed fact cannot come back from any source in any spelling without a new decision. */
@PlatformTest
class NoReturnIntegrationTests {

    private static final String ARTICLE = "zj-2018:32";
    private static final String NUMBER = "杭测监罚〔2024〕12号";
    private static final LocalDate DECIDED = LocalDate.of(2024, 3, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String PENALTY = "administrative-penalty";

    @Autowired
    private Intake intake;

    @Autowired
    private RemovedFacts facts;

    @Autowired
    private Records records;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void refusesTheSameRecordAgain() {
        removed(1);
        assertThat(sent("market-regulation", penalty(1, NUMBER, DECIDED))).containsExactly("removed-before");
        assertThat(penalties(1)).isEmpty();
    }

    @Test
    void refusesAnotherSource() {
        removed(2);
        assertThat(sent("transport", penalty(2, NUMBER, DECIDED))).containsExactly("removed-before");
        assertThat(penalties(2)).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/removal/spellings.csv", delimiter = ';', ignoreLeadingAndTrailingWhitespace = false)
    void refusesAnotherSpelling(String first, String other) {
        int number = 1_000 + Math.floorMod(first.hashCode(), 1_000);
        if (penalties(number).isEmpty() && facts(number) == 0) {
            sent("market-regulation", penalty(number, first, DECIDED));
            remove(number);
        }
        assertThat(sent("transport", penalty(number, other.strip(), DECIDED))).containsExactly("removed-before");
        assertThat(penalties(number)).isEmpty();
    }

    @Test
    void refusesTheSameDecisionUnderAnotherItem() {
        removed(3);
        assertThat(sent(
                        "transport",
                        "professional-sanction",
                        stated(code(3), DECIDED, false, Map.of("document-number", NUMBER))))
                .containsExactly("removed-before");
    }

    @Test
    void refusesAnEarlierDayAndNoDay() {
        removed(4);
        assertThat(sent("transport", penalty(4, NUMBER, DECIDED.minusDays(3)))).containsExactly("removed-before");
        assertThat(sent("health", stated(code(4), TODAY, true, Map.of("document-number", NUMBER))))
                .containsExactly("removed-before");
        assertThat(penalties(4)).isEmpty();
    }

    @Test
    void refusesTheFactWithoutItsNumber() {
        sent(
                "market-regulation",
                stated(code(5), DECIDED, false, Map.of("document-number", NUMBER, "case-name", "未年报案")));
        remove(5);
        assertThat(sent("transport", stated(code(5), DECIDED, false, Map.of("case-name", "未年报案"))))
                .containsExactly("removed-before");
    }

    @Test
    void refusesTheFactOnceItsNumberIsKnown() {
        sent("market-regulation", stated(code(6), DECIDED, false, Map.of("case-name", "未年报案")));
        remove(6);
        assertThat(sent(
                        "transport",
                        stated(code(6), DECIDED, false, Map.of("document-number", NUMBER, "case-name", "未年报案"))))
                .containsExactly("removed-before");
    }

    @Test
    void takesANewDecision() {
        removed(7);
        assertThat(sent("transport", penalty(7, "杭测监罚〔2024〕13号", DECIDED))).isEmpty();
        assertThat(sent("market-regulation", penalty(7, NUMBER, DECIDED.plusDays(1))))
                .isEmpty();
        assertThat(penalties(7)).hasSize(2);
    }

    @Test
    void takesTheSameNumberAboutAnother() {
        removed(8);
        assertThat(sent("market-regulation", penalty(9, NUMBER, DECIDED))).isEmpty();
        assertThat(penalties(9)).hasSize(1);
    }

    @Test
    void refusesTheFactUnderAnOlderNumberOfItsSubject() {
        removed(10);
        String inside = Uscc.of(enterprise(10)).subjectCode();
        PartyCode older = PartyCode.of(OrganisationCode.of(inside));
        assertThat(sent("transport", stated(older, DECIDED, false, Map.of("document-number", NUMBER))))
                .containsExactly("removed-before");
    }

    @Test
    void refusesTheFactUnderTheUnifiedCodeOfASubjectKnownByAnOlderNumber() {
        PartyCode older =
                PartyCode.of(OrganisationCode.of(Uscc.of(enterprise(18)).subjectCode()));
        sent("market-regulation", stated(older, DECIDED, false, Map.of("document-number", NUMBER)));
        UUID key = records.of(subjects.requested(older.text()).id(), TODAY, knowledge.latest())
                .getFirst()
                .recordKey();
        transaction.executeWithoutResult(status -> facts.remove(PENALTY, key, ARTICLE));
        assertThat(sent("transport", penalty(18, NUMBER, DECIDED))).containsExactly("removed-before");
    }

    /** What stood under a number apart comes to the subject with the number, and goes as it would have been refused. */
    @Test
    void takesOutWhatAMergeWouldBringBack() {
        PartyCode older = PartyCode.of(registrationNumber(19));
        sent("transport", stated(older, DECIDED, false, Map.of("document-number", NUMBER)));
        removed(19);
        register(19, older);
        assertThat(penalties(19)).isEmpty();
        assertThat(subjects.requested(older.text()).code()).isEqualTo(enterprise(19));
    }

    @Test
    void refusesTheFactAfterItsSubjectTurnedOutToBeAnother() {
        PartyCode older = PartyCode.of(registrationNumber(11));
        sent("market-regulation", stated(older, DECIDED, false, Map.of("document-number", NUMBER)));
        UUID key = records.of(subjects.requested(older.text()).id(), TODAY, knowledge.latest())
                .getFirst()
                .recordKey();
        transaction.executeWithoutResult(status -> facts.remove(PENALTY, key, ARTICLE));
        register(11, older);
        assertThat(sent("transport", penalty(11, NUMBER, DECIDED))).containsExactly("removed-before");
        assertThat(penalties(11)).isEmpty();
    }

    @Test
    void refusesOfTheOtherNumberAfterTheMerge() {
        removed(12);
        PartyCode older = PartyCode.of(registrationNumber(12));
        register(12, older);
        assertThat(sent("transport", stated(older, DECIDED, false, Map.of("document-number", NUMBER))))
                .containsExactly("removed-before");
    }

    @Test
    void removesWhatOtherSourcesSayOfTheSameDecision() {
        sent("market-regulation", penalty(13, NUMBER, DECIDED), penalty(13, "杭测监罚〔2024〕99号", DECIDED));
        sent("transport", penalty(13, "杭测监罚(2024)012号", DECIDED));
        assertThat(penalties(13)).hasSize(3);
        long number = remove(13, NUMBER);
        assertThat(penalties(13))
                .extracting(one -> one.values().get("document-number"))
                .containsExactly("杭测监罚〔2024〕99号");
        assertThat(facts.gone(number, ARTICLE))
                .extracting(RemovedFacts.Gone::unit)
                .containsExactlyInAnyOrder("market-regulation", "transport");
    }

    @Test
    void keepsNothingReadable() {
        removed(14);
        String rows = database.sql()
                .sql(
                        "select string_agg(f::text || r::text, ' ') from removed_fact f join removed_record r on r.subject = f.subject")
                .query(String.class)
                .single();
        assertThat(rows).doesNotContain("杭测").doesNotContain("2024|12").doesNotContain(enterprise(14));
    }

    @Test
    void refusesToRemoveWhatIsNotThere() {
        removed(15);
        UUID key = UUID.randomUUID();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> facts.remove(PENALTY, key, ARTICLE)))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("unknown-record"));
    }

    /** The last row of a batch that says the same record counts, and the batch goes on beside what is refused. */
    @Test
    void takesTheOtherRowsOfTheBatch() {
        removed(16);
        assertThat(sent(
                        "transport",
                        penalty(16, NUMBER, DECIDED),
                        penalty(17, NUMBER, DECIDED),
                        penalty(16, "杭测监罚〔2025〕1号", DECIDED)))
                .containsExactly("removed-before");
        assertThat(penalties(16)).hasSize(1);
        assertThat(penalties(17)).hasSize(1);
    }

    private void removed(int number) {
        sent("market-regulation", penalty(number, NUMBER, DECIDED));
        assertThat(penalties(number)).hasSize(1);
        remove(number);
        assertThat(penalties(number)).isEmpty();
    }

    private void remove(int number) {
        UUID key = penalties(number).getFirst().recordKey();
        transaction.executeWithoutResult(status -> facts.remove(PENALTY, key, ARTICLE));
    }

    private long remove(int number, String document) {
        UUID key = penalties(number).stream()
                .filter(one -> document.equals(one.values().get("document-number")))
                .findFirst()
                .orElseThrow()
                .recordKey();
        return Objects.requireNonNull(transaction.execute(status -> facts.remove(PENALTY, key, ARTICLE)));
    }

    private List<Statement> penalties(int number) {
        return subjects.byCode(enterprise(number))
                .map(subject -> records.of(subject.id(), TODAY, knowledge.latest()).stream()
                        .filter(one -> one.item().equals(PENALTY))
                        .toList())
                .orElse(List.of());
    }

    private long facts(int number) {
        return subjects.byCode(enterprise(number))
                .map(subject -> database.sql()
                        .sql("select count(*) from removed_fact where subject = :id")
                        .param("id", subject.id().value())
                        .query(Long.class)
                        .single())
                .orElse(0L);
    }

    private static PartyCode code(int number) {
        return PartyCode.of(Uscc.of(enterprise(number)));
    }

    private static StatedRecord penalty(int number, String document, LocalDate decided) {
        return stated(code(number), decided, false, Map.of("document-number", document));
    }

    private static StatedRecord stated(PartyCode party, LocalDate decided, boolean assumed, Map<String, Object> more) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("uscc", party.text(), "name", "测试有限公司"));
        values.putAll(more);
        if (!assumed) {
            values.put("decided-on", decided);
        }
        return new StatedRecord(2, party, "测试有限公司", decided, assumed, null, List.of(), false, values);
    }

    private void register(int number, PartyCode... aliases) {
        var values = new LinkedHashMap<String, Object>(Map.of("uscc", enterprise(number), "name", "测试有限公司"));
        var stated = new StatedRecord(2, code(number), "测试有限公司", DECIDED, false, null, List.of(aliases), false, values);
        assertThat(sent("market-regulation", "registration", stated)).isEmpty();
    }

    private List<String> sent(String unit, StatedRecord... rows) {
        return sent(unit, PENALTY, rows);
    }

    private List<String> sent(String unit, String item, StatedRecord... rows) {
        List<String> refused = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            var open = intake.begin(
                    new Intake.Header(UUID.randomUUID(), catalogue.require(item), Membership.provincial(unit)));
            for (int i = 0; i < rows.length; i++) {
                open.add(numbered(rows[i], i + 2));
            }
            open.merge(TODAY, false, row -> refused.add(row.code()));
        });
        return refused;
    }

    private static StatedRecord numbered(StatedRecord row, long number) {
        return new StatedRecord(
                number,
                row.party(),
                row.partyName(),
                row.effectiveFrom(),
                row.effectiveAssumed(),
                row.effectiveTo(),
                row.aliases(),
                row.withdrawn(),
                row.values());
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
