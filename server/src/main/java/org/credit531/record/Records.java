package org.credit531.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.subject.SubjectId;

/** What is known of subjects: the present version of each record, as of a day and as known at a knowledge number. */
public interface Records {

    /**
     * The records of a subject that are still there on a day, as known at a number: by item, then by effective date, then
     * by record key. Records whose effective date is still to come are among them; those that are sealed on the day are
     * not.
     */
    List<Statement> of(SubjectId subject, LocalDate asOf, long knownAt);

    /**
     * The same as known now, with the number that this is: both come from one look at the database, so that nothing can have
     * been taken in or removed between them, and no round trip goes to the number alone.
     */
    Present present(SubjectId subject, LocalDate asOf);

    /**
     * Of records of an item those that are still there on a day, as known now, by key: for whoever knows which ones it wants. Keys
     * of which nothing is there are left out, and so is what is attributed to nobody.
     */
    Map<UUID, Statement> byKey(String item, Collection<UUID> keys, LocalDate asOf);

    /** The records of many subjects in one query; subjects without records are left out. */
    Map<SubjectId, List<Statement>> of(Collection<SubjectId> subjects, LocalDate asOf, long knownAt);

    /**
     * Records of the subject that were there on a day in the past, as known at a number, and have been removed since:
     * an answer as of that day can no longer be given.
     */
    List<Removal> removedSince(SubjectId subject, LocalDate asOf, long knownAt, LocalDate today);

    /** How many records of each item were ever taken and not removed; retracted ones are among them. */
    Map<String, Long> counts();

    /**
     * What is known of a subject now.
     *
     * @param knownAt the latest knowledge number
     * @param records the records, as {@link #of(SubjectId, LocalDate, long)} returns them for this number
     */
    record Present(long knownAt, List<Statement> records) {}

    /**
     * That a record was removed, and nothing of what it said.
     *
     * @param item its catalogue item
     * @param recordKey its identity
     * @param removalOn first day on which it was gone
     * @param article the article under which it went
     */
    record Removal(String item, UUID recordKey, LocalDate removalOn, String article) {}
}
