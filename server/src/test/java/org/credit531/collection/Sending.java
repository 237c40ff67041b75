package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.credit531.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Sends files the way units do and waits until they are read: sentences for the tests. */
final class Sending {

    static final String GRADES = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n";
    static final String REGISTRATIONS = "统一社会信用代码,名称,登记状态,成立日期,法定代表人,注册资本(万元),核准日期\n";

    private final Batches batches;

    Sending(Batches batches) {
        this.batches = batches;
    }

    Batch grades(String rows) throws Exception {
        return send("construction-market-grade", "transport", Batch.Mode.DELTA, null, GRADES + rows);
    }

    Batch gradesSnapshot(String rows) throws Exception {
        return send("construction-market-grade", "transport", Batch.Mode.SNAPSHOT, null, GRADES + rows);
    }

    Batch registrations(String rows) throws Exception {
        return send("registration", "market-regulation", Batch.Mode.DELTA, null, REGISTRATIONS + rows);
    }

    /** Registrations whose last column is the class of industry. */
    Batch registrationsByIndustry(String rows) throws Exception {
        String headings = REGISTRATIONS.strip() + ",行业代码\n";
        return send("registration", "market-regulation", Batch.Mode.DELTA, null, headings + rows);
    }

    Batch send(String item, String unit, Batch.Mode mode, @Nullable LocalDate effective, String text) throws Exception {
        return send(item, unit, mode, effective, text.getBytes(StandardCharsets.UTF_8));
    }

    Batch send(String item, String unit, Batch.Mode mode, @Nullable LocalDate effective, byte[] bytes)
            throws Exception {
        return await(submit(item, unit, mode, effective, bytes));
    }

    Batch submit(String item, String unit, Batch.Mode mode, @Nullable LocalDate effective, byte[] bytes)
            throws IOException {
        var submission = new Batches.Submission(item, unit, mode, effective, "tests", null, "test.csv");
        return batches.submit(submission, new ByteArrayInputStream(bytes));
    }

    Batch await(Batch sent) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(limit)) {
            Batch now = batches.find(sent.id()).orElseThrow();
            if (now.state().ended()) {
                assertSums(now);
                return now;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the batch did not end within a minute: " + batches.find(sent.id()));
    }

    /** Waits until nothing that was taken is still to be evaluated. */
    void awaitEvaluation(TestDatabase database) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(limit)) {
            boolean pending = database.sql()
                    .sql("select exists (select 1 from evaluation_pending)")
                    .query(Boolean.class)
                    .single();
            if (!pending) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the evaluation did not end within a minute");
    }

    private static void assertSums(Batch batch) {
        Batch.Counts counts = batch.counts();
        assertThat(counts.received()).isEqualTo(counts.accepted() + counts.unchanged() + counts.quarantined());
    }
}
