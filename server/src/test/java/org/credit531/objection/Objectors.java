package org.credit531.objection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.record.Statement;

/** Who takes part in an objection, as sentences for the tests. */
final class Objectors {

    static final Visitor CLERK = office("transport", Role.UNIT_CLERK);
    static final Visitor OTHER_CLERK = office("water", Role.UNIT_CLERK);
    static final Visitor CENTRE = Visitor.account("operator", (Membership) null, null, Set.of(Role.CREDIT_CENTRE));

    private Objectors() {}

    static Visitor office(String unit, Role role) {
        return Visitor.account(unit + "-" + role.name(), Membership.of("330000", unit), null, Set.of(role));
    }

    static Visitor subject(String code) {
        return Visitor.account("firm", (Membership) null, code, Set.of(Role.SUBJECT));
    }

    static NewObjection about(String code, Statement record, String field) {
        return new NewObjection(
                code,
                record.item(),
                record.recordKey().toString(),
                field,
                "text-error",
                "The grade is B, as the certificate says.",
                "");
    }

    static Wish wish(String event, String remark) {
        return Wish.of(event, remark);
    }

    static Wish correcting(String field, String value) {
        return new Wish("correct", "It was a slip of the pen.", "", Map.of(field, value));
    }

    static List<EvidenceFile> noFiles() {
        return List.of();
    }
}
