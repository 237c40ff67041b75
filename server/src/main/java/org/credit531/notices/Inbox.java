package org.credit531.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.web.RequestProblem;
import org.credit531.web.UnreadNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a visitor finds: the notices to the account, to its unit, and to the subject whose own account it is. */
@Component
class Inbox implements UnreadNotices {

    /** More than that are shown as that many and a plus. */
    private static final int MOST_COUNTED = 100;

    private final JdbcNotices notices;
    private final SealedNotices sealed;
    private final SubjectCodes subjects;
    private final Ledger ledger;
    private final Clock clock;

    Inbox(JdbcNotices notices, SealedNotices sealed, SubjectCodes subjects, Ledger ledger, Clock clock) {
        this.notices = notices;
        this.sealed = sealed;
        this.subjects = subjects;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public int unread() {
        return unread(Visitor.current());
    }

    int unread(Visitor visitor) {
        return notices.unread(reader(visitor), MOST_COUNTED);
    }

    /** Some notices, the latest first, without what they say. */
    List<JdbcNotices.Row> list(Visitor visitor, @Nullable UUID before, int limit) {
        return notices.list(reader(visitor), before, limit);
    }

    /** The latest that the visitor has not opened, without what they say. */
    List<JdbcNotices.Row> unreadOnes(Visitor visitor, int limit) {
        return notices.unreadOnes(reader(visitor), limit);
    }

    /**
     * Opens one: to open it is to be served it, once, whoever of the addressee's does it.
     *
     * @throws RequestProblem 404 {@code unknown-notice} if there is none of the visitor's
     */
    @Transactional
    public Opened open(Visitor visitor, UUID id) {
        var row = find(visitor, id);
        var notice = sealed.open(row);
        var now = OffsetDateTime.now(clock);
        if (!notices.open(id, name(visitor), now)) {
            return new Opened(notice, notices.served(id).orElseThrow());
        }
        var service = notice.served(Served.How.OPENED, now, name(visitor));
        if (notices.serve(id, service)) {
            ledger.record(Act.done(AuditEvent.NOTICE_SERVED, id + " opened " + service.hash()));
        }
        return new Opened(notice, notices.served(id).orElseThrow());
    }

    /** What one says, for lines of a list; its title alone is shown there. */
    Notice read(JdbcNotices.Row row) {
        return sealed.open(row);
    }

    private JdbcNotices.Row find(Visitor visitor, UUID id) {
        return notices.find(reader(visitor), id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-notice", id.toString()));
    }

    /** A program is no account, even where both bear the same name. */
    private static String name(Visitor visitor) {
        return visitor.kind() == Visitor.Kind.CLIENT ? "program/" + visitor.name() : visitor.name();
    }

    private JdbcNotices.Reader reader(Visitor visitor) {
        boolean isAccount = visitor.kind() == Visitor.Kind.ACCOUNT;
        return new JdbcNotices.Reader(
                name(visitor),
                isAccount ? visitor.name() : null,
                visitor.unitCode(),
                visitor.subject()
                        .filter(code -> visitor.may(Action.READ, Resource.OWN_SPACE))
                        .flatMap(subjects::byCode)
                        .map(UUID::toString)
                        .orElse(null));
    }

    /** A notice that was opened, and the proof of its service. */
    record Opened(Notice notice, Served served) {}
}
