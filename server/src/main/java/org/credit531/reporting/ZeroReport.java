package org.credit531.reporting;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's word that it has nothing to report of an item for a month, so that zero differs from silence (row C-8 of the
 * requirements). It stays when a file contradicts it or when it is withdrawn.
 *
 * @param id its id
 * @param unit the information unit
 * @param item the catalogue item
 * @param period the month
 * @param declaredBy the account or API client that declared it
 * @param declaredAt when
 * @param withdrawnBy who withdrew it, where somebody did
 * @param withdrawnAt when
 */
public record ZeroReport(
        UUID id,
        String unit,
        String item,
        YearMonth period,
        String declaredBy,
        OffsetDateTime declaredAt,
        @Nullable String withdrawnBy,
        @Nullable OffsetDateTime withdrawnAt) {

    /** Whether it still stands for its unit's word. */
    public boolean stands() {
        return withdrawnAt == null;
    }
}
