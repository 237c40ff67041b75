package org.credit531.reports;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a report beside its files.
 *
 * @param document the document that it is
 * @param kind what it is
 * @param audience for whom
 * @param subject whom it is about, {@code null} of a list
 * @param code the code of that subject
 * @param unit the office that asked; the credit centre where none did
 * @param region its region
 * @param asOf as of which day
 * @param knownAt as known at which number
 * @param endsOn the first day on which it is kept no more
 * @param contentHash SM3 over its content
 */
record KeptReport(
        UUID document,
        ReportKind kind,
        Audience audience,
        @Nullable UUID subject,
        @Nullable String code,
        String unit,
        String region,
        LocalDate asOf,
        long knownAt,
        LocalDate endsOn,
        String contentHash) {}
