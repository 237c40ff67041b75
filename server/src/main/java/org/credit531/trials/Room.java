package org.credit531.trials;

import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;

/** How much memory a population may take while it is loaded: reckoned by its records, so that no other request runs short. */
final class Room {

    /** What a record takes at most while its item is put in order, with some fields; see the population's own reckoning. */
    private static final int RECORD = 64;

    private static final int ORGANISATION = 240;
    private static final long MEBIBYTE = 1 << 20;

    private final long limit;
    private long records;
    private final long organisations;

    /**
     * Room for a number of organisations.
     *
     * @param limit how many bytes there may be
     * @throws RequestProblem 503 {@code trial-memory} where not even they fit
     */
    Room(long limit, long organisations) {
        this.limit = limit;
        this.organisations = organisations;
        check();
    }

    /** One more record. */
    void record() {
        records++;
        if (records % 65_536 == 0) {
            check();
        }
    }

    private void check() {
        long needed = records * RECORD + organisations * ORGANISATION;
        if (needed > limit) {
            throw new RequestProblem(
                    HttpStatus.SERVICE_UNAVAILABLE, "trial-memory", needed / MEBIBYTE, limit / MEBIBYTE);
        }
    }
}
