package org.credit531.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.credit531.database.RowScope;
import org.credit531.evaluation.UsedFamilies;
import org.credit531.identifiers.SubjectKind;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalGround;
import org.credit531.scoring.Family;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.credit531.trial.Projection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How far the reading of a population is, and who can end it: while the database keeps it waiting, so that not one row comes. */
@PlatformTest(properties = "credit531.sample=tiny")
class ReadingPopulationsIntegrationTests {

    /** A load looks at it only when it reads records, behind all that is counted before. */
    private static final String LOCK = "lock table record_stop in access exclusive mode";

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    @Autowired
    private Populations populations;

    @Autowired
    private PopulationCopy copy;

    @Autowired
    private UsedFamilies families;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Clock clock;

    @BeforeEach
    void letGo() {
        copy.confirm(new Removal(
                UUID.randomUUID(), RemovalGround.values()[0], "zj-2018:16", Long.MAX_VALUE, Instant.EPOCH, List.of()));
    }

    @Test
    void tellsHowManyRecordsThereAreAndEndsWithinASecondOfACall() {
        database.sql().sql("analyze").update();
        var told = new AtomicReference<ReadSoFar>();
        var wanted = new AtomicBoolean(true);
        whileLocked(() -> {
            var load = load(soFar -> {
                told.set(soFar);
                return wanted.get();
            });
            await(() -> told.get() != null && told.get().expected() > 0);
            assertThat(told.get().organisations()).isPositive();
            assertThat(told.get().items()).extracting(ReadSoFar.ItemSoFar::item).contains("administrative-penalty");
            assertThat(told.get().read()).isZero();
            wanted.set(false);
            long called = System.nanoTime();
            assertThatThrownBy(load::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(CancellationException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - called)).isLessThan(Duration.ofSeconds(1));
        });
        assertThat(load(soFar -> true).join().population().records()).isPositive();
    }

    @Test
    void goesOnForAnotherTrialThatWaits() {
        var waits = new AtomicBoolean();
        var loads = new AtomicReference<CompletableFuture<KnownPopulation>>();
        var other = new AtomicReference<CompletableFuture<KnownPopulation>>();
        whileLocked(() -> {
            var begun = new AtomicBoolean();
            loads.set(load(soFar -> {
                begun.set(true);
                return !waits.get();
            }));
            await(begun::get);
            other.set(load(soFar -> {
                waits.set(true);
                return true;
            }));
            await(waits::get);
            assertThat(loads.get()).isNotCompleted();
        });
        KnownPopulation first = loads.get().join();
        assertThat(other.get().join().loading()).isEqualTo(first.loading());
    }

    @Test
    void endsForWhoeverWaitsWhileTheOtherGoesOn() {
        var first = new AtomicReference<CompletableFuture<KnownPopulation>>();
        whileLocked(() -> {
            var begun = new AtomicBoolean();
            first.set(load(soFar -> {
                begun.set(true);
                return true;
            }));
            await(begun::get);
            assertThatThrownBy(load(soFar -> false)::join).hasCauseInstanceOf(CancellationException.class);
            assertThat(first.get()).isNotCompleted();
        });
        assertThat(first.get().join().population().records()).isPositive();
    }

    private CompletableFuture<KnownPopulation> load(Watch watch) {
        LocalDate today = LocalDate.now(clock);
        UsedFamilies.Used used =
                families.inForce(Family.ENTERPRISE, today, Long.MAX_VALUE).orElseThrow();
        var wanted = new KnownPopulation.Wanted(
                Set.of(SubjectKind.ENTERPRISE), Projection.of(used.family().models()), today);
        // The common pool of two cores has a single thread, which the first load would keep busy.
        return CompletableFuture.supplyAsync(
                        () -> RowScope.NOTHING.call(() -> populations.of(wanted, null, watch)),
                        Thread::startVirtualThread)
                .orTimeout(AT_MOST.toSeconds(), TimeUnit.SECONDS);
    }

    private void whileLocked(Runnable acting) {
        var source = database.owner();
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(status -> {
            new JdbcTemplate(source).execute(LOCK);
            acting.run();
        });
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(AT_MOST);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it comes about").isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
