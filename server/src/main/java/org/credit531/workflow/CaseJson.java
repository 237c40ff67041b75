package org.credit531.workflow;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, how it came there and what its reader can do with it now, as the REST interface shows it.
 *
 * @param state its state
 * @param due the last day for the next step; {@code null} where none is due, or the holidays of its year are not known
 * @param steps what happened, the first first
 * @param offers what the reader can do
 */
public record CaseJson(String state, @Nullable LocalDate due, List<StepJson> steps, List<OfferJson> offers) {

    /** What happened, by whom (empty for the platform), when and why. */
    public record StepJson(String event, String state, String by, OffsetDateTime at, String remark) {}

    /** An event, and whether a reason must be given. */
    public record OfferJson(String event, boolean remark) {}
}
