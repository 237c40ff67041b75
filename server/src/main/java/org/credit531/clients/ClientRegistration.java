package org.credit531.clients;

import java.time.ZonedDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A client of the REST interface as the administrator registers and sees it; without its secret, which nobody can see.
 *
 * @param name the client id
 * @param unit the code of its organisation unit, for whose department it sends; {@code null} for every one, as the credit
 *     centre does
 * @param roles what it may do
 * @param scopes what its tokens may be good for
 * @param terms for what and for how long it is registered
 * @param state whether it gets tokens and its tokens count
 * @param end when its secret ends, {@code null} if it does not
 * @param registeredAt since when it is known, in the time of the platform
 */
record ClientRegistration(
        String name,
        @Nullable String unit,
        Set<Role> roles,
        Set<Scope> scopes,
        ClientTerms terms,
        State state,
        @Nullable ZonedDateTime end,
        ZonedDateTime registeredAt) {

    /** How many days before its end one is told of it. */
    static final int NOTICE_DAYS = 30;

    /** The client of the sample, whose secret everybody knows. */
    static final String SAMPLE = "sample";

    /** Roles that a program can have; administrators are persons. */
    static final Set<Role> ROLES = Set.of(Role.UNIT_CLERK, Role.CREDIT_CENTRE, Role.SUBJECT);

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    ClientRegistration {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Characters that need no encoding in the header that carries name and secret. */
    static boolean isAllowed(String name) {
        return NAME.matcher(name).matches() && !name.equals(SAMPLE);
    }

    /** Whether it gets tokens and its tokens count. */
    public boolean enabled() {
        return state == State.ACTIVE || state == State.ENDING;
    }

    /** Whether it came with the sample; public, because the page's expressions see nothing else. */
    public boolean sample() {
        return name.equals(SAMPLE);
    }

    /** What may be said of a registration. */
    enum State {
        /** The client gets tokens. */
        ACTIVE,
        /** It still does, for less than thirty days. */
        ENDING,
        /** Its secret has ended by itself; a new one lets it in again. */
        EXPIRED,
        /** An administrator has disabled it. */
        DISABLED
    }
}
