package org.credit531.collection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says: that this file came in, and what became of it (row C-5 of the requirements). The form is described in
 * {@code docs/decisions/0012-receipts.md}; its members only ever become more.
 *
 * @param format the version of this form
 * @param batch the batch
 * @param item the catalogue item
 * @param unit the information unit that states the records
 * @param sender the account or API client that sent it
 * @param channel the way by which it came
 * @param mode whether it adds or replaces
 * @param effective the day that fills a missing date column
 * @param file what was received
 * @param state {@code done} or {@code failed}
 * @param problem why it failed, if it did
 * @param counts what became of its rows
 * @param reasons why rows were quarantined, the most frequent first
 * @param knowledge the number of the commit, once done
 * @param receivedAt when it was received; times are those of Asia/Shanghai, with their offset
 * @param finishedAt when it was done or failed
 * @param signedAt when the receipt was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
        int format,
        UUID batch,
        Named item,
        Named unit,
        String sender,
        String channel,
        String mode,
        @Nullable String effective,
        ReceivedFile file,
        String state,
        @Nullable String problem,
        Batch.Counts counts,
        List<Reason> reasons,
        @Nullable Long knowledge,
        String receivedAt,
        String finishedAt,
        String signedAt) {

    /** A code of the catalogue and its name in both languages. */
    record Named(String code, String zh, String en) {}

    /**
     * The bytes that were received.
     *
     * @param sm3 their SM3 in hexadecimal; {@code null} of files received before the platform computed it
     * @param sha256 their SHA-256 in hexadecimal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceivedFile(String name, long bytes, @Nullable String sm3, String sha256) {}

    /** How many rows are quarantined for a reason code. */
    record Reason(String code, long count) {}
}
