package org.credit531.watch;

import java.util.HashSet;
import java.util.Set;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.jspecify.annotations.Nullable;

/** What a visitor is to a case that is about an account: nobody judges what he did himself. */
final class Acting {

    static final String OFFICIAL = "official";
    static final String APPROVER = "approver";
    static final String SUPERVISOR = "supervisor";
    static final String AUDITOR = "auditor";

    private Acting() {}

    /**
     * The visitor's parts.
     *
     * @param account the account that the case is about
     * @param unit the unit that it belongs to, {@code null} or empty for none
     */
    static Set<String> in(Visitor visitor, String account, @Nullable String unit) {
        if (visitor.name().equalsIgnoreCase(account)) {
            return Set.of(OFFICIAL);
        }
        Set<String> parts = new HashSet<>();
        if (watchesOver(visitor, unit)) {
            parts.add(SUPERVISOR);
        }
        if (visitor.may(Role.AUDITOR)) {
            parts.add(AUDITOR);
        }
        if (visitor.may(Role.UNIT_APPROVER) && unit != null && unit.equals(visitor.unitCode())) {
            parts.add(APPROVER);
        }
        return parts;
    }

    /** A supervisor watches over the units of its own region; one who belongs to no unit, over all. */
    private static boolean watchesOver(Visitor visitor, @Nullable String unit) {
        var own = visitor.unitCode();
        var inRegion = own == null || unit != null && unit.startsWith(Regional.prefix(own));
        return visitor.may(Role.SUPERVISOR) && inRegion;
    }
}
