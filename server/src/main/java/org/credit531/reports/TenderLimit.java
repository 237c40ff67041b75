package org.credit531.reports;

import org.credit531.web.UploadLimit;
import org.springframework.stereotype.Component;

/** A list of participants is short: more than this is none. */
@Component
class TenderLimit implements UploadLimit {

    private static final long LARGEST = 1_000_000;

    @Override
    public boolean covers(String path) {
        return path.equals("/reports/tender");
    }

    @Override
    public long bytes() {
        return LARGEST;
    }
}
