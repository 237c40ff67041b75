package org.credit531.collection;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.credit531.access.Membership;
import org.credit531.collection.files.FileProblem;
import org.jspecify.annotations.Nullable;

/**
 * A file or message of records as received, and what became of it.
 *
 * @param id its id
 * @param item the catalogue item of all its rows
 * @param unit the information unit that states them
 * @param region the region of the office that sent it, six digits
 * @param mode whether it adds to what the unit states or replaces it
 * @param effective the day that fills a missing date column
 * @param submittedBy the account or API client that sent it
 * @param fileName the file's name as sent
 * @param fileBytes its size
 * @param fileHash SHA-256 of the bytes received, in hexadecimal
 * @param state how far it is
 * @param receivedAt when it was received
 * @param finishedAt when it was done or failed
 * @param knowledge the number of the commit, once done
 * @param counts what became of its rows
 * @param notices what its sender should know, such as columns that are not in the catalogue
 * @param problem why it failed, if it did
 * @param progress how far a running batch is
 * @param passage how it came, and what people decided about it
 * @param afterwards what became of its quarantined rows afterwards
 */
public record Batch(
        UUID id,
        String item,
        String unit,
        String region,
        Mode mode,
        @Nullable LocalDate effective,
        String submittedBy,
        String fileName,
        long fileBytes,
        String fileHash,
        State state,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable Long knowledge,
        Counts counts,
        List<Notice> notices,
        @Nullable Problem problem,
        @Nullable Progress progress,
        Passage passage,
        Afterwards afterwards) {

    /** The office that states its rows. */
    Membership office() {
        return Membership.of(region, unit);
    }

    /** Whether somebody must confirm the batch before its rows are read. */
    public boolean held() {
        return passage.held() != null;
    }

    /** Whether an upload described so would be taken like this one. */
    boolean isDescribedBy(Batches.Submission submission) {
        return item.equals(submission.item())
                && unit.equals(submission.unit())
                && mode == submission.mode()
                && Objects.equals(effective, submission.effective())
                && Objects.equals(afterwards.origin(), submission.origin());
    }

    /** Whether a batch adds to what its unit states or replaces it. */
    public enum Mode {
        /** Adds and corrects. */
        DELTA,
        /** Is all that the unit states: what it leaves out is retracted. */
        SNAPSHOT;

        /** Its name in interfaces. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Mode of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How far a batch is. */
    public enum State {
        /** Stored as received, waiting for its turn. */
        RECEIVED,
        /** Being read. */
        RUNNING,
        /** Taken, whole. */
        DONE,
        /** Not taken, nothing of it. */
        FAILED;

        /** Its name in interfaces. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Whether nothing more will happen. */
        public boolean ended() {
            return this == DONE || this == FAILED;
        }
    }

    /** What became of a batch's rows: {@code received = accepted + unchanged + quarantined}; {@code retracted} is apart. */
    public record Counts(long received, long accepted, long unchanged, long quarantined, long retracted) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /**
     * What became of a batch's quarantined rows: {@code quarantined = open + corrected + dropped + attributedLater + returned}.
     *
     * @param origin the batch whose quarantined rows this one brings again, if it does
     */
    public record Afterwards(
            @Nullable UUID origin, long open, long corrected, long dropped, long attributedLater, long returned) {

        /** How many rows are in a state. */
        public long in(RowState state) {
            return switch (state) {
                case OPEN -> open;
                case CORRECTED -> corrected;
                case DROPPED -> dropped;
                case ATTRIBUTED_LATER -> attributedLater;
                case RETURNED -> returned;
            };
        }
    }

    /**
     * What a batch's sender should know.
     *
     * @param code a stable code, such as {@code columns-not-stored}
     * @param detail what it is about, such as the columns' headings
     */
    public record Notice(String code, String detail) {}

    /**
     * Why a batch failed.
     *
     * @param code a stable code, such as {@code missing-columns}
     * @param detail what it is about, such as the columns' names or a line number
     */
    public record Problem(String code, String detail) {

        static Problem of(FileProblem problem) {
            return new Problem(problem.code(), PersonNumbers.masked(problem.detail()));
        }
    }

    /** The ways by which a batch comes. */
    public enum Channel {
        /** A program, by REST. */
        INTERFACE,
        /** A file, over the page. */
        PAGE,
        /** A single record, typed into the form. */
        FORM,
        /** Quarantined rows of another batch, corrected. */
        CORRECTION,
        /** Quarantined rows of another batch, tried again since their parties have become known. */
        RETRY,
        /** A record that its unit has stated anew, or taken back, on an objection. */
        OBJECTION;

        /** Whether it brings what people or the platform made of a file, not a file of its own whose columns tell something. */
        boolean hasNoColumnsOfItsOwn() {
            return this == FORM || this == CORRECTION || this == RETRY || this == OBJECTION;
        }

        /** Its name in interfaces. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Channel of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Why a batch waits for somebody to confirm it. */
    public enum Held {
        /** Its sender wants to see first how it is understood. */
        PREVIEW,
        /** Its columns differ from those of the file before, and the unit wants to see that first. */
        COLUMNS_CHANGED;

        /** Its name in interfaces. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Held of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * How a batch came, and what people decided about it.
     *
     * @param channel the way by which it came
     * @param held why it waits for somebody to confirm it, if it does
     * @param startedAt when its reading began
     * @param confirmedBy who confirmed it, where somebody had to
     * @param confirmedAt when
     * @param cancelledBy who had it stopped
     * @param choices what columns of this file mean beside what the catalogue knows
     * @param drift how its columns differ from those of the unit's file before; {@code null} until they were compared
     */
    public record Passage(
            Channel channel,
            @Nullable Held held,
            @Nullable OffsetDateTime startedAt,
            @Nullable String confirmedBy,
            @Nullable OffsetDateTime confirmedAt,
            @Nullable String cancelledBy,
            Choices choices,
            @Nullable Drift drift) {}

    /**
     * How far a running batch is.
     *
     * @param phase {@code reading} or {@code storing}
     * @param rows rows read so far
     * @param bytes bytes read so far, of the file's
     * @param at when this was noted; once all is read, when storing began
     * @param startedAt when reading began
     * @param asked when somebody asks for it
     * @param storingPace seconds that storing a row took in the unit's earlier files of the item, as far as they were not
     *     much smaller; {@code null} where there are none
     */
    public record Progress(
            String phase,
            long rows,
            long bytes,
            OffsetDateTime at,
            OffsetDateTime startedAt,
            OffsetDateTime asked,
            @Nullable Double storingPace) {

        /** Rows a second since reading began. */
        public long rowsPerSecond() {
            double seconds = seconds(startedAt, at);
            return seconds <= 0 ? 0 : Math.round(rows / seconds);
        }

        /** Whether rows are still being read, so that the bytes left tell the time left. */
        public boolean reading() {
            return phase.equals("reading");
        }

        /**
         * Seconds until the batch is done: the bytes that are left at the rate so far, and storing as it went with earlier
         * files. {@code null} where that says nothing yet, or nothing any more because it takes longer than it ever did.
         */
        public @Nullable Long secondsLeft(long fileBytes) {
            double left = reading() ? untilRead(fileBytes) : untilStored(rows) - seconds(at, asked);
            return left < 0 || Double.isNaN(left) ? null : Long.valueOf(Math.round(left));
        }

        private double untilRead(long fileBytes) {
            if (bytes == 0) {
                return Double.NaN;
            }
            double expected = (double) rows * fileBytes / bytes;
            double reading = seconds(startedAt, at) * Math.max(0, fileBytes - bytes) / bytes;
            return reading + (storingPace == null ? 0 : untilStored(expected));
        }

        private double untilStored(double expected) {
            return storingPace == null ? Double.NaN : storingPace * expected;
        }

        private static double seconds(OffsetDateTime from, OffsetDateTime to) {
            return Duration.between(from, to).toMillis() / 1000.0;
        }
    }
}
