package org.credit531.repair;

import org.credit531.calendar.Verified;

/**
 * A class of a rule.
 *
 * @param category how grave
 * @param minimum months from the decision after which repair can be asked for
 * @param maximum months from the decision after which publication and use end by themselves, 0 where only the retention ends them
 * @param verified whether the numbers were compared with a text
 */
record RepairClass(Category category, int minimum, int maximum, Verified verified) {

    RepairClass {
        if (minimum < 0 || maximum < 0 || maximum > 0 && maximum < minimum || verified == null) {
            throw new IllegalArgumentException(
                    "class " + category + ": minimum of 0 or more, maximum of at least that, and verified");
        }
    }
}
