package org.credit531.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.identifiers.RegistrationNumber;
import org.credit531.identifiers.Uscc;
import org.credit531.record.Contests.Contested;
import org.credit531.subject.PartyCode;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The mark of a disputed identity stays with whom it is about. */
@PlatformTest
class ContestsIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    @Autowired
    private Contests contests;

    @Autowired
    private Intake intake;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Subjects subjects;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void keepTheMarkOfASubjectThatTurnsOutToBeAnother() {
        PartyCode older = PartyCode.of(registrationNumber());
        send("transport", "administrative-penalty", stated(older, List.of(), Map.of("document-number", "杭测罚〔2024〕1号")));
        SubjectId before = subjects.requested(older.text()).id();
        var contested = new Contested(before, "registration", UUID.randomUUID(), "name");
        transaction.executeWithoutResult(status -> contests.mark(UUID.randomUUID(), contested, DAY));
        assertThat(contests.disputedIdentities(List.of(before))).containsEntry(before, DAY);
        String code = enterprise(6_501);
        send(
                "transport",
                "administrative-penalty",
                stated(PartyCode.of(Uscc.of(code)), List.of(), Map.of("document-number", "杭测罚〔2024〕2号")));
        send("market-regulation", "registration", stated(PartyCode.of(Uscc.of(code)), List.of(older), Map.of()));
        SubjectId after = subjects.requested(older.text()).id();
        assertThat(after).isEqualTo(subjects.requested(code).id()).isNotEqualTo(before);
        assertThat(contests.disputedIdentities(List.of(after))).containsEntry(after, DAY);
    }

    private void send(String unit, String item, StatedRecord row) {
        transaction.executeWithoutResult(status -> {
            var open = intake.begin(
                    new Intake.Header(UUID.randomUUID(), catalogue.require(item), Membership.provincial(unit)));
            open.add(row);
            assertThat(open.merge(DAY.plusYears(1), false, refused -> {}).accepted())
                    .isEqualTo(1);
        });
    }

    private static StatedRecord stated(PartyCode party, List<PartyCode> aliases, Map<String, Object> more) {
        var values = new LinkedHashMap<String, Object>(Map.of("uscc", party.text(), "name", "测试有限公司"));
        values.putAll(more);
        return new StatedRecord(2, party, "测试有限公司", DAY, false, null, aliases, false, values);
    }

    private static RegistrationNumber registrationNumber() {
        for (int check = 0; check < 10; check++) {
            var parsed = RegistrationNumber.parse("33010600006501" + check).toOptional();
            if (parsed.isPresent()) {
                return parsed.get();
            }
        }
        throw new AssertionError("no check digit fits");
    }
}
