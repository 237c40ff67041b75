package org.credit531.repair;

import java.util.List;
import java.util.Set;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.objection.EvidenceFile;

/** Who takes part in a repair, as sentences for the tests. */
final class Applicants {

    static final Visitor CLERK = office("330000", "market-regulation");
    static final Visitor OTHER_UNIT = office("330000", "transport");
    static final Visitor OTHER_REGION = office("330300", "market-regulation");
    static final Visitor CENTRE = Visitor.account("operator", (Membership) null, null, Set.of(Role.CREDIT_CENTRE));

    /** The smallest picture that is one: eight bytes of the beginning and the end of a PNG. */
    private static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        '\r',
        '\n',
        0x1A,
        '\n',
        0,
        0,
        0,
        0,
        'I',
        'E',
        'N',
        'D',
        (byte) 0xAE,
        0x42,
        0x60,
        (byte) 0x82
    };

    private Applicants() {}

    private static Visitor office(String region, String unit) {
        return Visitor.account(region + unit, Membership.of(region, unit), null, Set.of(Role.UNIT_CLERK));
    }

    static Visitor subject(String code) {
        return Visitor.account("firm", (Membership) null, code, Set.of(Role.SUBJECT));
    }

    static NewRepair signed() {
        return new NewRepair("罚款已经缴清，违法行为已经改正。", "样本甲", true);
    }

    static List<EvidenceFile> receipt() {
        return List.of(new EvidenceFile("缴款凭证.png", receiptBytes()));
    }

    static byte[] receiptBytes() {
        return PNG.clone();
    }
}
