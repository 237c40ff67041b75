package org.credit531.watch;

import java.time.ZonedDateTime;
import org.credit531.audit.LookUp;

/**
 * A look-up with what the rules need beside the entry.
 *
 * @param lookUp the entry
 * @param at when, in Asia/Shanghai
 * @param region the six digits of the region in which the subject is registered, empty where that is not known
 */
record Seen(LookUp lookUp, ZonedDateTime at, String region) {

    /** Whether the subject is registered outside the region of the account's unit; a province's unit has no outside. */
    boolean isOutsideRegion() {
        var unit = lookUp.unit();
        return unit != null && !region.isEmpty() && !region.startsWith(Regional.prefix(unit));
    }

    /** What is counted when subjects are counted. */
    String subject() {
        return lookUp.subject() == null ? lookUp.code() : lookUp.subject().toString();
    }
}
