package org.credit531.record;

import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where an error is reported: every value that a page shows leads here. The form itself belongs to a context above, which the
 * pages below do not know.
 */
public final class ReportAddress {

    private static final String FORM = "/objections/new";

    private ReportAddress() {}

    /** For what stands at the head of a subject's page, and for all else that is known about it. */
    public static String of(String subject) {
        return UriComponentsBuilder.fromPath(FORM)
                .queryParam("subject", subject)
                .encode()
                .toUriString();
    }

    /** For a record; which of its values is meant is chosen there. */
    public static String of(String subject, String item, UUID recordKey) {
        return record(subject, item, recordKey).encode().toUriString();
    }

    /** For a value of a record, which is chosen there already. */
    public static String of(String subject, String item, UUID recordKey, String field) {
        return record(subject, item, recordKey)
                .queryParam("field", field)
                .encode()
                .toUriString();
    }

    private static UriComponentsBuilder record(String subject, String item, UUID recordKey) {
        return UriComponentsBuilder.fromPath(FORM)
                .queryParam("subject", subject)
                .queryParam("item", item)
                .queryParam("record", recordKey);
    }
}
