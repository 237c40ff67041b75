package org.credit531.scoring;

import org.jspecify.annotations.Nullable;

/**
 * A class of scores, such as excellent 优秀.
 *
 * @param id unique within the model
 * @param label its name
 * @param from lowest score of the grade in thousandths of a point; null for the lowest grade, which takes the rest
 */
public record Grade(String id, Label label, @Nullable Long from) {}
