package org.credit531.scoring;

/**
 * A group of indicators under which points are shown together.
 *
 * @param id unique within the model
 * @param label its name
 */
public record Dimension(String id, Label label) {}
