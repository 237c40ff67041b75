package org.credit531.accounts;

import org.credit531.access.TellingRefusals;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureProviderNotFoundEvent;
import org.springframework.stereotype.Component;

/**
 * Tells of wrong codes, of second steps and of letters; wrong passwords are told by Spring Security's own event, the rest by {@link
 * TellingRefusals}. That nobody else could check them either is no second failure.
 */
@Component
class RefusedCodes {

    private final TellingRefusals telling;

    RefusedCodes(TellingRefusals telling) {
        this.telling = telling;
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent failure) {
        if (failure instanceof AuthenticationFailureProviderNotFoundEvent) {
            return;
        }
        var typed = failure.getAuthentication();
        if (typed instanceof TypedCode code) {
            telling.tell("account.code-refused", code.getName());
        } else if (typed instanceof TypedLetter letter) {
            telling.tell("letter.refused", letter.organisationIfReadable());
        }
    }
}
