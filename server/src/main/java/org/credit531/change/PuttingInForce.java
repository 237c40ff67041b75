package org.credit531.change;

import java.time.Clock;
import java.time.LocalDate;
import org.credit531.calendar.DayTurned;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.ItemChanged;
import org.credit531.edition.Edition;
import org.credit531.edition.EditionEntered;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.record.Knowledge;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts signed editions in force on their day: under a knowledge number, with what follows from them, or not at all. Whoever
 * has editions of its own signed, as modelling has, puts them in force by it.
 */
@Component
public class PuttingInForce {

    private final Editions editions;
    private final Catalogue catalogue;
    private final Knowledge knowledge;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate alone;
    private final Clock clock;

    PuttingInForce(
            Editions editions,
            Catalogue catalogue,
            Knowledge knowledge,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.knowledge = knowledge;
        this.events = events;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Before anything else that the day brings, each in a transaction of its own: the rest of the day goes by what then holds. */
    @EventListener
    @Order(1)
    void on(DayTurned day) {
        editions.due(day.today()).forEach(edition -> alone.executeWithoutResult(status -> inForce(edition)));
    }

    /**
     * In the transaction under way. What rests on an article asks for its dates anew each time, and so need not be told.
     *
     * @return the number under which it is in force
     */
    public long inForce(Edition edition) {
        boolean item = edition.shelf() == Shelf.ITEM;
        Item before = item ? catalogue.item(edition.name()).orElse(null) : null;
        long number = knowledge.next("change", null);
        editions.enter(edition, number);
        events.publishEvent(new EditionEntered(edition, number));
        if (item) {
            events.publishEvent(
                    new ItemChanged(number, LocalDate.now(clock), before, catalogue.require(edition.name())));
        }
        return number;
    }
}
