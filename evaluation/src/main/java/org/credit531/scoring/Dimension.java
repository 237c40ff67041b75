package org.credit531.scoring;

import org.jspecify.annotations.Nullable;

/**
 * A group of indicators under which points are shown together.
 *
 * @param id unique within the model
 * @param label its name
 * @param weight what the caps of its indicators add up to, in thousandths of a point; null where the model states none
 */
public record Dimension(String id, Label label, @Nullable Long weight) {}
