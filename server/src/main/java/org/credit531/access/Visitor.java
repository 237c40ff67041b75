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
 * @param membership the organisation unit that the visitor belongs to; {@code null} if to none
 * @param subjectCode the unified code of the subject whose own account this is; {@code null} for all others
 * @param roles what the visitor is there for
 * @param scopes what the client's token is good for; pages know no scopes, so an account has all
 * @param items the only catalogue items with whose records the visitor works; empty for all
 */
public record Visitor(
        Kind kind,
        String name,
        @Nullable Membership membership,
        @Nullable String subjectCode,
        Set<Role> roles,
        Set<Scope> scopes,
        Set<String> items) {

    private static final Visitor PUBLIC = new Visitor(Kind.PUBLIC, "", null, null, Set.of(), Set.of());

    public Visitor {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
        items = Set.copyOf(items);
    }

    /** A visitor who works with the records of every item. */
    public Visitor(
            Kind kind,
            String name,
            @Nullable Membership membership,
            @Nullable String subjectCode,
            Set<Role> roles,
            Set<Scope> scopes) {
        this(kind, name, membership, subjectCode, roles, scopes, Set.of());
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

    /** An account of the province's unit of a department, or of none, that signed in. */
    public static Visitor account(String name, @Nullable String unit, Role role) {
        return account(name, unit == null ? null : Membership.provincial(unit), null, Set.of(role));
    }

    /** An account that signed in. */
    public static Visitor account(
            String name, @Nullable Membership membership, @Nullable String subjectCode, Set<Role> roles) {
        return new Visitor(Kind.ACCOUNT, name, membership, subjectCode, roles, Set.of(Scope.values()));
    }

    /** A client of the province's unit of a department, or of none, with a valid token. */
    public static Visitor client(String name, @Nullable String unit, Set<Role> roles, Set<Scope> scopes) {
        return new Visitor(Kind.CLIENT, name, unit == null ? null : Membership.provincial(unit), null, roles, scopes);
    }

    /** The same, limited to the records of these items; not limited if there are none. */
    public Visitor limitedTo(Set<String> only) {
        return new Visitor(kind, name, membership, subjectCode, roles, scopes, only);
    }

    /**
     * The same as far as the records of one item go: without a limit for an item with which the visitor works. For every other
     * it stays limited, and sees of it what everybody may.
     */
    public Visitor about(String item) {
        return items.contains(item) ? limitedTo(Set.of()) : this;
    }

    /** The code of the information unit, a department, that the visitor belongs to. */
    public Optional<String> unit() {
        return Optional.ofNullable(membership).map(Membership::department);
    }

    /** The code of the organisation unit, a department in a region, that the visitor belongs to; null if to none. */
    public @Nullable String unitCode() {
        return membership == null ? null : membership.organisation();
    }

    /** The six digits of the region that the visitor belongs to; the whole province for who belongs to none. */
    public String region() {
        return membership == null ? Membership.PROVINCE : membership.region();
    }

    /** Whether the visitor's office, if it belongs to one, stands for its department in the whole province. */
    public boolean isOfWholeProvince() {
        return membership == null || membership.isProvincial();
    }

    /** The unified code of the subject whose own account this is. */
    public Optional<String> subject() {
        return Optional.ofNullable(subjectCode);
    }

    /** Whether the visitor has the role. What it may do is asked by {@link #may(Action, Resource)}. */
    public boolean may(Role role) {
        return roles.contains(role);
    }

    /** Whether the visitor may do it at all; how far says {@link #scope(Action, Resource)}. */
    public boolean may(Action action, Resource resource) {
        return Permissions.TABLE.reach(roles, action, resource) != Reach.NOTHING;
    }

    /** With which part of the data the visitor may do it. */
    public DataScope scope(Action action, Resource resource) {
        return DataScope.of(
                Permissions.TABLE.reach(roles, action, resource), Optional.ofNullable(membership), subject(), items);
    }

    /** Whether the visitor may act for an information unit: for its own, or as the credit centre for every one. */
    public boolean mayActFor(String unit) {
        return scope(Action.WRITE, Resource.BATCHES).coversUnit(unit);
    }

    /**
     * Whether the visitor may see a field of this openness, whomever it is about. Who is limited to items sees what is not public
     * only where it is asked {@link #about(String) about one of them}.
     */
    public boolean maySee(Openness openness) {
        return switch (openness) {
            case PUBLIC -> true;
            case AUTHORISED -> sees(Resource.AUTHORISED_FIELDS).reach() == Reach.ALL;
            case INTERNAL -> sees(Resource.INTERNAL_FIELDS).reach() == Reach.ALL;
            case NEVER -> false;
        };
    }

    /** The same for a field of a record about a subject: an organisation's own account sees more about itself. */
    public boolean maySee(Openness openness, String about) {
        return maySee(openness)
                || openness == Openness.AUTHORISED
                        && sees(Resource.AUTHORISED_FIELDS).isOwn(about);
    }

    private DataScope sees(Resource fields) {
        return scopes.contains(Scope.RECORDS_READ) && items.isEmpty()
                ? scope(Action.READ, fields)
                : PUBLIC.scope(Action.READ, fields);
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
