package org.credit531.objection;

import java.time.Clock;
import java.time.LocalDate;
import org.credit531.web.UploadLimit;
import org.springframework.stereotype.Component;

/** Anybody may send a form with evidence, without an account: no more of it is read than evidence may be. */
@Component
class EvidenceLimit implements UploadLimit {

    /** What the words, the contact and the boundaries between the parts take at most. */
    private static final long REST = 100_000;

    private final TermsInForce inForce;
    private final Clock clock;

    EvidenceLimit(TermsInForce inForce, Clock clock) {
        this.inForce = inForce;
        this.clock = clock;
    }

    @Override
    public boolean covers(String path) {
        return path.equals("/objections/new") || path.equals("/api/v1/objections");
    }

    @Override
    public long bytes() {
        Terms terms = inForce.on(LocalDate.now(clock));
        return (long) terms.files() * terms.fileBytes() + REST;
    }
}
