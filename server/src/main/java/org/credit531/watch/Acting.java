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

    private static final int PROVINCE_DIGITS = 2;

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

    /** A supervisor watches over the units of its own region; the province's, also over accounts that belong to no unit. */
    private static boolean watchesOver(Visitor visitor, @Nullable String unit) {
        var region = visitor.unitCode() == null ? "" : Regional.prefix(visitor.unitCode());
        var inRegion = unit == null || unit.isEmpty() ? region.length() <= PROVINCE_DIGITS : unit.startsWith(region);
        return visitor.may(Role.SUPERVISOR) && inRegion;
    }
}
