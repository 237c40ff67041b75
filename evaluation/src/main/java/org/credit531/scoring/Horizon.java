package org.credit531.scoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Collects the days on which something changes by itself and keeps the first one after the day of the evaluation. */
final class Horizon {

    private final LocalDate asOf;
    private @Nullable LocalDate nextChange;

    Horizon(LocalDate asOf) {
        this.asOf = asOf;
    }

    LocalDate asOf() {
        return asOf;
    }

    @Nullable
    LocalDate nextChange() {
        return nextChange;
    }

    /** Notes a day on which something changes, where one is known. */
    void note(@Nullable LocalDate day) {
        if (day != null) {
            reached(day);
        }
    }

    /** Whether that day has come; if not, it is noted as a day on which something changes. */
    boolean reached(LocalDate day) {
        if (!day.isAfter(asOf)) {
            return true;
        }
        if (nextChange == null || day.isBefore(nextChange)) {
            nextChange = day;
        }
        return false;
    }
}
