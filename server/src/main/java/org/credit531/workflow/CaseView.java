package org.credit531.workflow;

import java.util.List;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A case as pages show it, by the fragments of {@code workflow/case}.
 *
 * @param state the state, as a tag
 * @param due until when the next step is due, {@code null} where no term runs
 * @param offers what the visitor can do now
 * @param steps what has happened, the latest first
 */
public record CaseView(Tag state, @Nullable DueLine due, List<Offer> offers, List<StepLine> steps) {

    /**
     * Until when something is due.
     *
     * @param day the day; empty where it cannot be counted, as its year's holidays are not known
     * @param article the article behind the term, empty where the day is
     * @param address where the article is shown
     * @param verified whether the term's number was compared with that article
     */
    public record DueLine(String day, boolean late, String article, String address, boolean verified) {}

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
