package org.credit531.collection;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets a few uploads in at a time: each holds a database connection while it arrives, and a slow line can take long. */
@Component
class UploadGate {

    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore places;

    UploadGate(CollectionProperties properties) {
        places = new Semaphore(properties.uploadsAtOnce(), true);
    }

    /**
     * Takes a place until closed.
     *
     * @throws RequestProblem 503 {@code too-many-uploads} where none becomes free in time
     */
    Place enter() {
        try {
            if (places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return places::release;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "too-many-uploads");
    }

    /** A place that is given back. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }
}
