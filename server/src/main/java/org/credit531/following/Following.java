package org.credit531.following;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An account begins and ends to follow organisations. The ledger has that it did and not whom: the organisation must not find out,
 * and nobody else needs to know.
 */
@Component
class Following {

    /** More are a business of its own, for which there is the interface for programs. */
    static final int MOST = 100;

    /** After that it ends by itself, unless it is begun anew. */
    static final int MONTHS = 12;

    private final JdbcFollowed followed;
    private final PublicFacts facts;
    private final Ledger ledger;
    private final Clock clock;

    Following(JdbcFollowed followed, PublicFacts facts, Ledger ledger, Clock clock) {
        this.followed = followed;
        this.facts = facts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Begins to follow an organisation, or goes on for another term.
     *
     * @throws RequestProblem 409 {@code following-full} where the account follows too many
     */
    @Transactional
    public void begin(String account, Subject subject) {
        LocalDate today = LocalDate.now(clock);
        List<Followed> present = followed.of(account, today);
        boolean known = present.stream().anyMatch(one -> one.subject().equals(subject.id()));
        if (!known && present.size() >= MOST) {
            throw new RequestProblem(HttpStatus.CONFLICT, "following-full", MOST);
        }
        Seen seen = Optional.ofNullable(facts.of(List.of(subject.id())).get(subject.id()))
                .map(PublicFacts.Fact::seen)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-subject", subject.code()));
        followed.add(account, new Followed(subject.id(), OffsetDateTime.now(clock), today.plusMonths(MONTHS), seen));
        ledger.record(Act.done(AuditEvent.FOLLOWING_BEGUN, ""));
    }

    /** Ends to follow an organisation, if the account does. */
    @Transactional
    public void end(String account, SubjectId subject) {
        if (followed.remove(account, subject)) {
            ledger.record(Act.done(AuditEvent.FOLLOWING_ENDED, ""));
        }
    }

    /** Ends to follow all, and forgets the account here. */
    @Transactional
    public void endAll(String account) {
        if (followed.removeAll(account) > 0) {
            ledger.record(Act.done(AuditEvent.FOLLOWING_ENDED, ""));
        }
    }

    /** Chooses how often at most to be told; what has changed until now counts as seen from the next time on. */
    @Transactional
    public void choose(String account, Rhythm rhythm) {
        followed.choose(account, rhythm, LocalDate.now(clock));
    }

    /** What the account follows, the latest first. */
    List<Followed> of(String account) {
        return followed.of(account, LocalDate.now(clock));
    }

    /** How the account follows an organisation, if it does. */
    Optional<Followed> find(String account, SubjectId subject) {
        return followed.find(account, subject, LocalDate.now(clock));
    }

    Rhythm rhythm(String account) {
        return followed.rhythm(account);
    }
}
