package org.credit531.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureProviderNotFoundEvent;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.stereotype.Component;

/** Tells others of refusals, in words of the platform and without what was typed. */
@Component
class TellingRefusals implements Refusals {

    private final ApplicationEventPublisher events;
    private final ApiClients clients;
    private final Quotas quotas;

    TellingRefusals(ApplicationEventPublisher events, ApiClients clients, Quotas quotas) {
        this.events = events;
        this.clients = clients;
        this.quotas = quotas;
    }

    /** The network stands in place of what was asked for, which nobody knows. */
    @Override
    public void unreadable(String remoteAddress) {
        if (quotas.takeRefusal(remoteAddress)) {
            tell("request.unreadable", Origin.shortened(remoteAddress));
        }
    }

    /**
     * Wrong codes, of second steps and of letters, and wrong secrets; wrong passwords are told by Spring Security's own event, the rest below. That nobody
     * else could check them either is no second failure.
     */
    @EventListener
    void on(AbstractAuthenticationFailureEvent failure) {
        if (failure instanceof AuthenticationFailureProviderNotFoundEvent) {
            return;
        }
        var typed = failure.getAuthentication();
        if (typed instanceof TypedCode code) {
            tell("account.code-refused", code.getName());
        } else if (typed instanceof TypedLetter letter) {
            tell("letter.refused", letter.organisationIfReadable());
        } else if (typed instanceof OAuth2ClientAuthenticationToken client) {
            tell("client.refused", clients.exists(client.getName()) ? client.getName() : "");
        }
    }

    /** The government's sign-in, or what was brought from there, was refused. */
    void providerRefused() {
        tell("account.provider-refused", "");
    }

    /** A token was damaged, has expired, or its client is not enabled. */
    void tokenRefused(HttpServletRequest request) {
        tell("client.token-refused", pattern(request));
    }

    /** Whoever signed in, or a client with a good token, has not the right. */
    void rightRefused(HttpServletRequest request) {
        if (Visitor.current().kind() != Visitor.Kind.PUBLIC) {
            tell("request.refused", pattern(request));
        }
    }

    /** A page that needs a sign-in was asked for with a cookie that belongs to no session: old, or made up. */
    void sessionRefused(HttpServletRequest request) {
        if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
            tell("session.refused", pattern(request));
        }
    }

    /** The line of the table, not the address: that may hold a number of a person. */
    private static String pattern(HttpServletRequest request) {
        return EndpointRules.find(request)
                .map(rule -> rule.path().getPatternString())
                .orElse("");
    }

    private void tell(String event, String resource) {
        events.publishEvent(new AccessRefused(event, resource));
    }
}
