package org.credit531.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.credit531.access.Membership;
import org.credit531.catalogue.Item;

/** Where new statements come in: a batch at a time, inside the caller's transaction, whole or not at all. */
public interface Intake {

    /** Begins a batch; the transaction must be under way and end after {@link Open#merge}. */
    Open begin(Header header);

    /**
     * Of these rows, all with different numbers, those whose record has been stated otherwise, or taken back, by the commit with
     * this number or a later one: what was said before must not come in front of it.
     *
     * @return their numbers
     */
    Set<Long> statedOtherwiseSince(Header header, Collection<StatedRecord> stated, long knowledge);

    /** The key of the record that a row states. */
    UUID recordKey(Header header, StatedRecord stated);

    /**
     * What all rows of a batch have in common.
     *
     * @param batch its id
     * @param item the catalogue item
     * @param office the office that states the records: an information unit's in a region
     */
    record Header(UUID batch, Item item, Membership office) {

        /** The information unit that states the records. */
        public String unit() {
            return office.department();
        }
    }

    /** A batch under way. */
    interface Open {

        /** Adds a record; records are buffered and staged in pieces, so that memory stays constant. */
        void add(StatedRecord stated);

        /**
         * Compares what was added with what is known, stores what is new under the next knowledge number and tells
         * listeners, all in the caller's transaction.
         *
         * @param today the day on which the batch is taken
         * @param snapshot whether the batch is all that the unit states, so that what it leaves out is retracted
         * @param refused is told of each row that is not taken after all, in order of rows
         */
        Merged merge(LocalDate today, boolean snapshot, Consumer<Refused> refused);
    }

    /**
     * What became of a batch's rows.
     *
     * @param knowledge the number of the commit
     * @param accepted rows that brought something new, withdrawals among them
     * @param unchanged rows that said what was already known
     * @param retracted records that are no longer stated: withdrawn, or left out of a snapshot
     * @param refused rows that were not taken
     */
    record Merged(long knowledge, long accepted, long unchanged, long retracted, long refused) {}

    /**
     * A row that was well formed and is not taken all the same.
     *
     * @param row the row
     * @param code why: {@code overtaken} by a later row that states the same record differently and counts; {@code
     *     removed-before} under an article, so that it may not come back; {@code nothing-to-withdraw} where no such record
     *     is known; {@code number-not-known} where the party's number has no check digit and no registrar has stated it;
     *     {@code of-another-office} where an office stated the record that does not lie in the region of the sender's
     * @param by the later row of {@code overtaken}, otherwise 0
     * @param values what the row said
     */
    record Refused(long row, String code, long by, Map<String, Object> values) {}
}
