package org.credit531.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells others of refusals, in words of the platform and without what was typed. */
@Component
public class TellingRefusals {

    private final ApplicationEventPublisher events;

    TellingRefusals(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** The government's sign-in, or what was brought from there, was refused. */
    public void providerRefused() {
        tell("account.provider-refused", "");
    }

    /** A token was damaged, has expired, or its client is not enabled. */
    public void tokenRefused(HttpServletRequest request) {
        tell("client.token-refused", pattern(request));
    }

    /** Whoever signed in, or a client with a good token, has not the right. */
    public void rightRefused(HttpServletRequest request) {
        if (Visitor.current().kind() != Visitor.Kind.PUBLIC) {
            tell("request.refused", pattern(request));
        }
    }

    /** A page that needs a sign-in was asked for with a cookie that belongs to no session: old, or made up. */
    public void sessionRefused(HttpServletRequest request) {
        if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
            tell("session.refused", pattern(request));
        }
    }

    /** Something was refused for whose resource there are words: a name that is known, a network. */
    public void tell(String event, String resource) {
        events.publishEvent(new AccessRefused(event, resource));
    }

    /** The line of the table, not the address: that may hold a number of a person. */
    private static String pattern(HttpServletRequest request) {
        return EndpointRules.find(request)
                .map(rule -> rule.path().getPatternString())
                .orElse("");
    }
}
