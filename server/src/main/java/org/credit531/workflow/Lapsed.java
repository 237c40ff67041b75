package org.credit531.workflow;

import java.util.UUID;

/**
 * The term of a case has passed without the step that was due, and the case has taken the step that follows from it. Published
 * in the transaction in which it did.
 *
 * @param workflow the name of its workflow
 * @param id the case
 * @param event what the clock has done with it
 * @param state the state in which it is now
 */
public record Lapsed(String workflow, UUID id, String event, String state) {}
