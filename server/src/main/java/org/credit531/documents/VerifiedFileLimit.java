package org.credit531.documents;

import org.credit531.web.UploadLimit;
import org.springframework.stereotype.Component;

/** Anybody may send a file to be verified. */
@Component
class VerifiedFileLimit implements UploadLimit {

    private static final long REST = 10_000;

    @Override
    public boolean covers(String path) {
        return path.equals("/documents/verify");
    }

    @Override
    public long bytes() {
        return VerifyingFiles.LARGEST + REST;
    }
}
