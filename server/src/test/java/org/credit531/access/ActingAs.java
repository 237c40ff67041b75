package org.credit531.access;

import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** Calls doors of contexts as somebody who has signed in would by a request. */
public final class ActingAs {

    private ActingAs() {}

    /** What an act gives to a visitor, on this thread and for its time alone. */
    public static <T> T call(Visitor visitor, Supplier<T> act) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(new Somebody(visitor), ""));
        SecurityContextHolder.setContext(context);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private record Somebody(Visitor visitor) implements Identified {}
}
