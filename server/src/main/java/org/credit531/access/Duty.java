package org.credit531.access;

/**
 * Duties that nobody has two of: system, security and audit are three people's, none of whom has any business with
 * records (三员分立, MLPS level 3). The database keeps them apart: {@code account_role} refers to the account's duty.
 */
public enum Duty {
    /** A subject that looks at itself. */
    SUBJECT,
    /** The work that the platform is there for. */
    BUSINESS,
    /** Accounts and operation. */
    SYSTEM,
    /** Roles and permissions. */
    SECURITY,
    /** The ledger. */
    AUDIT
}
