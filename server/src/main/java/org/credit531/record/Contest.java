package org.credit531.record;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is open about a record (Zhejiang Regulation, article 30). It goes with the record to whoever reads it, so that no
 * surface can show the one without the other.
 *
 * @param disputedSince the day since which an objection to it is open, {@code null} while none is
 * @param disputedFields the fields that are meant; empty where the whole record is, or nothing
 * @param unused whether, as known at the number that was asked for, it is out of use
 * @param undisclosed whether its disclosure is stopped now
 */
public record Contest(
        @Nullable LocalDate disputedSince, Set<String> disputedFields, boolean unused, boolean undisclosed) {

    /** Of a record that nobody objects to. */
    public static final Contest NONE = new Contest(null, Set.of(), false, false);

    public Contest {
        disputedFields = Set.copyOf(disputedFields);
    }

    /** Whether an objection to the record or to a field of it is open. */
    public boolean isDisputed() {
        return disputedSince != null;
    }
}
