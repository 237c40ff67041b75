package org.credit531.access;

/** What an account or a client of the interface may do. */
public enum Role {
    /** A clerk of an information unit: hands in the records of that unit and sees its batches. */
    INFORMATION_UNIT,
    /** An operator of the credit centre: hands in and sees the batches of every unit. */
    CREDIT_CENTRE,
    /** Creates and disables accounts; sees no more records than anybody. */
    ADMINISTRATOR;

    /** The name under which Spring Security knows the role. */
    String authority() {
        return "ROLE_" + name();
    }
}
