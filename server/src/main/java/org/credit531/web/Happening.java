package org.credit531.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point on a timeline.
 *
 * @param on the day, in Asia/Shanghai
 * @param title what happened, already in the page's language
 * @param text one sentence more, if needed
 */
public record Happening(
        LocalDate on, String title, @Nullable String text) {}
