package org.credit531.record;

import java.time.LocalDate;
import java.util.Map;
import org.credit531.identifiers.Uscc;
import org.jspecify.annotations.Nullable;

/**
 * A record as a source states it, checked against its catalogue item, not yet compared with what is known.
 *
 * @param row the row of the batch, as a spreadsheet counts: the heading is row 1
 * @param party the party's code
 * @param partyName the party's name
 * @param effectiveFrom the day from which it counts
 * @param effectiveAssumed whether the day of receipt stands in for a day that the source did not state
 * @param effectiveTo the day from which it no longer counts, where stated
 * @param values its fields in canonical form
 */
public record StatedRecord(
        long row,
        Uscc party,
        String partyName,
        LocalDate effectiveFrom,
        boolean effectiveAssumed,
        @Nullable LocalDate effectiveTo,
        Map<String, Object> values) {}
