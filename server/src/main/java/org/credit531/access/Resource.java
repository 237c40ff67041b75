package org.credit531.access;

/** What permissions are given for. What everybody may read is none of these. */
public enum Resource {
    /** Files of records as they were received, and what columns mean in them. */
    BATCHES,
    /** Rows that were not taken. */
    QUARANTINE,
    /** Who sent, declared that there was nothing, or was silent. */
    REPORTING,
    /** The register of live codes that fail their check character. */
    CODE_EXCEPTIONS,
    /** Changes of the catalogue and the law before they are signed. */
    CATALOGUE_CHANGES,
    /** Fields of records for the duties of units and the centre. */
    INTERNAL_FIELDS,
    /** Fields of records for the subject and whom it or a law authorises. */
    AUTHORISED_FIELDS,
    /** Accounts of persons. */
    ACCOUNTS,
    /** Clients of the REST interface. */
    CLIENTS,
    /** The tree of organisation units. */
    ORGANISATION,
    /** The keys that sign receipts and roots. */
    SIGNATURE_KEYS,
    /** Notices to a unit, for its programs: accounts have an inbox each. */
    NOTICES,
    /** What goes out as mail, whether it does: nothing of what it says. */
    MAIL,
    /** The ledger of acts and look-ups. */
    LEDGER,
    /** Who looked at a subject, for the subject. */
    OWN_LOOK_UPS,
    /** What the accounts and clients of a unit did, for whoever answers for it. */
    UNIT_LEDGER,
    /** Alerts of unusual look-ups. */
    WATCH,
    /** The visitor's own cap, and look-ups that somebody wants explained. */
    OWN_WATCH,
    /** Look-ups drawn for review. */
    REVIEWS,
    /** Wishes for more look-ups than the cap. */
    ALLOWANCES,
    /** The record of processing activities and their impact assessments. */
    PROCESSING,
    /** Breaches of the security of personal information. */
    BREACHES,
    /** Objections and challenges: those of a unit to be answered, a subject's own. */
    OBJECTIONS,
    /** Applications for repair: those that a unit decides, a subject's own. */
    REPAIRS,
    /** The own adverse records of a subject, and the form with which it applies for their repair. */
    REPAIR_APPLICATIONS,
    /** New adverse decisions of a unit, whose notices on repair are served with them. */
    REPAIR_NOTICES,
    /** Models of evaluation before they are released. */
    MODELS,
    /** The switches with which families of models are taken out of use. */
    SWITCHES,
    /** Letters and decisions; whether one is valid is everybody's to verify. */
    DOCUMENTS,
    /** What was removed, and which copies have confirmed it. */
    REMOVALS,
    /** What a unit sent again although it had been removed. */
    RETURNED_FACTS,
    /** What was removed about a subject, for the subject. */
    OWN_REMOVALS,
    /** Credit reports: a subject's own, those that an office asked for. */
    REPORTS,
    /** Lists of the participants of a tender. */
    TENDER_LISTS,
    /** The space of an organisation's own account: its file, its evaluation, what is to be done. */
    OWN_SPACE,
    /** Decisions that were not sent for publication, and the monthly bulletin. */
    PUBLICITY,
    /** Letters with a code by which organisations sign in. */
    SIGN_IN_LETTERS,
    /** Engagements under which third parties have their models run, these models, and what comes out. */
    ROOMS
}
