package org.credit531.clients;

import org.credit531.access.Origin;
import org.credit531.access.Refusals;
import org.credit531.access.TellingRefusals;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureProviderNotFoundEvent;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.stereotype.Component;

/** Tells of what programs were refused before it was known what they want: a wrong secret, a request that nobody can read. */
@Component
class RefusedClients implements Refusals {

    private final TellingRefusals telling;
    private final ApiClients clients;
    private final Quotas quotas;

    RefusedClients(TellingRefusals telling, ApiClients clients, Quotas quotas) {
        this.telling = telling;
        this.clients = clients;
        this.quotas = quotas;
    }

    /** The network stands in place of what was asked for, which nobody knows. */
    @Override
    public void unreadable(String remoteAddress) {
        if (quotas.takeRefusal(remoteAddress)) {
            telling.tell("request.unreadable", Origin.shortened(remoteAddress));
        }
    }

    /** A wrong secret. That nobody else could check it either is no second failure. */
    @EventListener
    void on(AbstractAuthenticationFailureEvent failure) {
        if (!(failure instanceof AuthenticationFailureProviderNotFoundEvent)
                && failure.getAuthentication() instanceof OAuth2ClientAuthenticationToken client) {
            telling.tell("client.refused", clients.exists(client.getName()) ? client.getName() : "");
        }
    }
}
