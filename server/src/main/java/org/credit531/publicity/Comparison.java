package org.credit531.publicity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a comparison found of one office.
 *
 * @param id the comparison, which may be about several offices
 * @param source where the sample is from
 * @param on the day
 * @param compared how many decisions of the office were compared
 * @param sent how many of them had been sent
 * @param pending how many had not, and their term was not over
 * @param noted how many had not and were noted as missing
 * @param known how many had been noted before
 */
record Comparison(
        UUID id,
        Sheet sheet,
        String unit,
        String region,
        String source,
        LocalDate on,
        int compared,
        int sent,
        int pending,
        int noted,
        int known) {}
