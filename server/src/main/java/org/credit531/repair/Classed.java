package org.credit531.repair;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a record under the rule of its day.
 *
 * @param rule the rule
 * @param of the class
 * @param repairableFrom the first day on which repair can be asked for
 * @param endsOn the first day on which it is neither published nor used any more; {@code null} where its retention alone ends it
 * @param never why it is never repaired here; {@code null} where it can be
 */
record Classed(
        Rule rule,
        RepairClass of,
        LocalDate repairableFrom,
        @Nullable LocalDate endsOn,
        @Nullable Never never) {}
