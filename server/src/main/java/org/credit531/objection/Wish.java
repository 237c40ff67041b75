package org.credit531.objection;

import java.util.Map;
import org.credit531.documents.Printable;

/**
 * What somebody wants done with a case.
 *
 * @param event the event of the workflow
 * @param remark why
 * @param outcome the code of what a reviewer puts in place of the unit's answer; empty otherwise
 * @param changes the values that a correction or completion states, by field name
 */
record Wish(String event, String remark, String outcome, Map<String, String> changes) {

    /** The reason is printed in a letter: its lines end in one way, and what cannot be printed is left out. */
    Wish {
        remark = Printable.of(remark);
        changes = Map.copyOf(changes);
    }

    /** Something that needs no more than its name and a reason. */
    static Wish of(String event, String remark) {
        return new Wish(event, remark, "", Map.of());
    }
}
