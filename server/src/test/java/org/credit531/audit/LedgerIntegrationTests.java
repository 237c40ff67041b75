package org.credit531.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerIntegrationTests {

    private static final Visitor CLERK = Visitor.account("clerk", "transport", Role.UNIT_CLERK);

    private WrittenLedger filled;
    private WrittenLedger written;
    private TestDatabase database;

    @BeforeAll
    void fill() throws InterruptedException {
        filled = new WrittenLedger(TestDatabase.fresh()).filled(new Random(531));
        filled.close();
    }

    @BeforeEach
    void write() {
        written = filled.copied();
        database = written.database;
    }

    @AfterEach
    void close() throws InterruptedException {
        written.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set purpose = 'x'",
                "delete from ledger_entry",
                "update ledger_detail set visitor = 'x'",
                "delete from ledger_detail",
                "update ledger_link set day = day",
                "delete from ledger_link",
                "update ledger_root set position = 1",
                "delete from ledger_root",
                "delete from ledger_anchor",
                "update ledger_entry_2026_10 set purpose = 'x'",
                "delete from ledger_detail_2026_10",
                "delete from ledger_link_2026_10"
            })
    void refusesChangesToTheApplicationByRightsAndToTheOwnerByTrigger(String change) {
        assertThatThrownBy(() ->
                        JdbcClient.create(database.application()).sql(change).update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.sql().sql(change).update())
                .rootCause()
                .hasMessageContaining("The ledger is only ever added to");
    }

    @Test
    void hidesItselfFromTheReader() {
        for (var table : List.of("ledger_entry", "ledger_detail", "ledger_detail_2026_10", "ledger_link")) {
            assertThatThrownBy(() -> JdbcClient.create(database.reader())
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void leavesNoEntryOfAnActThatWasRolledBack() {
        var before = entries();
        var source = database.application();
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        var template = new org.springframework.jdbc.core.JdbcTemplate(source);
        var months = new Months(database.owner(), written.clock);
        var rolledBack = new WritingLedger(
                new JdbcLedger(template, months),
                new LookUpQueue(new JdbcLedger(template, months), transaction, WrittenLedger.folder()),
                new Backlog(),
                months,
                written.clock,
                List.of());
        transaction.executeWithoutResult(status -> {
            rolledBack.record(Act.done(AuditEvent.BATCH_SUBMITTED, "b"), CLERK);
            status.setRollbackOnly();
        });
        assertThat(entries()).isEqualTo(before);
        written.ledger.record(Act.done(AuditEvent.BATCH_SUBMITTED, "c"), CLERK);
        written.chaining.run();
        assertThat(written.verify(written.copies()).sound())
                .as("a number that was never used is no gap")
                .isTrue();
    }

    @Test
    void goesOnVerifyingAfterALawfulErasure() {
        written.ledger.erase(7, "pipl:47");
        written.chaining.run();
        assertThat(database.sql()
                        .sql("select count(*) from ledger_detail where number = 7")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(written.verify(written.copies()).findings()).isEmpty();
    }

    @Test
    void keepsTheChainWhenAMonthIsDroppedAfterTenYears() {
        var copies = written.copies();
        written.clock.set("2036-09-30");
        written.chaining.run();
        assertThat(months()).contains("ledger_entry_2026_09");
        written.clock.set("2036-10-01");
        written.ledger.record(Act.done(AuditEvent.SIGNED_IN, "clerk"), CLERK);
        written.chaining.run();
        written.chaining.run();
        assertThat(months())
                .doesNotContain("ledger_entry_2026_09", "ledger_link_2026_09")
                .contains("ledger_link_2026_10");
        var verification = written.verify(copies);
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.links()).isLessThan(verification.position());
    }

    @Test
    void refusesActsWhenTheChainDoesNotKeepUp() {
        written.backlog.is(Backlog.MOST / 10 * 7);
        assertThat(written.backlog.isWarning()).isTrue();
        written.ledger.record(Act.done(AuditEvent.SIGNED_IN, "clerk"), CLERK);
        written.backlog.is(Backlog.MOST);
        assertThatThrownBy(() -> written.ledger.record(Act.done(AuditEvent.SIGNED_IN, "clerk"), CLERK))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("ledger-unavailable"));
        written.chaining.run();
        assertThat(written.backlog.waiting()).isZero();
    }

    @Test
    void losesNothingAndRepeatsNothingWhenManyWriteAndTwoChain() throws Exception {
        var before = written.chain.head().position();
        try (var other = new WrittenLedger(database);
                var workers = Executors.newFixedThreadPool(8)) {
            other.clock.set(written.clock.instant().atZone(written.clock.getZone()));
            Callable<Integer> writing = () -> {
                for (var number = 0; number < 50; number++) {
                    written.ledger.record(Act.done(AuditEvent.BATCH_SUBMITTED, "b" + number), CLERK);
                    (number % 2 == 0 ? written : other).chaining.run();
                }
                return 50;
            };
            for (var done : workers.invokeAll(List.of(writing, writing, writing, writing))) {
                assertThat(done.get()).isEqualTo(50);
            }
        }
        written.chaining.run();
        assertThat(written.chain.head().position()).isEqualTo(before + 200);
        assertThat(written.verify(written.copies()).findings()).isEmpty();
    }

    @Test
    void opensAMonthThatNobodyPrepared() {
        written.clock.set("2031-02-03");
        written.ledger.record(Act.done(AuditEvent.SIGNED_OUT, "clerk"), CLERK);
        written.clock.advance(Duration.ofDays(40));
        written.chaining.run();
        assertThat(months()).contains("ledger_entry_2031_02", "ledger_link_2031_03");
        assertThat(new Verifier(database.application())
                        .verify(LocalDate.now(written.clock), written.copies())
                        .findings())
                .isEmpty();
    }

    private long entries() {
        return database.sql()
                .sql("select count(*) from ledger_entry")
                .query(Long.class)
                .single();
    }

    private List<String> months() {
        return database.sql()
                .sql("select relname::text from pg_class where relname like 'ledger%'")
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }
}
