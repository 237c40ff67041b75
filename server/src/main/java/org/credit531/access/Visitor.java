package org.credit531.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is asking: the public, an account that signed in, or a client of the REST interface.
 *
 * @param kind which of the three
 * @param name the name of the account or client; empty for the public
 * @param unitCode the information unit that the visitor belongs to; {@code null} if to none, as the credit centre does
 * @param roles what the visitor may do
 * @param scopes what the client's token is good for; pages know no scopes, so an account has all
 */
public record Visitor(Kind kind, String name, @Nullable String unitCode, Set<Role> roles, Set<Scope> scopes) {

    private static final Visitor PUBLIC = new Visitor(Kind.PUBLIC, "", null, Set.of(), Set.of());

    public Visitor {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Who sent the request that this thread works on; the public if nobody signed in, or outside a request. */
    public static Visitor current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Somebody who did not sign in. */
    public static Visitor anybody() {
        return PUBLIC;
    }

    /** Whom an authentication stands for. */
    public static Visitor of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Identified identified
                ? identified.visitor()
                : PUBLIC;
    }

    /** An account that signed in. */
    public static Visitor account(String name, @Nullable String unit, Role role) {
        return new Visitor(Kind.ACCOUNT, name, unit, Set.of(role), Set.of(Scope.values()));
    }

    /** A client of the REST interface with a valid token. */
    public static Visitor client(String name, @Nullable String unit, Set<Role> roles, Set<Scope> scopes) {
        return new Visitor(Kind.CLIENT, name, unit, roles, scopes);
    }

    /** The code of the information unit that the visitor belongs to. */
    public Optional<String> unit() {
        return Optional.ofNullable(unitCode);
    }

    /** Whether the visitor has the role. */
    public boolean may(Role role) {
        return roles.contains(role);
    }

    /** Whether the visitor may act for an information unit: for its own, or as the credit centre for every one. */
    public boolean mayActFor(String unit) {
        return may(Role.CREDIT_CENTRE) || may(Role.INFORMATION_UNIT) && unit.equals(unitCode);
    }

    /** Whether the visitor may see a field of this openness. */
    public boolean maySee(Openness openness) {
        return switch (openness) {
            case PUBLIC -> true;
            case AUTHORISED -> may(Role.CREDIT_CENTRE) && scopes.contains(Scope.RECORDS_READ);
            case INTERNAL ->
                (may(Role.CREDIT_CENTRE) || may(Role.INFORMATION_UNIT)) && scopes.contains(Scope.RECORDS_READ);
            case NEVER -> false;
        };
    }

    /** The kinds of visitors. */
    public enum Kind {
        /** Anybody, without signing in. */
        PUBLIC,
        /** An account, on pages. */
        ACCOUNT,
        /** A program, on the REST interface. */
        CLIENT
    }
}
