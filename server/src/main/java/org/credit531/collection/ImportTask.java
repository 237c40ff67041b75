package org.credit531.collection;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.credit531.collection.files.FileProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads queued batches; one that a crash interrupted is read again from the start. */
@Configuration(proxyBeanMethods = false)
class ImportTask {

    private static final Logger LOG = LoggerFactory.getLogger(ImportTask.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<Void> readBatch(JdbcBatches batches, Importing importing, BatchProgress progress) {
        return Tasks.oneTime(ImportQueue.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                .execute((instance, context) -> read(UUID.fromString(instance.getId()), batches, importing, progress));
    }

    private static void read(UUID id, JdbcBatches batches, Importing importing, BatchProgress progress) {
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
            importing.take(batches.find(id).orElseThrow());
        } catch (FileProblem problem) {
            batches.failed(id, Batch.Problem.of(problem));
        } catch (RuntimeException e) {
            LOG.error("batch {} could not be read, attempt {} of {}", id, attempt, MOST_ATTEMPTS, e);
            giveUpOrRetry(id, attempt, batches, e);
        } finally {
            progress.forget(id);
        }
    }

    private static void giveUpOrRetry(UUID id, int attempt, JdbcBatches batches, RuntimeException e) {
        if (attempt < MOST_ATTEMPTS) {
            throw e;
        }
        batches.failed(id, givenUp(attempt));
    }

    private static Batch.Problem givenUp(int attempts) {
        return new Batch.Problem("platform-failure", "attempt " + attempts);
    }
}
