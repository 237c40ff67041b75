package org.credit531.organisation;

import org.credit531.access.Membership;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * Where accounts and clients belong: a department of the government in a region, or another body there.
 *
 * @param membership its code: region and department
 * @param kind what it is
 * @param parent the same department one region up; {@code null} at the top
 * @param name its name
 */
public record OrganisationUnit(
        Membership membership, Kind kind, @Nullable Membership parent, Label name) {

    /** The code of its membership. */
    public String code() {
        return membership.organisation();
    }

    /** What an organisation unit is. */
    public enum Kind {
        /** Of the government; it hands in records as the information unit of the same code. */
        DEPARTMENT,
        /** Of a trade or a profession. */
        ASSOCIATION,
        /** Lends on a subject's word. */
        BANK,
        /** Rates credit as a business. */
        ASSESSOR
    }
}
