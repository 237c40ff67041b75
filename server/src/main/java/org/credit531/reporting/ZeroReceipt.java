package org.credit531.reporting;

import java.util.UUID;

/**
 * What the receipt of a zero report says ({@code docs/decisions/0012-receipts.md}).
 *
 * @param format the version of this form
 * @param zeroReport the zero report
 * @param item the catalogue item
 * @param unit the information unit
 * @param period the month, as 2026-11
 * @param sender the account or API client that declared it
 * @param declaredAt when; times are those of Asia/Shanghai, with their offset
 * @param signedAt when the receipt was made
 */
record ZeroReceipt(
        int format,
        UUID zeroReport,
        Named item,
        Named unit,
        String period,
        String sender,
        String declaredAt,
        String signedAt) {

    /** A code of the catalogue and its name in both languages. */
    record Named(String code, String zh, String en) {}
}
