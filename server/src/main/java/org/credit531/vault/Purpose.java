package org.credit531.vault;

/**
 * What something is sealed for. Each purpose has keys of its own, so that what was sealed for one is not opened for
 * another.
 */
public enum Purpose {
    /** The key that signs access tokens of API clients. */
    SIGNING_KEY("signing-key", false),
    /** The keys that sign documents of the platform, such as receipts. */
    DOCUMENT_KEY("document-key", false),
    /** Codes that are handed out once, kept only as look-up tokens. */
    ONE_TIME_CODE("one-time-code", false),
    /** What authenticator apps share with the platform: secrets sealed, recovery codes as look-up tokens. */
    SECOND_FACTOR("second-factor", false),
    /** Sessions of accounts, kept only as look-up tokens. */
    SESSION("session", false),
    /** Numbers of natural persons: sealed to be shown again, tokens to be found by. */
    PERSON_IDENTIFIER("person-identifier", false),
    /** Letters and decisions, values and files: each ends by itself, when its row is deleted. */
    DOCUMENT("document", false),
    /** Facts that were removed: what they were is kept as look-up tokens alone, so that they do not come back. */
    REMOVED_FACT("removed-fact", false),
    /** What notices say, the addresses that mail goes to, and codes that confirm them. */
    NOTICE("notice", false),
    /** Files as information units sent them; a month's files end with the month's key. */
    RAW_UPLOAD("raw-upload", true),
    /** Rows that could not be accepted; a month's rows end with the month's key. */
    QUARANTINE("quarantine", true),
    /** What people write when they object to a record, and how they can be reached; the keys of cases as look-up tokens. */
    OBJECTION("objection", false),
    /** What applicants for repair write and sign. */
    REPAIR("repair", false),
    /** Files that people send as evidence; a month's files end with the month's key. */
    EVIDENCE("evidence", true),
    /** Models that third parties have run here, and what came out of them. */
    ROOM("room", false);

    private final String code;
    private final boolean endsByMonth;

    Purpose(String code, boolean endsByMonth) {
        this.code = code;
        this.endsByMonth = endsByMonth;
    }

    /** The stable name in the database. */
    public String code() {
        return code;
    }

    /** Whether a month's key may be destroyed, and with it everything sealed in that month. */
    public boolean endsByMonth() {
        return endsByMonth;
    }
}
