package org.credit531.repair;

import org.credit531.objection.EvidenceChecks;
import org.credit531.web.UploadLimit;
import org.springframework.stereotype.Component;

/** The form of an application takes proof by the limits of evidence. */
@Component
class ProofLimit implements UploadLimit {

    /** What the words and the boundaries between the parts take at most. */
    private static final long REST = 100_000;

    private final EvidenceChecks checks;

    ProofLimit(EvidenceChecks checks) {
        this.checks = checks;
    }

    @Override
    public boolean covers(String path) {
        return path.startsWith("/repairs/new/") || path.equals("/api/v1/repairs/cases");
    }

    @Override
    public long bytes() {
        return (long) checks.files() * checks.fileBytes() + REST;
    }
}
