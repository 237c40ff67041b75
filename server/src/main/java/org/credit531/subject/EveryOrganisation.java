package org.credit531.subject;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.credit531.identifiers.SubjectKind;

/**
 * All organisations at once, for whoever computes over everybody; never a natural person: they are read without a scope that
 * would show one.
 */
public interface EveryOrganisation {

    /**
     * Tells every organisation of some kinds that nobody has merged into another, by code, byte by byte.
     *
     * @param knownAt the knowledge number until which it was first spoken of; merged is what is merged now
     */
    void of(Collection<SubjectKind> kinds, long knownAt, Consumer<Subject> taker);

    /** The same of those with these ids. */
    void among(Collection<SubjectId> ids, Collection<SubjectKind> kinds, Consumer<Subject> taker);

    /** Tells of every number of an organisation whose it is, as known at a knowledge number. */
    void parties(long knownAt, PartyTaker taker);

    /** The same of the numbers of some organisations alone, which are looked up one by one. */
    void parties(Collection<SubjectId> ids, long knownAt, PartyTaker taker);

    /** Is told whose a number is. */
    @FunctionalInterface
    interface PartyTaker {

        /**
         * A number and whose it is.
         *
         * @param scheme the stable name of its scheme
         */
        void take(String scheme, String code, UUID subject);
    }
}
