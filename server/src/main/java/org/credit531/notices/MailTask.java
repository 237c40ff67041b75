package org.credit531.notices;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.credit531.notices.JdbcMail.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;

/**
 * Mails of notices, again and again while the mail server is away: after one, two, four minutes and so on, at the latest after
 * six hours. What it has refused for good is given up and shown. A crash between the server's answer and our note of it sends
 * the same mail twice, never none.
 */
@Configuration(proxyBeanMethods = false)
class MailTask {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_DOUBLED = 9;
    private static final int LONGEST_PROBLEM = 300;
    private static final Logger LOG = LoggerFactory.getLogger(MailTask.class);

    private final JdbcMail mails;
    private final JdbcNotices notices;
    private final MailAddresses addresses;
    private final NoticeTexts texts;
    private final Smtp smtp;
    private final Clock clock;

    MailTask(JdbcMail mails, JdbcNotices notices, MailAddresses addresses, NoticeTexts texts, Smtp smtp, Clock clock) {
        this.mails = mails;
        this.notices = notices;
        this.addresses = addresses;
        this.texts = texts;
        this.smtp = smtp;
        this.clock = clock;
    }

    @Bean
    OneTimeTask<Void> mailNotice() {
        return Tasks.oneTime(MailQueue.TASK)
                .onFailure(MailTask::later)
                .execute((instance, context) -> mail(UUID.fromString(instance.getId())));
    }

    private static void later(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(
                complete, complete.getTimeDone().plus(pause(complete.getExecution().consecutiveFailures)));
    }

    /** How long to wait after some failures in a row. */
    static Duration pause(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(failures, 0, MOST_DOUBLED));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void mail(UUID id) {
        if (!mails.isWaiting(id)) {
            return;
        }
        var notice = notices.head(id);
        var address = addresses.confirmed(notice.to());
        if (address.isEmpty()) {
            mails.tried(id, State.FAILED, now(), "the address was removed");
            return;
        }
        try {
            smtp.send(
                    address.get(),
                    MailAddresses.both("notices.mail.subject"),
                    MailAddresses.both("notices.mail.body", texts.kind(notice.kind()), smtp.page("/notices/" + id)));
            mails.tried(id, State.SENT, now(), "");
        } catch (MailException e) {
            failed(id, e);
        }
    }

    private void failed(UUID id, MailException e) {
        boolean forGood = Smtp.isRefusedForGood(e);
        // The text of the problem could name the address: its kind says enough.
        Throwable cause = e.getMostSpecificCause();
        String problem = cause.getClass().getSimpleName();
        mails.tried(
                id,
                forGood ? State.FAILED : State.WAITING,
                now(),
                problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)));
        LOG.warn("the mail of notice {} was not sent ({}): see /administration/mail", id, problem);
        if (!forGood) {
            throw e;
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
