package org.credit531.audit;

import java.util.Set;
import org.credit531.access.AccessChanged;
import org.credit531.access.AccessRefused;
import org.credit531.access.Origin;
import org.credit531.access.Visitor;
import org.credit531.accounts.AccountNames;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Enters who signs in and out, who was refused, and what is done to accounts and clients, as access tells it. */
@Component
class EnteringAccess {

    private final Ledger ledger;
    private final AccountNames names;
    private final FloodGate flood;

    EnteringAccess(Ledger ledger, AccountNames names, FloodGate flood) {
        this.ledger = ledger;
        this.names = names;
        this.flood = flood;
    }

    /**
     * Before anybody is let in: without an entry the sign-in fails. Whose second factor is awaited is not signed in: the entry
     * says that somebody knew the password.
     */
    @EventListener
    void on(AuthenticationSuccessEvent success) {
        var visitor = Visitor.of(success.getAuthentication());
        if (visitor.kind() == Visitor.Kind.ACCOUNT) {
            ledger.record(Act.done(AuditEvent.SIGNED_IN, visitor.name()), visitor);
        } else if (success.getAuthentication() instanceof UsernamePasswordAuthenticationToken halfSignedIn) {
            ledger.record(Act.done(AuditEvent.PASSWORD_RIGHT, halfSignedIn.getName()));
        }
        if (success.getAuthentication() instanceof OAuth2AccessTokenAuthenticationToken issued) {
            var client = issued.getRegisteredClient().getClientId();
            ledger.record(Act.done(AuditEvent.TOKEN_ISSUED, client), Visitor.client(client, null, Set.of(), Set.of()));
        }
    }

    /** A name that no account bears is not kept: it may be a password in the wrong field. */
    @EventListener
    void on(AbstractAuthenticationFailureEvent failure) {
        if (failure.getAuthentication() instanceof UsernamePasswordAuthenticationToken typed) {
            var name = typed.getName();
            var known = names.isKnown(name) ? names.canonical(name) : "";
            refused(AuditEvent.SIGN_IN_REFUSED, known, known.isEmpty() ? Origin.current() : known);
        }
    }

    private void refused(AuditEvent event, String resource, String source) {
        if (flood.admits(event, source)) {
            ledger.record(Act.refused(event, resource));
        }
    }

    @EventListener
    void on(LogoutSuccessEvent leaving) {
        var visitor = Visitor.of(leaving.getAuthentication());
        if (visitor.kind() != Visitor.Kind.PUBLIC) {
            ledger.record(Act.done(AuditEvent.SIGNED_OUT, visitor.name()), visitor);
        }
    }

    @EventListener
    void on(AccessRefused refused) {
        refused(AuditEvent.of(refused.event()).orElseThrow(), refused.resource(), source(refused));
    }

    /** Who was refused: an account or client, else the network; of what nobody could read, that is what it is about. */
    private static String source(AccessRefused refused) {
        var visitor = Visitor.current();
        if (visitor.kind() != Visitor.Kind.PUBLIC) {
            return visitor.name();
        }
        return Origin.isRequest() ? Origin.current() : refused.resource();
    }

    @EventListener
    void on(AccessChanged changed) {
        ledger.record(Act.done(AuditEvent.of(changed.event()).orElseThrow(), changed.name()));
    }
}
