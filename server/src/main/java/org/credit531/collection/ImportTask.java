package org.credit531.collection;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.credit531.collection.files.FileProblem;
import org.credit531.database.RowScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads queued batches; one that a crash interrupted is read again from the start. */
@Configuration(proxyBeanMethods = false)
class ImportTask {

    private static final Logger LOG = LoggerFactory.getLogger(ImportTask.class);
    private static final RowScope SCOPE = RowScope.job("read-batch");
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final JdbcBatches batches;
    private final ExaminingColumns examining;
    private final Importing importing;
    private final CancellingBatches cancelling;
    private final BatchProgress progress;
    private final Receipts receipts;
    private final RetryTask retries;

    ImportTask(
            JdbcBatches batches,
            ExaminingColumns examining,
            Importing importing,
            CancellingBatches cancelling,
            BatchProgress progress,
            Receipts receipts,
            RetryTask retries) {
        this.batches = batches;
        this.examining = examining;
        this.importing = importing;
        this.cancelling = cancelling;
        this.progress = progress;
        this.receipts = receipts;
        this.retries = retries;
    }

    @Bean
    OneTimeTask<Void> readBatch() {
        return Tasks.oneTime(ImportQueue.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                .execute((instance, context) -> SCOPE.run(() -> handle(UUID.fromString(instance.getId()))));
    }

    /** What follows is done beside the task: a batch that is to be read again waits until the task has left the queue. */
    private void handle(UUID id) {
        read(id);
        var _ = Thread.startVirtualThread(() -> SCOPE.run(() -> {
            sign(id);
            retry(id);
        }));
    }

    private void sign(UUID id) {
        try {
            receipts.issue(id);
        } catch (RuntimeException e) {
            LOG.warn("the receipt of batch {} is signed later: at the first look, or at the turn of the day", id, e);
        }
    }

    private void retry(UUID id) {
        try {
            retries.after(id);
        } catch (RuntimeException e) {
            LOG.warn("rows of batch {} that fit by now are tried again later: at the turn of the day", id, e);
        }
    }

    private void read(UUID id) {
        int attempt = batches.start(id);
        if (attempt == 0) {
            return;
        }
        if (attempt > MOST_ATTEMPTS) {
            // What takes the process down with it never comes to its own end: it must not do so at every start.
            batches.failed(id, givenUp(attempt - 1));
            return;
        }
        try {
            take(id);
        } catch (FileProblem problem) {
            batches.failed(id, Batch.Problem.of(problem));
        } catch (RuntimeException e) {
            end(id, attempt, e);
        } finally {
            progress.forget(id);
        }
    }

    /** The columns are looked at first, in a transaction of their own: both sides see what changed before a row is read. */
    private void take(UUID id) {
        if (examining.passes(batches.find(id).orElseThrow())) {
            importing.take(batches.find(id).orElseThrow());
        }
    }

    private void end(UUID id, int attempt, RuntimeException e) {
        Batch.Problem stopped = cancelling.stopped(id);
        if (stopped != null) {
            batches.failed(id, stopped);
            return;
        }
        LOG.error("batch {} could not be read, attempt {} of {}", id, attempt, MOST_ATTEMPTS, e);
        if (attempt < MOST_ATTEMPTS) {
            throw e;
        }
        batches.failed(id, givenUp(attempt));
    }

    private static Batch.Problem givenUp(int attempts) {
        return new Batch.Problem("platform-failure", "attempt " + attempts);
    }
}
