package org.credit531.publicity;

import org.credit531.web.UploadLimit;
import org.springframework.stereotype.Component;

/** A sample to be compared is short: more than this is none. */
@Component
class SampleLimit implements UploadLimit {

    private static final long LARGEST = 4L << 20;

    @Override
    public boolean covers(String path) {
        return path.equals("/publicity/samples");
    }

    @Override
    public long bytes() {
        return LARGEST;
    }
}
