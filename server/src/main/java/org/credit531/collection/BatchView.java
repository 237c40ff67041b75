package org.credit531.collection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.credit531.web.Progress;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A batch as its pages show it, in the reader's language; times in Asia/Shanghai.
 *
 * @param mode key of its mode
 * @param phase key of what is being done while it runs
 * @param reasons why rows were quarantined, the most frequent first
 * @param notices what the sender should know
 * @param problem why the batch failed
 * @param again whether reading the same file again can help
 */
record BatchView(
        UUID id,
        String item,
        String itemCode,
        String unit,
        String mode,
        @Nullable LocalDate effective,
        String submittedBy,
        String fileName,
        String fileSize,
        String fileHash,
        Tag state,
        boolean ended,
        boolean done,
        LocalDateTime receivedAt,
        @Nullable LocalDateTime finishedAt,
        @Nullable Long knowledge,
        Batch.Counts counts,
        List<Reason> reasons,
        List<String> notices,
        @Nullable String problem,
        boolean again,
        String phase,
        @Nullable Progress progress) {

    /** A reason, how many rows it holds back, and what to do about it. */
    record Reason(String code, String title, long count) {}
}
