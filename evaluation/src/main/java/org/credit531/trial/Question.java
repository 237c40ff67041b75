package org.credit531.trial;

import java.util.List;
import java.util.function.ToLongFunction;
import org.credit531.scoring.Fact;

/**
 * Something that is asked of each record of an item by itself, with a number for an answer.
 *
 * @param probes what the answer depends on, beside whether the record counts and may be used
 * @param answer the answer for a record that counts and may be used
 * @param out the answer for one that does not count
 * @param withheld the answer for one that counts and may not be used
 */
record Question(List<Probe> probes, ToLongFunction<Fact> answer, long out, long withheld) {

    /** Where no record has an answer. */
    static final int NONE = Integer.MIN_VALUE;
}
