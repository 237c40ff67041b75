package org.credit531.catalogue;

import java.util.List;
import java.util.Set;
import org.credit531.identifiers.SubjectKind;
import org.credit531.language.Label;

/**
 * A family of evaluation: subjects that are evaluated by one model.
 *
 * @param id its name, such as {@code intermediary}
 * @param label its name for readers
 * @param subjects the kinds of subjects it is made of
 * @param tasks numbers of the plan tasks that build and publish its evaluation
 * @param dimensions what is looked at, in the order of the plan
 */
public record Family(
        String id, Label label, Set<SubjectKind> subjects, List<Integer> tasks, List<Dimension> dimensions) {

    public Family {
        dimensions = List.copyOf(dimensions);
        for (Dimension dimension : dimensions) {
            if (!dimension.id().startsWith(id + ".")) {
                throw new IllegalArgumentException("dimension '" + dimension.id() + "' is not of family " + id);
            }
        }
    }
}
