package org.credit531.sample;

import java.util.List;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.accounts.SampleVisitors;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.springframework.stereotype.Component;

/** Has officials of the sample look up the organisation whose account is there, so that its page shows who looked. */
@Component
class LookingUp {

    private static final List<Role> WHO = List.of(Role.UNIT_CLERK, Role.INSPECTOR, Role.SUPERVISOR);

    private final SampleVisitors visitors;
    private final Subjects subjects;
    private final Ledger ledger;

    LookingUp(SampleVisitors visitors, Subjects subjects, Ledger ledger) {
        this.visitors = visitors;
        this.subjects = subjects;
        this.ledger = ledger;
    }

    void run() {
        visitors.withRole(Role.SUBJECT)
                .flatMap(Visitor::subject)
                .flatMap(subjects::byCode)
                .ifPresent(subject ->
                        WHO.forEach(role -> visitors.withRole(role).ifPresent(visitor -> look(subject, visitor))));
    }

    private void look(Subject subject, Visitor visitor) {
        ledger.record(Act.lookUp(AuditEvent.SUBJECT_LOOKED_UP, subject.id().value(), subject.code()), visitor);
    }
}
