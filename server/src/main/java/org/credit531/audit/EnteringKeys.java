package org.credit531.audit;

import org.credit531.signing.SignatureKeyRenewed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enters that the platform's signing key was replaced, as signing tells it: signing cannot know the ledger, whose roots it signs. */
@Component
class EnteringKeys {

    private final Ledger ledger;

    EnteringKeys(Ledger ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void on(SignatureKeyRenewed renewed) {
        ledger.record(Act.done(AuditEvent.SIGNING_KEY_RENEWED, renewed.fingerprint()));
    }
}
