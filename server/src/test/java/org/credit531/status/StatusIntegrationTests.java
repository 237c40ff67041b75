package org.credit531.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.credit531.record.BatchTaken;
import org.credit531.record.Knowledge;
import org.credit531.record.SourceFreshness;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.Reader;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How fresh the sources are is what they sent and owe; how the platform stands is what it has done. */
@PlatformTest
@Import(ClockSettings.class)
class StatusIntegrationTests {

    private static final String ITEM = "tax-credit-grade";

    @LocalServerPort
    private int port;

    @Autowired
    private Sources sources;

    @Autowired
    private SourceFreshness freshness;

    @Autowired
    private PlatformState platform;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void send() {
        clock.set("2026-11-23");
        transaction.executeWithoutResult(status -> events.publishEvent(
                new BatchTaken(ITEM, "tax", knowledge.next("batch", null), LocalDate.now(clock), true, false)));
    }

    @Test
    void isToldBesideWhatRestsOnTheSources() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            assertThat(freshness.of(List.of("registration"))).isNull();
            clock.advance(Duration.ofHours(2));
            assertThat(freshness.of(List.of(ITEM))).isEqualTo("Source last sent: 2 h ago");
            assertThat(freshness.of(List.of(ITEM, "registration", "honour")))
                    .as("of one that sent and two that never did")
                    .isEqualTo("Source last sent: 2 h ago; kinds of records of which nothing was sent yet: 2");
            jdbc.sql("insert into item_delivery (item, unit, at) values ('honour', 'tax', :now)")
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            assertThat(freshness.of(List.of(ITEM, "honour")))
                    .isEqualTo(
                            "Sources of 2 kinds of records: the latest sent just now, the one silent longest 2 h ago");
            assertThat(freshness.of(List.of(ITEM, "honour", "registration")))
                    .isEqualTo(
                            "Sources of 2 kinds of records: the latest sent just now, the one silent longest 2 h ago;"
                                    + " kinds of records of which nothing was sent yet: 1");
        } finally {
            LocaleContextHolder.resetLocaleContext();
            jdbc.sql("delete from item_delivery where item = 'honour'").update();
        }
    }

    @Test
    void becomesSilentAndThenOverdue() {
        assertThat(source().state()).isEqualTo(SourceState.CURRENT);
        assertThat(source().units()).isEqualTo(1);
        assertThat(Objects.requireNonNull(source().last()).toInstant())
                .isCloseTo(clock.instant(), org.assertj.core.api.Assertions.within(Duration.ofSeconds(1)));
        clock.set("2027-01-04");
        assertThat(source().state()).isEqualTo(SourceState.SILENT);
        clock.set("2027-02-02");
        assertThat(source().state()).isEqualTo(SourceState.OVERDUE);
        assertThat(sources.all().getFirst().item().item()).isEqualTo(ITEM);
    }

    @Test
    void tellsWhatWasNeverSent() {
        assertThat(sources.all())
                .filteredOn(one -> one.item().item().equals("honour"))
                .extracting(Sources.Source::state)
                .containsExactly(SourceState.NEVER);
    }

    @Test
    void saysHowLongAgoOnThePage() throws IOException, InterruptedException {
        clock.advance(Duration.ofHours(3));
        var page = new Reader(port).get("/status");
        assertThat(page).contains("3小时前", "id=\"" + ITEM + "\"");
        assertThat(new Reader(port).get("/api/v1/status"))
                .contains("\"item\":\"" + ITEM + "\",\"unit\":\"tax\",\"state\":\"current\"");
    }

    @Test
    void tellsOfWorkThatIsLateOrFails() {
        add("late", OffsetDateTime.now(clock).minusHours(1), 0);
        assertThat(platform.now().work()).isEqualTo(PlatformState.Work.LATE);
        add("failing", OffsetDateTime.now(clock).plusDays(1), 3);
        assertThat(platform.now().work()).isEqualTo(PlatformState.Work.FAILING);
        database.sql()
                .sql("delete from scheduled_tasks where task_name = 'test-of-status'")
                .update();
    }

    /** Nothing else is planned in this transaction, and of the transaction nothing stays. */
    @Test
    void doesNotTakeForLateWhatIsDueAtOnce() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from scheduled_tasks").update();
            jdbc.sql("""
                    insert into scheduled_tasks
                           (task_name, task_instance, execution_time, picked, consecutive_failures, version)
                    values ('test-of-status', 'at-once', timestamptz 'epoch', false, 0, 1)
                    """).update();
            assertThat(platform.now().work()).isEqualTo(PlatformState.Work.DONE);
        });
    }

    private void add(String instance, OffsetDateTime at, int failures) {
        database.sql().sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, consecutive_failures, version)
                values ('test-of-status', ?, ?, false, ?, 1)
                """).param(instance).param(at).param(failures).update();
    }

    private Sources.Source source() {
        return sources.all().stream()
                .filter(one -> one.item().item().equals(ITEM))
                .findFirst()
                .orElseThrow();
    }
}
