package org.credit531.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends notices, each with its entry in the ledger: in the sender's transaction, so that no act goes without its notice. */
@Component
class SendingNotices implements Notices {

    private final NoticeTexts texts;
    private final SealedNotices sealed;
    private final JdbcNotices notices;
    private final MailQueue mail;
    private final Ledger ledger;
    private final Clock clock;

    SendingNotices(
            NoticeTexts texts, SealedNotices sealed, JdbcNotices notices, MailQueue mail, Ledger ledger, Clock clock) {
        this.texts = texts;
        this.sealed = sealed;
        this.notices = notices;
        this.mail = mail;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(NewNotice wanted) {
        texts.require(wanted);
        var notice = Notice.of(UUID.randomUUID(), wanted, OffsetDateTime.now(clock));
        notices.add(notice, sealed.seal(notice));
        ledger.record(Act.done(AuditEvent.NOTICE_SENT, notice.id() + " " + notice.kind() + " " + notice.hash()));
        mail.add(notice);
        return notice.id();
    }

    @Override
    public Optional<Served> served(UUID notice) {
        return notices.served(notice);
    }
}
