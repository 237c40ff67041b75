package org.credit531.database;

/**
 * How the process ends when it does not end well; the numbers are stable and documented in docs/operations.md, so that a
 * service manager can act on them (they follow sysexits where one fits).
 */
public enum ExitCode {
    /** An option is unknown or has no usable value. */
    USAGE(64),
    /** A backup file is damaged, or is not one. */
    DAMAGED_BACKUP(65),
    /** Something failed that nobody foresaw; the log says what. */
    UNEXPECTED(70),
    /** PostgreSQL cannot be started or reached. */
    DATABASE(71),
    /** The data folder cannot be written, or is not one. */
    DATA_FOLDER(73),
    /** The disk has too little space left. */
    DISK_FULL(74),
    /** Another process works on this data folder. */
    DATA_FOLDER_IN_USE(75),
    /** Another program listens on the port. */
    PORT_IN_USE(76),
    /** The operating system does not allow what is needed. */
    PERMISSION(77),
    /** The data was written by a newer version of the platform. */
    NEWER_DATA(78),
    /** The vault's master key is missing, or is not the one that this data was sealed with. */
    VAULT_KEY(79),
    /** The ledger is not as it was written. */
    LEDGER_CHANGED(80);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process hands to its parent. */
    public int number() {
        return number;
    }
}
