package org.credit531.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.credit531.calendar.DayTurned;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Deletes records whose term is over (Zhejiang Regulation, article 16). From that day no reading returns them anyway;
 * this removes them from the tables, leaves a mark that says so and nothing more, and has what rests on them recomputed.
 */
@Component
class Removing {

    private final JdbcRemovals removals;
    private final Erasing erasing;
    private final Catalogue catalogue;
    private final Knowledge knowledge;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Removing(
            JdbcRemovals removals,
            Erasing erasing,
            Catalogue catalogue,
            Knowledge knowledge,
            ApplicationEventPublisher events,
            Clock clock) {
        this.removals = removals;
        this.erasing = erasing;
        this.catalogue = catalogue;
        this.knowledge = knowledge;
        this.events = events;
        this.clock = clock;
    }

    /** Deletes every record whose term is over. */
    @EventListener
    @Order(10)
    void on(DayTurned day) {
        if (!removals.anyDue(day.today())) {
            return;
        }
        long number = knowledge.next("removal", null);
        Set<String> articles = mark(day.today(), number);
        erasing.erase(number);
        events.publishEvent(new RecordsExpired(number, articles));
    }

    private Set<String> mark(LocalDate today, long number) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Set<String> articles = new TreeSet<>();
        for (Item item : catalogue.items()) {
            if (item.retention() != null && removals.markDue(item.item(), articleOf(item), today, number, now) > 0) {
                articles.add(articleOf(item));
            }
        }
        return articles;
    }

    static String articleOf(Item item) {
        return Objects.requireNonNull(item.retention(), "only items with a term are removed")
                .article();
    }
}
