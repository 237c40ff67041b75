package org.credit531.watch;

import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.springframework.stereotype.Component;

/** Which pages of the watch the visitor may open, for the tabs above them; whether it may, the table of endpoints decides. */
@Component("watched")
class Watched {

    /** Whether the visitor watches over others. */
    public boolean watches() {
        var visitor = Visitor.current();
        return visitor.may(Role.SUPERVISOR) || visitor.may(Role.AUDITOR);
    }

    /** Whether the visitor confirms purposes and grants allowances. */
    public boolean reviews() {
        var visitor = Visitor.current();
        return visitor.may(Role.SUPERVISOR) || visitor.may(Role.UNIT_APPROVER);
    }

    /** Whether the visitor has a cap and may be asked to explain. */
    public boolean isWatched() {
        return Visitor.current().roles().stream().anyMatch(role -> role != Role.SUBJECT);
    }
}
