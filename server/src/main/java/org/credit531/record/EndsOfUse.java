package org.credit531.record;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Until when records may be published, shared and used, where a rule ends that before the record is deleted: answered by the
 * context that knows the rules on credit repair. It is asked of each record that is read, so that the end comes on its day by
 * itself, on every surface, whether or not any job runs.
 */
public interface EndsOfUse {

    /**
     * The first day on which a record is neither shown nor used any more; {@code null} where its retention alone ends it. It rests
     * on what the record says and on the rules of its own day, so that it never moves away.
     *
     * @param item the catalogue item
     * @param effectiveFrom the day from which it counts
     * @param values its values
     */
    @Nullable
    LocalDate endOf(String item, LocalDate effectiveFrom, Map<String, Object> values);

    /** Whether the use of any record of an item can end so: of the others nobody need read the values to ask. */
    default boolean concerns(String item) {
        return true;
    }
}
