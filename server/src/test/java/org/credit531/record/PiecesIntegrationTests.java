package org.credit531.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.identifiers.OrganisationCode;
import org.credit531.identifiers.Uscc;
import org.credit531.subject.PartyCode;
import org.credit531.subject.Subjects;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Batches of several pieces, of which the first are stored before the last is read: that a record comes again in a later one
 * makes no difference to what is known in the end.
 */
@PlatformTest
class PiecesIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 2);

    /** Of this length, two thousand rows fill a piece. */
    private static final String LONG = "长".repeat(1_400);

    private static final int ROWS = 6_000;
    private static final int FIRST = 2;
    private static final int LAST = FIRST + ROWS;
    private static final AtomicInteger TESTS = new AtomicInteger();

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
    private TestDatabase database;

    @Autowired
    private TransactionTemplate transaction;

    /** Each test has organisations of its own, since all share a database. */
    private final int own = TESTS.incrementAndGet() * 2 * ROWS;

    private final Uscc code = Uscc.of(enterprise(own));
    private final List<Intake.Refused> refused = new ArrayList<>();

    @Test
    void countsTheLastRowOfARecordHoweverFarApartTheyAre() {
        Intake.Merged merged = take(stated(FIRST, code, "甲"), others(), stated(LAST, code, "甲股份"));
        assertThat(merged.accepted()).isEqualTo(ROWS);
        assertThat(merged.unchanged()).isZero();
        assertThat(refused)
                .extracting(Intake.Refused::row, Intake.Refused::code, Intake.Refused::by)
                .containsExactly(tuple((long) FIRST, "overtaken", (long) LAST));
        assertThat(known()).singleElement().satisfies(one -> {
            assertThat(one.values()).containsEntry("name", "甲股份");
            assertThat(one.revision()).isOne();
        });
        assertThat(subjects.requested(code.text()).name()).isEqualTo("甲股份");
        assertThat(count("party_record", "party_code = '" + code.text() + "'")).isOne();
        assertThat(count("statement", "row_number = " + FIRST + " and party_code = '" + code.text() + "'"))
                .isZero();
    }

    @Test
    void takesARowThatSaysTheSameAgainForUnchanged() {
        Intake.Merged merged = take(stated(FIRST, code, "甲"), others(), stated(LAST, code, "甲"));
        assertThat(merged.accepted()).isEqualTo(ROWS);
        assertThat(merged.unchanged()).isOne();
        assertThat(refused).isEmpty();
        assertThat(known()).hasSize(1);
    }

    @Test
    void hearsNoOtherNumberOfARowThatIsOvertaken() {
        PartyCode number = PartyCode.of(OrganisationCode.of(other().subjectCode()));
        StatedRecord first = with(stated(FIRST, code, "甲"), number);
        take(first, others(), stated(LAST, code, "甲股份"));
        assertThat(subjects.byCode(number.text())).isEmpty();
        take(with(stated(FIRST, code, "甲股份公司"), number), List.of(), stated(LAST, Uscc.of(enterprise(own + 1)), "乙"));
        assertThat(subjects.byCode(number.text())).isPresent();
    }

    @Test
    void refusesToTakeBackWhatOnlyTheSameBatchHasStated() {
        StatedRecord last = stated(LAST, code, "甲");
        Intake.Merged merged = take(stated(FIRST, code, "甲"), others(), withdrawn(last));
        assertThat(merged.accepted()).isEqualTo(ROWS - 1);
        assertThat(refused)
                .extracting(Intake.Refused::code)
                .containsExactly("nothing-to-withdraw", "nothing-to-withdraw");
        assertThat(subjects.byCode(code.text())).isEmpty();
    }

    @Test
    void leavesWhatIsKnownIfTheLastRowSaysSo() {
        take(stated(FIRST, code, "甲"), List.of(), stated(LAST, other(), "乙"));
        Intake.Merged merged = take(stated(FIRST, code, "丙"), others(), stated(LAST, code, "甲"));
        assertThat(merged.accepted()).isEqualTo(ROWS - 1);
        assertThat(merged.unchanged()).isOne();
        assertThat(refused)
                .extracting(Intake.Refused::row, Intake.Refused::by)
                .containsExactly(tuple((long) FIRST, (long) LAST));
        assertThat(known())
                .singleElement()
                .satisfies(one -> assertThat(one.revision()).isOne());
    }

    @Test
    void refusesARowThatSaysWhatIsKnownIfALaterOneSaysOtherwise() {
        take(stated(FIRST, code, "甲"), List.of(), stated(LAST, other(), "乙"));
        Intake.Merged merged = take(stated(FIRST, code, "甲"), others(), stated(LAST, code, "丙"));
        assertThat(merged.accepted()).isEqualTo(ROWS);
        assertThat(refused)
                .extracting(Intake.Refused::row, Intake.Refused::by)
                .containsExactly(tuple((long) FIRST, (long) LAST));
        assertThat(refused.getFirst().values()).containsEntry("name", "甲");
        assertThat(known()).singleElement().satisfies(one -> {
            assertThat(one.values()).containsEntry("name", "丙");
            assertThat(one.revision()).isEqualTo(2);
        });
    }

    @Test
    void takesBackFromASnapshotOnlyWhatItLeavesOut() {
        snapshot(stated(FIRST, code, "甲"), others());
        Intake.Merged again = snapshot(stated(FIRST, code, "甲"), others());
        assertThat(again.unchanged()).isEqualTo(ROWS);
        assertThat(again.retracted()).isZero();
        assertThat(snapshot(stated(FIRST, code, "甲"), others().subList(1, ROWS - 1))
                        .retracted())
                .isOne();
    }

    @Test
    void leavesNothingOfABatchThatIsBrokenOffWhileAPieceIsStored() throws InterruptedException {
        var broken = new IllegalStateException("stopped by its sender");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    Intake.Open open = intake.begin(new Intake.Header(
                            UUID.randomUUID(),
                            catalogue.require("registration"),
                            Membership.provincial("market-regulation")));
                    others().forEach(open::add);
                    throw broken;
                }))
                .isSameAs(broken);
        // What a thread left behind would store comes within this time.
        Thread.sleep(500);
        assertThat(count("statement", "party_name like '其他" + own + "%'")).isZero();
        assertThat(count("party_record p", "not exists (select 1 from statement s where s.record_key = p.record_key)"))
                .isZero();
    }

    private Uscc other() {
        return Uscc.of(enterprise(own + ROWS));
    }

    private List<StatedRecord> others() {
        return IntStream.range(1, ROWS)
                .mapToObj(n -> stated(FIRST + n, Uscc.of(enterprise(own + n)), "其他" + own + "号" + n))
                .toList();
    }

    private Intake.Merged take(StatedRecord first, List<StatedRecord> others, StatedRecord last) {
        return take("market-regulation", false, Stream.of(Stream.of(first), others.stream(), Stream.of(last)));
    }

    /** A snapshot retracts what its unit has stated, so that each test needs a unit of its own. */
    private Intake.Merged snapshot(StatedRecord first, List<StatedRecord> others) {
        return take("unit-" + own, true, Stream.of(Stream.of(first), others.stream()));
    }

    private Intake.Merged take(String unit, boolean snapshot, Stream<Stream<StatedRecord>> rows) {
        return transaction.execute(status -> {
            Intake.Open open = intake.begin(new Intake.Header(
                    UUID.randomUUID(), catalogue.require("registration"), Membership.provincial(unit)));
            rows.flatMap(part -> part).forEach(open::add);
            return open.merge(DAY, snapshot, refused::add);
        });
    }

    private static StatedRecord stated(long row, Uscc party, String name) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("uscc", party.text(), "name", name, "address", LONG));
        return new StatedRecord(row, PartyCode.of(party), name, DAY, false, null, List.of(), false, values);
    }

    private static StatedRecord with(StatedRecord stated, PartyCode alias) {
        return new StatedRecord(
                stated.row(),
                stated.party(),
                stated.partyName(),
                DAY,
                false,
                null,
                List.of(alias),
                false,
                stated.values());
    }

    private static StatedRecord withdrawn(StatedRecord stated) {
        return new StatedRecord(
                stated.row(), stated.party(), stated.partyName(), DAY, false, null, List.of(), true, stated.values());
    }

    private List<Statement> known() {
        return records.of(subjects.requested(code.text()).id(), DAY, knowledge.latest());
    }

    private long count(String table, String where) {
        return database.sql()
                .sql("select count(*) from " + table + " where " + where)
                .query(Long.class)
                .single();
    }
}
