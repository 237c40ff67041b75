package org.credit531.record;

import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a reader sees a record: in the list of all records of its item about a subject, on the page that holds it. */
public final class RecordAddress {

    private static final String LIST = "/subjects/{code}/records/{item}";

    private RecordAddress() {}

    /** The list from its beginning. */
    public static String of(String subject, String item) {
        return UriComponentsBuilder.fromPath(LIST)
                .buildAndExpand(subject, item)
                .encode()
                .toUriString();
    }

    /** The page of the list that holds a record, and there the record. */
    public static String of(String subject, String item, String recordKey) {
        return at(subject, item, UUID.fromString(recordKey)) + "#" + anchor(recordKey);
    }

    /** The page of the list that holds a record. */
    static String at(String subject, String item, UUID recordKey) {
        return of(subject, item) + "?at=" + recordKey;
    }

    /** What marks the place of a record on a page. */
    static String anchor(String recordKey) {
        return "record-" + recordKey;
    }
}
