package org.credit531.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.credit531.access.Origin;
import org.credit531.vault.Purpose;
import org.credit531.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/**
 * Tells Spring Security which sessions of accounts count. It asks the database with each request of a signed-in account,
 * so that an end holds at once and on every instance: by its owner, by a disabled or reset account, or after twelve hours.
 * Half an hour without a request ends a session in the container.
 */
@Component
class KeptSessions implements SessionRegistry {

    /** How many sessions an account may have at a time; one more ends the one that was unused for the longest. */
    static final int MOST = 2;

    /** After this time everybody signs in again, however busy. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_AGENT = 120;

    private final JdbcSessions stored;
    private final Vault vault;
    private final Clock clock;

    KeptSessions(JdbcSessions stored, Vault vault, Clock clock) {
        this.stored = stored;
        this.vault = vault;
        this.clock = clock;
    }

    /** The sessions of an account that have not ended, the latest request first. */
    List<AccountSession> of(long account) {
        return stored.of(account, clock.instant().minus(LONGEST));
    }

    boolean isToken(String token, String sessionId) {
        return token.equals(token(sessionId));
    }

    boolean end(long account, long id) {
        return stored.remove(account, id);
    }

    @Override
    public List<Object> getAllPrincipals() {
        throw new UnsupportedOperationException("Nobody needs all who are signed in");
    }

    /** A list that may be sorted, as Spring Security does. */
    @Override
    public List<SessionInformation> getAllSessions(Object principal, boolean includeExpired) {
        var sessions = new ArrayList<SessionInformation>();
        if (principal instanceof SignedInAccount account) {
            of(account.id()).forEach(session -> sessions.add(new Kept(account, session)));
        }
        return sessions;
    }

    /** Of a session in which nobody has signed in there is nothing to say; of any other there is a row, or it has ended. */
    @Override
    public @Nullable SessionInformation getSessionInformation(String sessionId) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInAccount account
                ? information(account, sessionId)
                : null;
    }

    @Override
    public void refreshLastRequest(String token) {
        // Noted where the session is looked up: that knows when it was noted last.
    }

    @Override
    public void registerNewSession(String sessionId, Object principal) {
        if (principal instanceof SignedInAccount account) {
            stored.removeBegunBefore(clock.instant().minus(LONGEST));
            stored.add(token(sessionId), account, agent(), Origin.current(), clock.instant());
        }
    }

    @Override
    public void removeSessionInformation(String sessionId) {
        stored.remove(token(sessionId));
    }

    private SessionInformation information(SignedInAccount account, String sessionId) {
        var now = clock.instant();
        var session = stored.find(token(sessionId))
                .filter(found -> found.startedAt().plus(LONGEST).isAfter(now));
        if (session.isEmpty()) {
            var ended = new SessionInformation(account, sessionId, Date.from(now));
            ended.expireNow();
            return ended;
        }
        note(session.get(), now);
        return new Kept(account, session.get());
    }

    private void note(AccountSession session, Instant now) {
        if (session.lastRequestAt().plus(NOTED_EVERY).isBefore(now)) {
            stored.noteRequest(session.token(), now);
        }
    }

    private String token(String sessionId) {
        return vault.lookupToken(Purpose.SESSION, sessionId);
    }

    private static String agent() {
        var agent = Optional.ofNullable(Origin.request())
                .map(request -> request.getHeader("User-Agent"))
                .orElse("");
        return agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }

    /** A session as Spring Security counts it; when there are too many it ends the oldest. */
    private final class Kept extends SessionInformation {

        private static final long serialVersionUID = 1L;

        private final transient AccountSession session;

        Kept(SignedInAccount account, AccountSession session) {
            super(account, session.token(), Date.from(session.lastRequestAt()));
            this.session = session;
        }

        @Override
        public void expireNow() {
            super.expireNow();
            stored.remove(session.token());
        }
    }
}
