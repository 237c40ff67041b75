package org.credit531.scoring;

import java.util.List;

/**
 * The columns of a file of records of one item, as the platform writes it and the command line reads it: those that every
 * record has, and one for each field. A field may be called as one of the first; then its column has another name, since the
 * day on which a record no longer counts is another day than the one on which somebody was taken off a list.
 */
public final class RecordColumns {

    /** Key of the record within the item. */
    public static final String RECORD_KEY = "record-key";

    /** Code of the subject that the record is about. */
    public static final String PARTY = "party";

    /** First day on which it counts. */
    public static final String EFFECTIVE_FROM = "effective-from";

    /** Last day of validity; may be missing. */
    public static final String EFFECTIVE_TO = "effective-to";

    /** First day on which it no longer counts; empty when never. */
    public static final String REMOVED_ON = "removed-on";

    /** Whether it may not be used: {@code true}; may be missing. */
    public static final String WITHHELD = "withheld";

    /** Day since which an objection to the record is open; empty when none is; may be missing. */
    public static final String DISPUTED_SINCE = "disputed-since";

    /** Names of the fields that are disputed, with spaces between; empty when the whole record is; may be missing. */
    public static final String DISPUTED_FIELDS = "disputed-fields";

    /** The columns that every record has, in the order in which they are written. */
    public static final List<String> FRAME = List.of(
            RECORD_KEY, PARTY, EFFECTIVE_FROM, EFFECTIVE_TO, REMOVED_ON, WITHHELD, DISPUTED_SINCE, DISPUTED_FIELDS);

    private RecordColumns() {}

    /** The column of a field. */
    public static String of(String field) {
        return FRAME.contains(field) ? "field." + field : field;
    }
}
