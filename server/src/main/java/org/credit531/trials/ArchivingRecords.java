package org.credit531.trials;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.database.DataFolder;
import org.credit531.record.Knowledge;
import org.credit531.web.FileAnswer;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out the archive by which the command line or a cluster comes to the same results: one at a time, each of which is written
 * whole before the first byte is sent, so that the database is done with it however slow its reader is.
 */
@Component
class ArchivingRecords {

    /** After so many seconds it is worth while to ask again. */
    private static final String SECONDS_TO_WAIT = "60";

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final long MEBIBYTE = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final Candidates candidates;
    private final Calculating calculating;
    private final Knowledge knowledge;
    private final WritingRecordFiles files;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final DataFolder folder;
    private final long limit;
    private final Semaphore turn = new Semaphore(1);

    /**
     * Archives.
     *
     * @param megabytes the largest archive; it lies on the disk of the data folder until it is sent
     */
    ArchivingRecords(
            Candidates candidates,
            Calculating calculating,
            Knowledge knowledge,
            WritingRecordFiles files,
            Ledger ledger,
            TransactionTemplate transaction,
            DataFolder folder,
            @Value("${credit531.trials.archive:4096}") long megabytes) {
        this.candidates = candidates;
        this.calculating = calculating;
        this.knowledge = knowledge;
        this.files = files;
        this.ledger = ledger;
        this.transaction = transaction;
        this.folder = folder;
        this.limit = megabytes * MEBIBYTE;
    }

    /**
     * The archive of a trial, with an entry in the ledger.
     *
     * @throws RequestProblem 403 {@code evaluation-not-open} for individual businesses; 429 {@code trial-archive-busy} while another is
     *     made or sent; 503 {@code trial-archive-large}
     */
    ResponseEntity<InputStreamResource> of(Trial trial, HttpServletResponse response) throws IOException {
        Candidate candidate =
                candidates.again(trial.tried().candidate(), trial.tried().text());
        Candidate against = trial.tried().isAgainstLive()
                ? null
                : candidates.again(trial.tried().against(), trial.tried().againstText());
        if (!ReadingTrials.isOpen(calculating.candidate(candidate.model(), trial.asOf(), knowledge.latest()))) {
            throw ReadingTrials.notOpen();
        }
        if (!turn.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            throw new RequestProblem(HttpStatus.TOO_MANY_REQUESTS, "trial-archive-busy", SECONDS_TO_WAIT);
        }
        boolean begun = false;
        try {
            ResponseEntity<InputStreamResource> answer = made(trial, candidate, against);
            begun = true;
            return answer;
        } finally {
            if (!begun) {
                turn.release();
            }
        }
    }

    private ResponseEntity<InputStreamResource> made(Trial trial, Candidate candidate, @Nullable Candidate against)
            throws IOException {
        var spool = Spool.in(folder.incoming(), limit);
        try {
            files.write(candidate, against, trial.asOf(), new BufferedOutputStream(spool.writing(), BUFFER));
            transaction.executeWithoutResult(status -> ledger.record(Act.done(
                    AuditEvent.TRIAL_EXPORTED,
                    trial.tried().model() + " " + trial.tried().version() + " " + trial.id() + " records")));
            return FileAnswer.named("trial-" + trial.id() + ".zip", ZIP)
                    .contentLength(spool.size())
                    .body(new InputStreamResource(new Sent(spool.reading(), turn)));
        } catch (Spool.FullException full) {
            spool.close();
            throw new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "trial-archive-large", limit / MEBIBYTE);
        } catch (IOException | RuntimeException failure) {
            spool.close();
            throw failure;
        }
    }

    /** What is sent; the next one's turn comes when it is, or when its reader has gone away. */
    private static final class Sent extends FilterInputStream {

        private final Semaphore turn;
        private final AtomicBoolean closed = new AtomicBoolean();

        Sent(InputStream archive, Semaphore turn) {
            super(archive);
            this.turn = turn;
        }

        @Override
        public void close() throws IOException {
            if (closed.compareAndSet(false, true)) {
                turn.release();
                super.close();
            }
        }
    }
}
