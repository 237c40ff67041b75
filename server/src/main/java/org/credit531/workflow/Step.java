package org.credit531.workflow;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A step that a case has taken.
 *
 * @param number its place, from 1
 * @param event what happened
 * @param from the state before, {@code null} at the opening
 * @param to the state after
 * @param by the name of the account, empty for the platform
 * @param at when
 * @param remark why, as the person wrote it
 */
public record Step(
        int number, String event, @Nullable String from, String to, String by, OffsetDateTime at, String remark) {}
