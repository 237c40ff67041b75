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
 * @param way how it came, what was decided about it, and what to do next
 * @param afterwards what became of its quarantined rows
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
        @Nullable Progress progress,
        Way way,
        Afterwards afterwards) {

    /**
     * What became of its quarantined rows.
     *
     * @param open how many are open
     * @param states how many are in which state: the usual ones, and others where there are any
     * @param origin the batch whose rows it brings again, {@code null} where it does not
     * @param brought batches that brought rows of it again, the latest first
     */
    record Afterwards(
            long open, List<State> states, @Nullable UUID origin, List<UUID> brought) {}

    /** A state and how many rows are in it. */
    record State(String code, String title, long count) {}

    /** A reason, how many rows it holds back, and what to do about it. */
    record Reason(String code, String title, long count) {}

    /**
     * How a batch came, what was decided about it, and what to do next.
     *
     * @param channel key of the way by which it came
     * @param held key of why it waits for somebody, {@code null} where it does not
     * @param stopping whether somebody had it stopped and it is about to end
     * @param confirmedBy who confirmed it, where somebody had to
     * @param confirmedAt when
     * @param compared whether its columns were compared with those of another file
     * @param comparedWith that file's batch, {@code null} where this was the first
     * @param drift what changed in its columns, in words
     * @param duration how long its reading took, in words
     * @param rate rows a second, once it is done
     * @param next what to do next
     */
    record Way(
            String channel,
            @Nullable String held,
            boolean stopping,
            @Nullable String confirmedBy,
            @Nullable LocalDateTime confirmedAt,
            boolean compared,
            @Nullable UUID comparedWith,
            List<String> drift,
            @Nullable String duration,
            @Nullable Long rate,
            List<Step> next) {}

    /** Something to do next, and where; no address where it is done elsewhere. */
    record Step(String text, @Nullable String address) {}
}
