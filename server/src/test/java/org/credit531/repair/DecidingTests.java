package org.credit531.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.repair.Applicants.CENTRE;
import static org.credit531.repair.Applicants.CLERK;
import static org.credit531.repair.Applicants.OTHER_REGION;
import static org.credit531.repair.Applicants.OTHER_UNIT;
import static org.credit531.repair.Applicants.subject;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import java.util.UUID;
import org.credit531.subject.SubjectId;
import org.junit.jupiter.api.Test;

/** Who determines, repairs: no office above, below or beside it. */
class DecidingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void knowTheOfficeThatDeterminedFromThoseAboveAndBelow() {
        Repair ofCity = about("330300");
        assertThat(Deciding.parts(ofCity, OTHER_REGION)).containsExactly("unit");
        assertThat(Deciding.parts(ofCity, CLERK)).as("of the province").isEmpty();
        assertThat(Deciding.parts(ofCity, OTHER_UNIT)).isEmpty();
        Repair ofProvince = about("330000");
        assertThat(Deciding.parts(ofProvince, CLERK)).containsExactly("unit");
        assertThat(Deciding.parts(ofProvince, OTHER_REGION)).isEmpty();
    }

    @Test
    void knowTheApplicantAndTheCentre() {
        Repair repair = about("330300");
        assertThat(Deciding.parts(repair, subject(enterprise(1)))).containsExactly("applicant");
        assertThat(Deciding.parts(repair, subject(enterprise(2)))).isEmpty();
        assertThat(Deciding.parts(repair, CENTRE)).containsExactly("centre");
    }

    private static Repair about(String region) {
        return new Repair(
                new UUID(0, 1),
                "XF2026-TESTTEST",
                new Repair.About(new SubjectId(new UUID(0, 2)), enterprise(1), "丙乙路桥有限公司"),
                new Repair.Target(
                        "administrative-penalty",
                        new UUID(0, 3),
                        "market-regulation",
                        region,
                        "ndrc-36",
                        Category.GENERAL,
                        "ndrc-36",
                        DAY),
                "firm",
                new Repair.Days(DAY, null, null),
                null,
                null);
    }
}
