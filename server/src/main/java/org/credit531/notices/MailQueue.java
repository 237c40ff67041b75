package org.credit531.notices;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.credit531.database.PlacingOrders;
import org.springframework.stereotype.Component;

/** The queue of mails: in the database, so that a notice and the order to mail of it commit together. */
@Component
class MailQueue {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("mail-notice");

    private final PlacingOrders orders;
    private final JdbcAddresses addresses;
    private final JdbcMail mails;
    private final Smtp smtp;
    private final Clock clock;

    MailQueue(PlacingOrders orders, JdbcAddresses addresses, JdbcMail mails, Smtp smtp, Clock clock) {
        this.orders = orders;
        this.addresses = addresses;
        this.mails = mails;
        this.smtp = smtp;
        this.clock = clock;
    }

    /** Adds the mail of a notice in the transaction under way, where its addressee has confirmed an address. */
    void add(Notice notice) {
        boolean wanted = smtp.isConfigured()
                && addresses
                        .find(notice.to())
                        .filter(row -> row.confirmedAt() != null)
                        .isPresent();
        if (!wanted) {
            return;
        }
        mails.wait(notice.id(), OffsetDateTime.now(clock));
        orders.placeInTurn(TASK, notice.id().toString());
    }
}
