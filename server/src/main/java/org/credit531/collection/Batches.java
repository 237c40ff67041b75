package org.credit531.collection;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The batches received: how to send one, and what became of each. */
public interface Batches {

    /** The length of an upload whose sender does not say it. */
    long UNKNOWN_LENGTH = -1;

    /**
     * Stores an upload, sealed, and has it read soon.
     *
     * @return the batch; where the same sender used the same idempotency key for the same file before, that batch
     * @throws org.credit531.web.RequestProblem where the upload cannot be taken at all
     * @throws IOException where the upload breaks off
     */
    default Batch submit(Submission submission, InputStream upload) throws IOException {
        return submit(submission, UNKNOWN_LENGTH, upload);
    }

    /**
     * The same where the sender says how long the upload is: one that is too long is refused before it is read.
     *
     * @param length the upload's length in bytes, negative where the sender does not say
     */
    Batch submit(Submission submission, long length, InputStream upload) throws IOException;

    /** The batch with this id. */
    Optional<Batch> find(UUID id);

    /** Batches, the latest first, of one unit or of all; {@code after} continues after an earlier page. */
    List<Batch> list(@Nullable String unit, @Nullable BatchCursor after, int limit);

    /**
     * Batches that fit a filter, the latest first.
     *
     * @param from where a page before ended, or began where {@code backwards}
     * @param backwards whether the page lies before that place
     */
    List<Batch> search(BatchFilter filter, @Nullable BatchCursor from, boolean backwards, int limit);

    /** How many rows of a batch are quarantined for each reason code, the most frequent first. */
    Map<String, Long> reasons(UUID batch);

    /** Quarantined rows of a batch after a row number, in order. */
    List<QuarantinedRow> quarantine(UUID batch, long afterRow, int limit);

    /** Has a failed batch read again, for instance after the disk was full; its upload is still there. */
    Batch retry(UUID id);

    /**
     * An upload's description.
     *
     * @param item the catalogue item
     * @param unit the information unit that states the records
     * @param mode whether it adds or replaces
     * @param effective the day that fills a missing date column
     * @param submittedBy the account or API client that sends it
     * @param idempotencyKey the sender's own key, so that sending again is safe
     * @param fileName the file's name
     * @param channel the way by which it comes
     * @param hold whether its sender wants to see first how it is understood, and then confirm or discard it
     * @param origin the batch whose quarantined rows it brings again, if it does
     */
    record Submission(
            String item,
            String unit,
            Batch.Mode mode,
            @Nullable LocalDate effective,
            String submittedBy,
            @Nullable String idempotencyKey,
            String fileName,
            Batch.Channel channel,
            boolean hold,
            @Nullable UUID origin) {

        /** An upload that brings nothing again. */
        public Submission(
                String item,
                String unit,
                Batch.Mode mode,
                @Nullable LocalDate effective,
                String submittedBy,
                @Nullable String idempotencyKey,
                String fileName,
                Batch.Channel channel,
                boolean hold) {
            this(item, unit, mode, effective, submittedBy, idempotencyKey, fileName, channel, hold, null);
        }

        /** An upload by REST that is read at once. */
        public Submission(
                String item,
                String unit,
                Batch.Mode mode,
                @Nullable LocalDate effective,
                String submittedBy,
                @Nullable String idempotencyKey,
                String fileName) {
            this(item, unit, mode, effective, submittedBy, idempotencyKey, fileName, Batch.Channel.INTERFACE, false);
        }
    }
}
