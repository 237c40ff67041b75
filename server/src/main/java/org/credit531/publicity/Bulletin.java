package org.credit531.publicity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * An issue of the monthly bulletin; its figures are those of the day on which it was issued, for good.
 *
 * @param id its address
 * @param month the month that it tells of
 * @param issue which issue of the month it is, from 1
 * @param issuedOn the day
 * @param document the signed document
 * @param number the number that stands on it
 * @param code the code by which anybody verifies it
 * @param reason why the month was issued again; empty of a first issue
 * @param latest whether no later issue has taken its place
 */
record Bulletin(
        UUID id,
        YearMonth month,
        int issue,
        LocalDate issuedOn,
        UUID document,
        String number,
        String code,
        String reason,
        boolean latest) {

    /** The path of its page. */
    String address() {
        return "/publicity/bulletins/" + id;
    }
}
