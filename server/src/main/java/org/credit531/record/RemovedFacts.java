package org.credit531.record;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.credit531.subject.SubjectId;

/** Facts that were taken out of the records under an article, and do not come back without a new decision. */
public interface RemovedFacts {

    /**
     * Takes a fact out of the records in the caller's transaction: the record with all its versions, and every other record
     * of the subject that tells the same fact, whatever source and item it is of. What rests on them is told in the same
     * transaction ({@link RecordsChanged}).
     *
     * @param article the article under which it goes
     * @return the knowledge number of the removal
     * @throws org.credit531.web.RequestProblem 404 {@code unknown-record} where no such record is there
     */
    long remove(String item, UUID recordKey, String article);

    /** The records that went under a number and an article, in order. */
    List<Gone> gone(long removedIn, String article);

    /** Whether any version of these records is there, stated before the removal. */
    boolean isAnyThere(long removedIn);

    /** The batches that brought any version of what went under a number. */
    Set<UUID> batches(long removedIn);

    /** By what rows that were never taken are known to speak of a fact that went under a number. */
    Mentions mentions(long removedIn);

    /** What is looked for in rows as received. */
    interface Mentions {

        /** The items in whose rows the fact may be told. */
        Set<String> items();

        /** Whether a row speaks of it: one of its cells names the subject, another the decision, in whatever spelling. */
        boolean isMentioned(String item, Collection<String> cells);
    }

    /**
     * A record that went.
     *
     * @param item its catalogue item
     * @param recordKey its identity
     * @param subject whom it was about
     * @param unit the information unit that stated it
     */
    record Gone(String item, UUID recordKey, SubjectId subject, String unit) {}
}
