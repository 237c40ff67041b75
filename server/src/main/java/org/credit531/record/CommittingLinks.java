package org.credit531.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.credit531.subject.ChangingLinks;
import org.credit531.subject.StatedParties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers changes of links as commits of batches are numbered, and tells the same listeners. */
@Component
class CommittingLinks implements ChangingLinks {

    private final Knowledge knowledge;
    private final StatedParties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommittingLinks(Knowledge knowledge, StatedParties parties, ApplicationEventPublisher events, Clock clock) {
        this.knowledge = knowledge;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void commit(String act, LongConsumer change) {
        long number = knowledge.next(act, null);
        parties.prepare();
        change.accept(number);
        events.publishEvent(new RecordsChanged(number, LocalDate.now(clock)));
    }
}
