package org.credit531.client;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file as the platform took it. When done, {@code received = accepted + unchanged + quarantined}.
 *
 * @param state {@code received}, {@code running}, {@code done} or {@code failed}
 * @param retracted records that a snapshot no longer states, apart from the sum
 * @param reasons why rows were quarantined, and how many for each reason
 * @param problem why the whole file failed
 */
public record Batch(
        String id,
        @Nullable String item,
        @Nullable String unit,
        @Nullable String mode,
        @Nullable String state,
        long received,
        long accepted,
        long unchanged,
        long quarantined,
        long retracted,
        @Nullable Progress progress,
        List<ReasonCount> reasons,
        @Nullable Problem problem) {

    /** How far a running batch is; seconds left are the platform's estimate, missing while it has none. */
    public record Progress(
            long rows, double rowsPerSecond, @Nullable Double secondsLeft) {}

    /** How many rows were quarantined for one reason. */
    public record ReasonCount(String code, long count) {}

    /** Keeps the reasons as they were; none when the platform sent none. */
    public Batch {
        reasons = List.copyOf(Objects.requireNonNullElse(reasons, List.of()));
    }

    /** Whether nothing more will happen to it. */
    public boolean ended() {
        return done() || "failed".equals(state);
    }

    /** Whether it ended well: quarantined rows do not make it fail. */
    public boolean done() {
        return "done".equals(state);
    }

    /** Whether each received row is accounted for. */
    public boolean balanced() {
        return received == accepted + unchanged + quarantined;
    }
}
