package org.credit531.workflow;

import java.util.List;
import org.credit531.web.Tag;

/**
 * A case as pages show it, by the fragments of {@code workflow/case}.
 *
 * @param state the state, as a tag
 * @param offers what the visitor can do now
 * @param steps what has happened, the latest first
 */
public record CaseView(Tag state, List<Offer> offers, List<StepLine> steps) {

    /**
     * Something that can be done.
     *
     * @param event the event's code
     * @param label what the button says
     * @param remark whether a reason must be given
     */
    public record Offer(String event, String label, boolean remark) {}

    /** A step: what happened, by whom, when (in Asia/Shanghai), why. */
    public record StepLine(String what, String by, String at, String remark) {}
}
