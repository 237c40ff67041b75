package org.credit531.subject;

import java.util.function.LongConsumer;

/**
 * Changes of what is known of subjects that no file brings: whoever numbers the commits answers, so that links have their
 * number like those of any import and what rests on the subjects follows in the same transaction.
 */
public interface ChangingLinks {

    /**
     * Makes a change under the next knowledge number.
     *
     * @param act the word for it beside the number
     * @param change makes the change, and puts the subjects concerned into the temporary table {@code changed_subject}
     *     ({@link StatedParties})
     */
    void commit(String act, LongConsumer change);
}
