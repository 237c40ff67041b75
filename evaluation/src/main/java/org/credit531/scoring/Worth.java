package org.credit531.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What a valuation says of one record.
 *
 * @param points thousandths; 0 when the record cannot be read
 * @param reason in the form of {@link Reason}
 * @param readable whether the model can read the record
 */
record Worth(long points, String reason, boolean readable) {

    static Worth of(long points, String reason) {
        return new Worth(points, reason, true);
    }

    static Worth unreadable(String reason) {
        return new Worth(0, reason, false);
    }

    /** For a record without the field. */
    static Worth absent(String field, @Nullable Long points) {
        return points == null
                ? unreadable(Reason.Code.MISSING_FIELD.of(field))
                : of(points, Reason.Code.ABSENT.of(field));
    }
}
