package org.credit531.room;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.calendar.DayTurned;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
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

/** Begins runs, as many as the engagement has and one at a time: what asks again and again learns what no answer tells. */
@Component
class BeginningRuns {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("run-sealed-models");

    /** So many organisations have a grade in a run at most, so that a person can look at each. */
    static final int MOST_NAMED = 200;

    private final JdbcRuns runs;
    private final SubmittingModels models;
    private final Engaging engaging;
    private final JdbcEngagements engagements;
    private final Subjects subjects;
    private final Ledger ledger;
    private final Clock clock;
    private final ObjectProvider<Scheduler> scheduler;

    BeginningRuns(
            JdbcRuns runs,
            SubmittingModels models,
            Engaging engaging,
            JdbcEngagements engagements,
            Subjects subjects,
            Ledger ledger,
            Clock clock,
            ObjectProvider<Scheduler> scheduler) {
        this.runs = runs;
        this.models = models;
        this.engaging = engaging;
        this.engagements = engagements;
        this.subjects = subjects;
        this.ledger = ledger;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /**
     * Begins a run of an admitted model.
     *
     * @param named codes of organisations, as written; none for all that have authorised the engagement
     * @throws RequestProblem 404 {@code room-unknown}, {@code room-model-unknown}; 409 {@code room-not-in-force}, {@code
     *     room-model-not-admitted}, {@code room-runs-over}, {@code room-run-open}; 422 {@code room-named-many}, {@code
     *     room-named-unknown}, {@code room-named-kind}
     */
    @Transactional
    public UUID begin(UUID engagementId, UUID modelId, Collection<String> named, Visitor visitor) {
        engaging.requireOwn(engagementId, visitor);
        Engagement engagement = engagements.lock(engagementId).orElseThrow(() -> Engaging.unknown(engagementId));
        engaging.requireInForce(engagement);
        RoomModel model = models.require(modelId);
        if (!model.engagement().equals(engagementId) || model.state() != RoomModel.State.ADMITTED) {
            throw new RequestProblem(HttpStatus.CONFLICT, "room-model-not-admitted");
        }
        checkNumber(engagement);
        UUID id = UUID.randomUUID();
        runs.add(new RoomRun(
                id,
                engagementId,
                modelId,
                LocalDate.now(clock),
                codes(named),
                RoomRun.State.WAITING,
                "",
                null,
                null,
                0,
                visitor.name(),
                OffsetDateTime.now(clock),
                null,
                null));
        ledger.record(Act.done(AuditEvent.ROOM_RUN, id + " begun"));
        order(id);
        return id;
    }

    /** Those that failed count, too: a refusal tells something. */
    private void checkNumber(Engagement engagement) {
        List<RoomRun> before = runs.of(engagement.id());
        if (before.size() >= engagement.mostRuns()) {
            throw new RequestProblem(HttpStatus.CONFLICT, "room-runs-over", engagement.mostRuns());
        }
        if (before.stream().anyMatch(run -> run.state().isOpen())) {
            throw new RequestProblem(HttpStatus.CONFLICT, "room-run-open");
        }
    }

    /** The foremost codes; each organisation that is named has its entry in the ledger. */
    private List<String> codes(Collection<String> named) {
        List<String> wanted = named.stream()
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        if (wanted.size() > MOST_NAMED) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "room-named-many", MOST_NAMED);
        }
        Map<String, Subject> found = subjects.requestedTogether(wanted);
        wanted.stream().filter(code -> !found.containsKey(code)).findFirst().ifPresent(code -> {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "room-named-unknown", code);
        });
        found.values().stream()
                .filter(subject -> !RoomRules.admits(subject.kind()))
                .findFirst()
                .ifPresent(subject -> {
                    throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "room-named-kind", subject.code());
                });
        return found.values().stream().map(Subject::code).distinct().toList();
    }

    /** Orders again what has lost its order, as after a restore. */
    @EventListener
    @Order(61)
    @Transactional
    public void on(DayTurned day) {
        runs.open().forEach(this::order);
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
        OneTimeTask<Void> runSealedModels(CalculatingRuns calculating) {
            return Tasks.oneTime(TASK)
                    .execute((instance, context) -> calculating.run(UUID.fromString(instance.getId())));
        }
    }
}
