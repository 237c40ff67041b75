package org.credit531.accounts;

import java.util.List;
import java.util.Optional;
import org.credit531.access.AccessChanged;
import org.credit531.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator, or the owner, does with the ways in which the owner of an account signs in. */
@Component
class ManagingSignIn {

    private static final int LONGEST_SUBJECT = 255;

    private final JdbcAccounts accounts;
    private final SecondFactors factors;
    private final JdbcProviderLinks links;
    private final KeptSessions sessions;
    private final ApplicationEventPublisher events;

    ManagingSignIn(
            JdbcAccounts accounts,
            SecondFactors factors,
            JdbcProviderLinks links,
            KeptSessions sessions,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.factors = factors;
        this.links = links;
        this.sessions = sessions;
        this.events = events;
    }

    /** How the account signs in; empty if there is none. */
    Optional<Ways> ways(long id) {
        return accounts.find(id)
                .map(account -> new Ways(
                        account,
                        factors.isEnrolled(id),
                        factors.recoveryCodesLeft(id),
                        links.subject(id).orElse(""),
                        isOwn(account),
                        sessions.of(id)));
    }

    /** Takes the second factor of somebody else away, who enrols an app anew at the next sign-in. */
    @Transactional
    boolean resetSecondFactor(long id) {
        var account = ofAnother(id);
        account.ifPresent(found -> {
            factors.reset(id);
            tell("account.second-factor-reset", found);
        });
        return account.isPresent();
    }

    /**
     * Links an account to what the government's sign-in calls its owner; an empty text takes the link away.
     *
     * @return the ending of a message key that says why not
     */
    @Transactional
    Optional<String> link(long id, String typed) {
        var subject = typed.strip();
        var account = ofAnother(id);
        if (account.isEmpty()) {
            return Optional.of("account.refused");
        }
        if (subject.length() > LONGEST_SUBJECT || account.get().sample()) {
            return Optional.of("provider.refused");
        }
        return linked(account.get(), subject.isEmpty() ? null : subject);
    }

    /** New recovery codes of one's own account; there are none without an app. */
    @Transactional
    List<String> drawRecoveryCodes(SignedInAccount own) {
        events.publishEvent(new AccessChanged("account.recovery-codes-drawn", own.getUsername()));
        return factors.drawRecoveryCodes(own.id());
    }

    /** Ends a session of an account. */
    @Transactional
    boolean endSession(long id, long session) {
        var ended = sessions.end(id, session);
        if (ended) {
            accounts.find(id).ifPresent(found -> tell("account.session-ended", found));
        }
        return ended;
    }

    private Optional<String> linked(Account account, @Nullable String subject) {
        if (subject != null
                && links.account(subject).filter(id -> id != account.id()).isPresent()) {
            return Optional.of("provider.taken");
        }
        links.link(account.id(), subject);
        tell(subject == null ? "account.provider-unlinked" : "account.provider-linked", account);
        return Optional.empty();
    }

    /** One's own account is changed by another administrator: whoever takes a session over does not get the account. */
    private Optional<Account> ofAnother(long id) {
        return accounts.find(id).filter(found -> !isOwn(found));
    }

    private static boolean isOwn(Account account) {
        return account.name().equals(Visitor.current().name());
    }

    private void tell(String event, Account account) {
        events.publishEvent(new AccessChanged(event, account.name()));
    }

    /**
     * How an account signs in.
     *
     * @param account the account
     * @param enrolled whether an app is enrolled as second factor
     * @param recoveryCodes how many recovery codes are left
     * @param subject what the government's sign-in calls its owner, empty if not linked
     * @param own whether it is the account of who asks
     * @param sessions where it is signed in
     */
    record Ways(
            Account account,
            boolean enrolled,
            int recoveryCodes,
            String subject,
            boolean own,
            List<AccountSession> sessions) {}
}
