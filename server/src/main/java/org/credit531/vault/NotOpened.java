package org.credit531.vault;

/** Why the vault did not open something; it never gives part of it. */
public final class NotOpened extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotOpened(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What stood in the way. */
    public Reason reason() {
        return reason;
    }

    /** What can stand in the way of opening. */
    public enum Reason {
        /** The bytes are not what was sealed, or were sealed for another place or purpose. */
        TAMPERED,
        /** The key was destroyed, as the law orders for what is deleted: nobody can open this any more. */
        DESTROYED,
        /** The key is not in this database: the bytes come from another installation. */
        UNKNOWN_KEY,
        /** The master key was changed, and this instance has not got the new one. */
        MASTER_KEY,
        /** The bytes are of a format that this version does not know. */
        UNKNOWN_FORMAT
    }
}
