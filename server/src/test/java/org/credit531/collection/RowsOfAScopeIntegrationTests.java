package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;
import static org.credit531.testing.Organisations.spoiled;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.credit531.access.Membership;
import org.credit531.database.RowScope;
import org.credit531.subject.CodesBecameKnown;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The platform's own queries with their unit left out, and its background work with its scope left out. */
@PlatformTest
class RowsOfAScopeIntegrationTests {

    private static final RowScope TRANSPORT = RowScope.unit("transport");
    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("forgets-its-scope");
    private static final BlockingQueue<Integer> SEEN = new LinkedBlockingQueue<>();
    private static final String WRONG = "乙,,施工,AA,95.5,2025-01-02\n";

    @Autowired
    private Batches batches;

    @Autowired
    private JdbcBatches stored;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private Uploads uploads;

    @Autowired
    private SavedChoices saved;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private RetryingRows retrying;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Batch own;
    private Batch foreign;

    @BeforeEach
    void send() throws Exception {
        var sending = new Sending(batches);
        own = sending.grades("甲,%s,施工,AA,95.5,2025-01-02\n".formatted(enterprise(6001)) + WRONG);
        foreign = sending.registrations("x,甲有限公司,存续,2010-05-06,,100,2020-01-02\n");
        var choice = new Choices(List.of(new Choices.Choice("得分", "score")));
        saved.keep(Membership.provincial("transport"), "construction-market-grade", choice, "clerk");
        saved.keep(Membership.provincial("market-regulation"), "registration", choice, "clerk");
    }

    @Test
    void areAllThatAQueryWithoutItsUnitSees() {
        TRANSPORT.run(() -> {
            assertThat(stored.list(null, null, 100)).extracting(Batch::unit).containsOnly("transport");
            assertThat(batches.search(new BatchFilter(null, null, null, null, null), null, false, 100))
                    .extracting(Batch::unit)
                    .containsOnly("transport");
            assertThat(deliveries.between(YearMonth.of(2020, 1), YearMonth.of(2100, 1), null))
                    .extracting(Deliveries.Delivery::unit)
                    .containsOnly("transport");
            assertThat(saved.all(null))
                    .extracting(choice -> choice.office().department())
                    .containsOnly("transport");
        });
        assertThat(stored.list(null, null, 100))
                .as("what the credit centre sees")
                .extracting(Batch::unit)
                .contains("transport", "market-regulation");
    }

    @Test
    void areAllThatCanBeFoundByAnId() {
        TRANSPORT.run(() -> {
            assertThat(batches.find(own.id())).isPresent();
            assertThat(batches.reasons(own.id())).isNotEmpty();
            assertThat(batches.quarantine(own.id(), 0, 10)).hasSize(1);
            assertThat(batches.find(foreign.id())).isEmpty();
            assertThat(batches.reasons(foreign.id())).isEmpty();
            assertThat(batches.quarantine(foreign.id(), 0, 10)).isEmpty();
            assertThat(quarantine.lock(foreign.id(), 2)).isEmpty();
            assertThat(stored.again(foreign.id())).isFalse();
        });
    }

    @Test
    void areAllThatCanBeReadOfUploadsAlsoOnOtherThreads() throws Exception {
        assertThat(TRANSPORT.call(() -> uploads.file(own).open().readAllBytes().length))
                .isEqualTo((int) own.fileBytes());
        assertThatThrownBy(
                        () -> TRANSPORT.call(() -> uploads.file(foreign).open().readAllBytes()))
                .hasRootCauseInstanceOf(NoSuchElementException.class);
    }

    @Test
    void areThoseOfTheItemsToWhichAScopeIsLimited() throws Exception {
        var other = new Sending(batches).send("road-transport-grade", "transport", Batch.Mode.DELTA, null, "x\n");
        TRANSPORT.ofItems(Set.of("road-transport-grade", "honour")).run(() -> {
            assertThat(stored.list(null, null, 100)).extracting(Batch::item).containsOnly("road-transport-grade");
            assertThat(batches.find(other.id())).isPresent();
            assertThat(batches.find(own.id())).isEmpty();
            assertThat(batches.quarantine(own.id(), 0, 10)).isEmpty();
            assertThat(saved.all(null)).isEmpty();
        });
        TRANSPORT.ofItems(Set.of("construction-market-grade")).run(() -> {
            assertThat(batches.quarantine(own.id(), 0, 10)).hasSize(1);
            assertThat(batches.find(other.id())).isEmpty();
            assertThat(saved.all(null)).isNotEmpty();
        });
        assertThat(RowScope.CENTRE
                        .ofItems(Set.of("construction-market-grade"))
                        .call(() -> stored.list(null, null, 100)))
                .extracting(Batch::item)
                .containsOnly("construction-market-grade");
    }

    @Test
    void areTakenForTheItemsOfTheScopeAlone() {
        var sending = new Sending(batches);
        var limited = TRANSPORT.ofItems(Set.of("honour"));
        assertThatThrownBy(() -> limited.call(() -> sending.submit(
                        "construction-market-grade", "transport", Batch.Mode.DELTA, null, new byte[] {'x'})))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void areNoneForWorkThatStatesNoScope() throws Exception {
        SEEN.clear();
        scheduler.scheduleIfNotExists(TASK.instance("once").scheduledTo(Instant.EPOCH));
        scheduler.triggerCheckForDueExecutions();
        assertThat(SEEN.poll(20, TimeUnit.SECONDS))
                .as("batches that the task saw")
                .isZero();
        RowScope.NOTHING.run(() -> {
            assertThat(stored.list(null, null, 100)).isEmpty();
            assertThat(stored.start(own.id())).isZero();
            retrying.run();
        });
        RowScope.job("made-up")
                .run(() -> assertThat(stored.list(null, null, 100)).isEmpty());
        assertThat(batches.find(own.id())).isPresent();
    }

    @Test
    void areTriedAgainWhicheverUnitMadeTheirNumberKnown() throws Exception {
        new Sending(batches).grades("甲,%s,施工,AA,95.5,2025-01-02\n".formatted(spoiled(enterprise(6002))));
        RowScope.unit("market-regulation")
                .run(() -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new CodesBecameKnown());
                    assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'retry-rows'")
                                    .query(Long.class)
                                    .single())
                            .isPositive();
                }));
    }

    @Test
    void areTakenForTheUnitOfTheScopeAlone() {
        var sending = new Sending(batches);
        assertThatThrownBy(() -> TRANSPORT.call(() ->
                        sending.submit("registration", "market-regulation", Batch.Mode.DELTA, null, new byte[] {'x'})))
                .hasStackTraceContaining("row-level security");
    }

    /** A task that states no scope. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Forgetful {

        @Bean
        OneTimeTask<Void> forgetsItsScope(JdbcBatches batches) {
            return Tasks.oneTime(TASK)
                    .execute((instance, context) ->
                            SEEN.add(batches.list(null, null, 100).size()));
        }
    }
}
