package org.credit531.removal;

import java.util.List;
import java.util.UUID;

/**
 * What a receipt of a removal says: that a fact about its subject is gone, under which article, and when each copy confirmed it.
 * Nothing of what the fact was is in it. Described in {@code docs/decisions/0033-removal.md}; members only ever become more.
 *
 * @param format the version of this form
 * @param removal the removal
 * @param subject whom it was about: code and name
 * @param ground why
 * @param article under which article
 * @param removedAt when it was taken out; times are those of Asia/Shanghai, with their offset
 * @param records the items and sources of what went
 * @param copies what each copy confirmed
 * @param signedAt when the receipt was made
 */
record RemovalReceipt(
        int format,
        UUID removal,
        Whom subject,
        String ground,
        Named article,
        String removedAt,
        List<Went> records,
        List<Copy> copies,
        String signedAt) {

    /** Whom it was about. */
    record Whom(String code, String name) {}

    /** A code and its name in both languages. */
    record Named(String code, String zh, String en) {}

    /** A record that went: of which item, stated by which unit. */
    record Went(Named item, Named unit) {}

    /**
     * A copy.
     *
     * @param state {@code done} or {@code nothing}
     * @param confirmedAt when it confirmed
     */
    record Copy(Named copy, String state, String confirmedAt) {}
}
