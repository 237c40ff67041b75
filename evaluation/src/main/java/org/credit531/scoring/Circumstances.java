package org.credit531.scoring;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds on the day of an evaluation beside the facts about the subject. Who knows the law and the deliveries says so.
 *
 * @param suspensions what the law does not let be used
 * @param lateItems catalogue items whose sources are overdue, so that nothing can be concluded from their silence
 * @param nextChange first later day on which other items will be late; null when none is known
 */
public record Circumstances(
        Suspensions suspensions,
        Set<String> lateItems,
        @Nullable LocalDate nextChange) {

    /** Nothing is suspended and nothing late. */
    public static final Circumstances NONE = of(Suspensions.NONE);

    /** Copies the set. */
    public Circumstances {
        lateItems = Set.copyOf(lateItems);
    }

    /** Nothing is late. */
    public static Circumstances of(Suspensions suspensions) {
        return new Circumstances(suspensions, Set.of(), null);
    }
}
