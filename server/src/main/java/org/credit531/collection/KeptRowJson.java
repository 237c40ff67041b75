package org.credit531.collection;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quarantined row as the interface shows it whole.
 *
 * @param revision to be sent with a correction
 * @param cells every cell as it is now, numbers of persons masked
 * @param acts what was done with it, the latest first
 */
record KeptRowJson(
        long row,
        String reason,
        String state,
        int revision,
        List<CellJson> cells,
        List<BatchResource.FindingJson> findings,
        List<ActJson> acts) {

    /**
     * A cell.
     *
     * @param heading its heading as received
     * @param field the field that it brings; null where it is not stored
     */
    record CellJson(String heading, @Nullable String field, String value) {}

    /** Something that was done with the row. */
    record ActJson(
            String act,
            String by,
            OffsetDateTime at,
            @Nullable String reason,
            @Nullable UUID batch) {

        static ActJson of(QuarantineAct act) {
            return new ActJson(
                    act.kind().code(),
                    act.by(),
                    act.at(),
                    act.reason() == null ? null : act.reason().code(),
                    act.takenIn());
        }
    }
}
