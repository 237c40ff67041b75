package org.credit531.catalogue;

import java.util.List;
import org.credit531.language.Label;

/**
 * A dimension of a family of evaluation.
 *
 * @param id the family's name, a dot and its own, such as {@code enterprise.lawful-operation}
 * @param label its name for readers
 * @param tasks numbers of the plan tasks that collect its records
 */
public record Dimension(String id, Label label, List<Integer> tasks) {}
