package org.credit531.collection;

import java.util.List;
import java.util.Locale;

/** A quarantined row as the interface lists it: its first finding, all of them, and its state. */
record QuarantineJson(
        long row,
        String reason,
        String column,
        String value,
        String code,
        String message,
        List<BatchResource.FindingJson> findings,
        String state) {

    static QuarantineJson of(KeptRow kept, Locale locale) {
        QuarantinedRow row = kept.row();
        List<BatchResource.FindingJson> findings = row.findings().stream()
                .map(finding -> BatchResource.FindingJson.of(finding, locale))
                .toList();
        BatchResource.FindingJson first = findings.getFirst();
        return new QuarantineJson(
                row.row(),
                row.reason(),
                first.column(),
                first.value(),
                first.code(),
                first.message(),
                findings,
                kept.state().code());
    }
}
