package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.credit531.record.Knowledge;
import org.credit531.scoring.Family;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts how the results of peers are spread: once a day, as soon as nothing is left to be evaluated after its turn. In between
 * nothing changes them, so that nobody can watch what a single record does to the others' bands.
 */
@Component
class CountingPeers {

    private final JdbcPeers peers;
    private final PeerRules rules;
    private final ModelsInForce models;
    private final Knowledge knowledge;
    private final Clock clock;
    private final TransactionTemplate view;

    CountingPeers(
            JdbcPeers peers,
            PeerRules rules,
            ModelsInForce models,
            Knowledge knowledge,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.peers = peers;
        this.rules = rules;
        this.models = models;
        this.knowledge = knowledge;
        this.clock = clock;
        this.view = new TransactionTemplate(transactions);
        // The results, the number they are known at and that nothing is left belong together: one view of the database.
        view.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Counts, unless it was done today already or the results of today are not all there; what ends the work under way asks again. */
    void countIfDue() {
        LocalDate today = LocalDate.now(clock);
        if (isDue(today)) {
            view.executeWithoutResult(status -> count(today));
        }
    }

    /** Has them counted once more on the same day. */
    void forget() {
        peers.forgetDay();
    }

    private void count(LocalDate today) {
        Set<Family> off = models.off(today, Long.MAX_VALUE);
        if (peers.lock() && isDue(today) && peers.isComplete(today, off)) {
            peers.count(rules, new JdbcPeers.PeerDay(today, knowledge.latest()), off);
        }
    }

    /** Whether there are results, and they were not counted on the day. */
    boolean isDue(LocalDate today) {
        boolean counted = peers.day().filter(day -> day.asOf().equals(today)).isPresent();
        return !counted && peers.anyResult();
    }
}
