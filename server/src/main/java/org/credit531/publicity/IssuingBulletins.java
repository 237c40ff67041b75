package org.credit531.publicity;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.credit531.calendar.DayTurned;
import org.credit531.database.PlacingOrders;
import org.credit531.documents.Documents;
import org.credit531.documents.HandedOut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues the bulletin of each month when it is over, and again when the credit centre finds that figures were wrong: the new issue says
 * so, and the old one does not hold any more. What was issued is never changed.
 */
@Component
class IssuingBulletins {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("issue-bulletin");
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int ORDER = 74;

    private final JdbcBulletins bulletins;
    private final CountingRates counting;
    private final WritingBulletins writing;
    private final Documents documents;
    private final TransactionTemplate transaction;
    private final PlacingOrders orders;
    private final Clock clock;

    IssuingBulletins(
            JdbcBulletins bulletins,
            CountingRates counting,
            WritingBulletins writing,
            Documents documents,
            TransactionTemplate transaction,
            PlacingOrders orders,
            Clock clock) {
        this.bulletins = bulletins;
        this.counting = counting;
        this.writing = writing;
        this.documents = documents;
        this.transaction = transaction;
        this.orders = orders;
        this.clock = clock;
    }

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        YearMonth month = YearMonth.from(day.today()).minusMonths(1);
        if (bulletins.isDue(month)) {
            orders.place(TASK, month.toString());
        }
    }

    /** Issues the bulletin of a month, unless it has been. */
    Optional<Bulletin> issue(YearMonth month) {
        List<OfficeRate> rates = counting.of(month);
        return Optional.ofNullable(transaction.execute(status -> {
            bulletins.lock();
            return bulletins.latest(month).isPresent() ? null : issued(month, 1, "", rates);
        }));
    }

    /** Issues the bulletin of a month once more, with the figures of today. */
    Bulletin again(Bulletin wrong, String reason) {
        List<OfficeRate> rates = counting.of(wrong.month());
        return Objects.requireNonNull(transaction.execute(status -> {
            bulletins.lock();
            Bulletin latest = bulletins.latest(wrong.month()).orElse(wrong);
            documents.supersede(latest.document(), writing.replaced());
            return issued(wrong.month(), latest.issue() + 1, reason, rates);
        }));
    }

    private Bulletin issued(YearMonth month, int issue, String reason, List<OfficeRate> rates) {
        UUID id = UUID.randomUUID();
        HandedOut handed = documents.handOut(writing.of(id, month, issue, reason, rates));
        var bulletin = new Bulletin(
                id,
                month,
                issue,
                LocalDate.now(clock),
                handed.document().id(),
                handed.document().number(),
                handed.document().code(),
                reason,
                true);
        bulletins.insert(bulletin, rates, handed.file());
        return bulletin;
    }

    /** The order in the queue. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        OneTimeTask<Void> issueBulletin(IssuingBulletins issuing) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                    .execute((instance, context) -> issuing.issue(YearMonth.parse(instance.getId())));
        }
    }
}
