package org.credit531.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.credit531.subject.DisputedIdentities;
import org.credit531.subject.SubjectId;

/**
 * Marks records as disputed and takes them out of use and back: for whoever handles objections, in the caller's transaction.
 * The mark stands beside the record from the same commit on, wherever it is read ({@link Statement#contest()}).
 */
public interface Contests extends DisputedIdentities {

    /** The present version of a subject's record, also one whose disclosure is stopped; none where it is gone or sealed. */
    Optional<Statement> find(SubjectId subject, String item, UUID recordKey);

    /** Marks a record, or one field of it, as disputed. */
    void mark(UUID dispute, Contested contested, LocalDate since);

    /** Takes a mark away; nothing happens where there is none. */
    void unmark(UUID dispute);

    /**
     * Stops the disclosure and the use of a record, under a knowledge number; what rests on it is computed anew. Nothing
     * happens where the same cause has stopped it already.
     *
     * @param cause the objection for which it is stopped
     */
    void stop(UUID cause, Contested contested, LocalDate today);

    /** Lets a record be shown and used again as far as this cause had stopped it. */
    void resume(UUID cause, Contested contested, LocalDate today);

    /**
     * Lets every mark and every stop of a record go on with the one that took its place: nothing that somebody still has to
     * answer ends because a value was changed that tells records apart. Others hear of it ({@link RecordReplaced}).
     */
    void move(Contested contested, UUID successor, LocalDate today);

    /**
     * What is contested.
     *
     * @param subject whom the record is about
     * @param item its catalogue item
     * @param recordKey its identity
     * @param field the name of the field; empty for the whole record
     */
    record Contested(SubjectId subject, String item, UUID recordKey, String field) {}
}
