package org.credit531.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.credit531.subject.SubjectId;

/**
 * The records of all organisations at once, for whoever computes over everybody: one pass through what is stored, in no order.
 * What is told is what {@link Records} tells of each of them. Never a record of a natural person: it is read without a scope that
 * would show one.
 */
public interface EveryRecord {

    /**
     * Tells each record of some items, in the version that is known at a number; also those whose term has ended on the day, with
     * their end, and none that is sealed on it. Nobody is attributed to here: the party is told as stated.
     *
     * @param wanted which records, and what of them
     * @param taker is told; whatever it throws ends the reading
     */
    void read(Wanted wanted, Taker taker);

    /** The same of the records that are attributed to some organisations at the number, which are looked up one by one. */
    void of(Collection<SubjectId> subjects, Wanted wanted, Taker taker);

    /** About how many records of each item there are, as the database estimates without reading one: for telling how far a reading is. */
    Map<String, Long> expected(Collection<String> items);

    /** The organisations of which an answer can have changed since a knowledge number, by what came, went or was linked otherwise. */
    Set<SubjectId> changedSince(long number);

    /**
     * The organisations of which records of some items were there on a day in the past and have been removed since: an answer as
     * of that day can no longer be given, see {@link Records#removedSince}.
     *
     * @param knownAt the number as known at which the day is asked for
     */
    Set<SubjectId> removedSince(Collection<String> items, LocalDate asOf, long knownAt, LocalDate today);

    /** Whether any record was removed since a knowledge number, so that what rests on records of then has to go. */
    boolean isAnyRemovedSince(long number);

    /**
     * What is wanted.
     *
     * @param fields by item, the fields; their places here are the numbers by which they are told
     * @param sealedOn the day on which records are sealed or not
     * @param knownAt the knowledge number
     */
    record Wanted(SortedMap<String, List<String>> fields, LocalDate sealedOn, long knownAt) {

        public Wanted {
            SortedMap<String, List<String>> copies = new TreeMap<>();
            fields.forEach((item, names) -> copies.put(item, List.copyOf(names)));
            fields = copies;
        }
    }

    /**
     * Is told of a record: first what it is, then of each wanted field that it states the value. Arrays hold the record for the
     * time of the call alone.
     */
    interface Taker {

        /**
         * A record.
         *
         * @return whether its fields are to be told
         */
        boolean begin(Head head);

        /** A text or a code, in UTF-8. */
        void text(int field, byte[] utf8, int from, int to);

        /** A whole number, in the unit of the field. */
        void number(int field, long number);

        /** A day, counted from 1970-01-01. */
        void day(int field, int day);

        /** Yes or no. */
        void truth(int field, boolean truth);
    }

    /** What a record is; the same object for each, so nobody keeps it. */
    interface Head {

        /** Its item. */
        String item();

        /** Its key. */
        UUID key();

        /** Its key, the first half. */
        long keyHigh();

        /** Its key, the second half. */
        long keyLow();

        /** Whom it is about, as stated: puts {@link PartyKeys#WIDTH} bytes into an array. */
        void party(byte[] key);

        /** First day on which it counts, counted from 1970-01-01. */
        int effectiveFrom();

        /** First day on which it is neither shown nor used any more; {@link Integer#MAX_VALUE} where it stays. */
        int removedOn();

        /** Whether it may not be used at the number. */
        boolean withheld();
    }
}
