package org.credit531.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.credit531.subject.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * A record as a source states it, checked against its catalogue item, not yet compared with what is known.
 *
 * @param row the row of the batch, as a spreadsheet counts: the heading is row 1
 * @param party the party's number
 * @param partyName the party's name
 * @param effectiveFrom the day from which it counts
 * @param effectiveAssumed whether the day of receipt stands in for a day that the source did not state
 * @param effectiveTo the day from which it no longer counts, where stated
 * @param aliases further numbers of the party in the same row; they count where the item's unit is the registrar
 * @param withdrawn whether the source takes the record back instead of stating it
 * @param values its fields in canonical form
 */
public record StatedRecord(
        long row,
        PartyCode party,
        String partyName,
        LocalDate effectiveFrom,
        boolean effectiveAssumed,
        @Nullable LocalDate effectiveTo,
        List<PartyCode> aliases,
        boolean withdrawn,
        Map<String, Object> values) {

    public StatedRecord {
        aliases = List.copyOf(aliases);
    }

    /** The same as another row of its batch. */
    public StatedRecord at(long place) {
        return new StatedRecord(
                place, party, partyName, effectiveFrom, effectiveAssumed, effectiveTo, aliases, withdrawn, values);
    }
}
