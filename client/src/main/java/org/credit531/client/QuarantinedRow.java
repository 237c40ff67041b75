package org.credit531.client;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken, and why.
 *
 * @param row number of the row in the file, as the platform counts
 * @param column heading of the cell at fault; missing when the row as a whole is
 * @param value what stood there, as far as the platform shows it
 * @param code stable name of the reason
 * @param message the reason and its remedy in a sentence
 */
public record QuarantinedRow(
        long row,
        @Nullable String column,
        @Nullable String value,
        @Nullable String code,
        @Nullable String message) {}
