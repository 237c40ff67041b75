package org.credit531.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.credit531.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * One version of one record of one catalogue item.
 *
 * @param subject the subject that its party is attributed to
 * @param item the catalogue item
 * @param recordKey the source's own identity of the record
 * @param revision the version, from 1
 * @param knowledge the number of the commit that brought it
 * @param batch the batch that brought it
 * @param row the row of that batch, as a spreadsheet counts: the heading is row 1
 * @param unit the information unit that states it
 * @param partyCode the party's code as stated
 * @param partyName the party's name as stated
 * @param effectiveFrom the day from which it counts
 * @param effectiveAssumed whether the source stated no such day, so that the day of receipt stands in
 * @param effectiveTo the day from which it no longer counts, where the source states one
 * @param removalOn first day on which it is gone from every surface, {@code null} where it stays with its subject; the earlier
 *     of the end of its retention and of its use ({@link EndsOfUse})
 * @param values its fields as the present version of the item reads them: text and codes as String, dates as LocalDate,
 *     whole numbers, decimals in their smallest unit and money in fen as Long, and Boolean
 * @param region the region of the office whose record it is, six digits
 * @param contest what is open about it
 */
public record Statement(
        SubjectId subject,
        String item,
        UUID recordKey,
        int revision,
        long knowledge,
        UUID batch,
        long row,
        String unit,
        String partyCode,
        String partyName,
        LocalDate effectiveFrom,
        boolean effectiveAssumed,
        @Nullable LocalDate effectiveTo,
        @Nullable LocalDate removalOn,
        Map<String, Object> values,
        String region,
        Contest contest) {}
