package org.credit531.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.identifiers.Uscc;
import org.credit531.subject.PartyCode;
import org.credit531.subject.Subjects;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Offices of one department know each other's records by the same keys. A record is that of the office that stated it first;
 * those of the regions around it may change it, and no other.
 */
@PlatformTest
class OfficesOfRecordsIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 2);
    private static final AtomicInteger TESTS = new AtomicInteger(530_000);

    private static final Membership PROVINCE = office("330000");
    private static final Membership HANGZHOU = office("330100");
    private static final Membership XIHU = office("330106");
    private static final Membership WENZHOU = office("330300");

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

    private final Uscc code = Uscc.of(enterprise(TESTS.incrementAndGet()));
    private final List<String> refused = new ArrayList<>();

    @Test
    void takesFromAnotherRegionNoChangeOfARecord() {
        assertThat(state(HANGZHOU, "甲").accepted()).isOne();
        Intake.Merged merged = state(WENZHOU, "乙");
        assertThat(merged.accepted()).isZero();
        assertThat(merged.refused()).isOne();
        assertThat(refused).containsExactly("of-another-office");
        assertThat(names()).containsExactly("甲");
    }

    @Test
    void takesFromAnotherRegionNoWithdrawalOfARecord() {
        state(HANGZHOU, "甲");
        Intake.Merged merged = withdraw(WENZHOU, "甲");
        assertThat(merged.retracted()).isZero();
        assertThat(refused).containsExactly("of-another-office");
        assertThat(names()).containsExactly("甲");
    }

    @Test
    void refusesNobodyWhoSaysWhatIsKnown() {
        state(HANGZHOU, "甲");
        assertThat(state(WENZHOU, "甲").unchanged()).isOne();
        assertThat(refused).isEmpty();
        state(HANGZHOU, "丙");
        assertThat(names()).as("it is Hangzhou's as before").containsExactly("丙");
    }

    @Test
    void takesChangesFromTheRegionsAroundAndLeavesTheRecordWhereItIs() {
        state(XIHU, "甲");
        assertThat(state(HANGZHOU, "乙").accepted()).isOne();
        assertThat(state(PROVINCE, "丙").accepted()).isOne();
        assertThat(state(XIHU, "丁").accepted()).as("the county that stated it").isOne();
        assertThat(state(WENZHOU, "戊").refused()).isOne();
        assertThat(names()).containsExactly("丁");
    }

    @Test
    void takesNoChangeFromARegionInside() {
        state(PROVINCE, "甲");
        assertThat(state(HANGZHOU, "乙").refused()).isOne();
        state(HANGZHOU, "甲");
        assertThat(state(XIHU, "乙").refused()).isOne();
        assertThat(refused).containsOnly("of-another-office");
    }

    @Test
    void leavesToWhoeverStatesItNextWhatItsOfficeTookBack() {
        state(HANGZHOU, "甲");
        assertThat(withdraw(HANGZHOU, "甲").retracted()).isOne();
        assertThat(state(WENZHOU, "乙").accepted()).isOne();
        assertThat(state(HANGZHOU, "甲").refused()).isOne();
        assertThat(state(WENZHOU, "丙").accepted()).isOne();
        assertThat(names()).containsExactly("丙");
    }

    @Test
    void tellsTheRowThatCountsFromThoseThatItOvertook() {
        state(HANGZHOU, "甲");
        take(WENZHOU, stated(2, "乙", false), stated(3, "丙", false));
        assertThat(refused).containsExactly("of-another-office", "of-another-office");
        refused.clear();
        take(WENZHOU, stated(2, "乙", false), stated(3, "甲", false));
        assertThat(refused).as("the last row says what is known").containsExactly("overtaken");
        assertThat(names()).containsExactly("甲");
    }

    private static Membership office(String region) {
        return Membership.of(region, "market-regulation");
    }

    private Intake.Merged state(Membership office, String name) {
        return take(office, stated(2, name, false));
    }

    private Intake.Merged withdraw(Membership office, String name) {
        return take(office, stated(2, name, true));
    }

    private Intake.Merged take(Membership office, StatedRecord... rows) {
        return transaction.execute(status -> {
            Intake.Open open =
                    intake.begin(new Intake.Header(UUID.randomUUID(), catalogue.require("registration"), office));
            List.of(rows).forEach(open::add);
            return open.merge(DAY, false, row -> refused.add(row.code()));
        });
    }

    private StatedRecord stated(long row, String name, boolean withdrawn) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("uscc", code.text(), "name", name));
        return new StatedRecord(row, PartyCode.of(code), name, DAY, false, null, List.of(), withdrawn, values);
    }

    private List<String> names() {
        return records.of(subjects.requested(code.text()).id(), DAY, knowledge.latest()).stream()
                .map(record -> String.valueOf(record.values().get("name")))
                .toList();
    }
}
