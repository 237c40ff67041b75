package org.credit531.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.record.Knowledge;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Silence becomes overdue with time, ends with a word of the source, and past answers stay what they were. */
@PlatformTest
@Import(ClockSettings.class)
class OverdueSourcesIntegrationTests {

    private static final String ITEM = "construction-market-grade";
    private static final String HEADINGS = "企业名称,统一社会信用代码,企业类型,信用等级,评价日期\n";

    @Autowired
    private OverdueSources overdue;

    @Autowired
    private ZeroReports reports;

    @Autowired
    private Batches batches;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void prepare() {
        clock.set("2026-01-15");
        database.sql().sql("truncate zero_report, item_covered").update();
    }

    @Test
    void isNotOverdueWhatNobodyHasEverSent() {
        assertThat(overdue.on(LocalDate.of(2026, 12, 31), knowledge.latest())).isEmpty();
    }

    @Test
    void isOverdueWhenTheTimeToDeclareNothingIsOver() throws Exception {
        send();
        assertThat(isOverdue("2026-03-31")).isFalse();
        assertThat(isOverdue("2026-04-01")).isTrue();
        assertThat(overdue.on(LocalDate.of(2026, 4, 1), 0))
                .as("before anything was known")
                .isEmpty();
    }

    @Test
    void isOverdueNoMoreWhenTheSourceSpeaksAndPastAnswersStay() throws Exception {
        send();
        long silent = knowledge.latest();
        clock.set("2026-04-10");
        ZeroReport report =
                reports.declare(new ZeroReports.Declaration(ITEM, "transport", YearMonth.of(2026, 3), "tests"));
        long declared = knowledge.latest();
        assertThat(declared).isGreaterThan(silent);
        assertThat(isOverdue("2026-05-31")).isFalse();
        reports.withdraw(report.id(), "tests");
        assertThat(isOverdue("2026-05-31")).isTrue();
        assertThat(overdue.on(LocalDate.of(2026, 5, 31), declared)).isEmpty();
        assertThat(overdue.on(LocalDate.of(2026, 5, 31), silent)).containsExactly(ITEM);
        send();
        assertThat(isOverdue("2026-06-30")).isFalse();
        assertThat(isOverdue("2026-07-01")).isTrue();
    }

    private boolean isOverdue(String day) {
        return overdue.on(LocalDate.parse(day), knowledge.latest()).contains(ITEM);
    }

    private void send() throws Exception {
        var submission = new Batches.Submission(ITEM, "transport", Batch.Mode.DELTA, null, "tests", null, "test.csv");
        String rows = "甲,%s,施工,A,2026-01-02\n".formatted(enterprise(8802));
        Batch sent = batches.submit(submission, new ByteArrayInputStream((HEADINGS + rows).getBytes(UTF_8)));
        for (int tries = 0; tries < 9_000; tries++) {
            if (batches.find(sent.id()).orElseThrow().state().ended()) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the batch did not end");
    }
}
