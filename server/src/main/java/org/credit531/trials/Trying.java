package org.credit531.trials;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.calendar.DayTurned;
import org.credit531.catalogue.Catalogue;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Begins trials and calls them off. They are calculated in the background, on whichever instance comes to it. */
@Component
class Trying {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("try-models");

    /** So many wait or run at most: each reads all records. */
    private static final int MOST_OPEN = 5;

    /** How long the figures are kept. */
    private static final int MONTHS = 24;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final JdbcTrials trials;
    private final Candidates candidates;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Clock clock;
    private final ObjectProvider<Scheduler> scheduler;

    Trying(
            JdbcTrials trials,
            Candidates candidates,
            Catalogue catalogue,
            Ledger ledger,
            Clock clock,
            ObjectProvider<Scheduler> scheduler) {
        this.trials = trials;
        this.candidates = candidates;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /**
     * Begins a trial.
     *
     * @throws RequestProblem 404 {@code trial-unknown-candidate}; 422 {@code trial-candidate-flawed}, {@code trial-of-persons},
     *     {@code trial-other-family}, {@code trial-with-itself}; 400 {@code as-of-in-the-future}, {@code trial-day}, {@code
     *     trial-outcome-day}; 409 {@code
     *     trial-too-many}
     */
    @Transactional
    public UUID begin(NewTrial wanted, Visitor visitor) {
        checkDay(wanted.asOf());
        checkOutcome(wanted);
        Candidate candidate = candidates.require(wanted.candidate());
        boolean live = wanted.against().equals(Trial.LIVE);
        String againstText = live ? "" : against(wanted, candidate).text();
        var tried = new Trial.Tried(
                candidate.reference(),
                candidate.name(),
                candidate.version(),
                candidate.text(),
                wanted.against(),
                againstText);
        return add(new Wanted(candidate, tried, wanted.asOf(), wanted.outcome(), null), visitor);
    }

    /**
     * Calculates a trial again, as known at its number and with the texts of then: for what came out for each organisation, which is in
     * memory no more. What was removed since is not there, either; where nothing was, the figures are the same.
     *
     * @throws RequestProblem 404 {@code trial-unknown}; 409 {@code trial-not-done}, {@code trial-too-many}; 422 {@code
     *     trial-candidate-flawed} where the language refuses its text by now
     */
    @Transactional
    public UUID again(UUID id, Visitor visitor) {
        Trial trial = require(id);
        Trial.Measured measured = trial.measured();
        if (measured == null) {
            throw new RequestProblem(HttpStatus.CONFLICT, "trial-not-done", id.toString());
        }
        Trial.Tried tried = trial.tried();
        Candidate candidate = candidates.again(tried.candidate(), tried.text());
        if (!tried.isAgainstLive()) {
            candidates.again(tried.against(), tried.againstText());
        }
        return add(new Wanted(candidate, tried, trial.asOf(), trial.outcome(), measured.knowledge()), visitor);
    }

    /**
     * What is to be calculated.
     *
     * @param number the knowledge number as known at which; {@code null} for the latest
     */
    private record Wanted(
            Candidate candidate,
            Trial.Tried tried,
            LocalDate asOf,
            String outcome,
            @Nullable Long number) {}

    private UUID add(Wanted wanted, Visitor visitor) {
        if (trials.open() >= MOST_OPEN) {
            throw new RequestProblem(HttpStatus.CONFLICT, "trial-too-many", MOST_OPEN);
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        UUID id = UUID.randomUUID();
        trials.add(new Trial(
                id,
                wanted.candidate().model().model().family(),
                wanted.tried(),
                wanted.asOf(),
                wanted.outcome(),
                Trial.State.WAITING,
                "",
                0,
                0,
                null,
                wanted.number(),
                null,
                visitor.name(),
                now,
                now.toLocalDate().plusMonths(MONTHS)));
        ledger.record(Act.done(
                AuditEvent.TRIAL_BEGUN,
                wanted.tried().model() + " " + wanted.tried().version() + " " + id));
        order(id);
        return id;
    }

    private void checkDay(LocalDate asOf) {
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "as-of-in-the-future", asOf.toString());
        }
        if (asOf.isBefore(FIRST_DAY)) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "trial-day", asOf.toString(), FIRST_DAY.toString());
        }
    }

    /** What is to be foretold begins after the day, so there has to be time for it. */
    private void checkOutcome(NewTrial wanted) {
        if (wanted.outcome().isEmpty()) {
            return;
        }
        if (catalogue.item(wanted.outcome()).isEmpty()) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, "unknown-item", wanted.outcome());
        }
        if (!wanted.asOf().isBefore(LocalDate.now(clock))) {
            throw new RequestProblem(
                    HttpStatus.BAD_REQUEST, "trial-outcome-day", wanted.asOf().toString());
        }
    }

    private Candidate against(NewTrial wanted, Candidate candidate) {
        Candidate against = candidates.require(wanted.against());
        if (against.reference().equals(candidate.reference())) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "trial-with-itself", candidate.name());
        }
        if (against.model().model().family() != candidate.model().model().family()) {
            throw new RequestProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT, "trial-other-family", candidate.name(), against.name());
        }
        return against;
    }

    /**
     * Calls a trial off.
     *
     * @throws RequestProblem 404 {@code trial-unknown}; 409 {@code trial-over}
     */
    @Transactional
    public void cancel(UUID id) {
        Trial trial = require(id);
        if (!trials.end(id, Trial.State.CANCELLED, "")) {
            throw new RequestProblem(HttpStatus.CONFLICT, "trial-over", id.toString());
        }
        ledger.record(Act.done(
                AuditEvent.TRIAL_CANCELLED,
                trial.tried().model() + " " + trial.tried().version() + " " + id));
    }

    /**
     * A trial.
     *
     * @throws RequestProblem 404 {@code trial-unknown}
     */
    Trial require(UUID id) {
        return trials.find(id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "trial-unknown", id.toString()));
    }

    /** Deletes what has been kept long enough, and orders again what has lost its order, as after a restore. */
    @EventListener
    @Order(60)
    void on(DayTurned day) {
        trials.forget(day.today());
        trials.openIds().forEach(this::order);
    }

    private void order(UUID id) {
        scheduler.getObject().scheduleIfNotExists(TASK.instance(id.toString()).scheduledTo(Instant.EPOCH));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }

    /** The order in the queue. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        OneTimeTask<Void> tryModels(RunningTrials running) {
            return Tasks.oneTime(TASK).execute((instance, context) -> running.run(UUID.fromString(instance.getId())));
        }
    }
}
