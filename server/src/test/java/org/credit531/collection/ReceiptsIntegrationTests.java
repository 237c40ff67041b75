package org.credit531.collection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.credit531.backup.Backup;
import org.credit531.backup.Restore;
import org.credit531.calendar.DayTurned;
import org.credit531.client.PinnedKeys;
import org.credit531.client.ReceivedFile;
import org.credit531.client.Verdict;
import org.credit531.signing.Signatures;
import org.credit531.signing.SignedDocument;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ReceiptsIntegrationTests {

    private static final String ROWS = "甲,%s,施工,AA,95.5,2025-01-02\n乙,,施工,AA,95.5,2025-01-02\n";

    @Autowired
    private Batches batches;

    @Autowired
    private HoldingBatches holding;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Signatures signatures;

    @Autowired
    private TestDatabase database;

    private Sending sending;

    @BeforeEach
    void prepare() {
        sending = new Sending(batches);
    }

    private Verdict verdict(SignedDocument document) {
        String key = signatures.published().getFirst().fingerprint();
        return Verdict.of(document.text().getBytes(UTF_8), new PinnedKeys(Set.of(key)));
    }

    private long kept(Batch batch) {
        return database.sql()
                .sql("select count(*) from batch_receipt where batch = :batch")
                .param("batch", batch.id())
                .query(Long.class)
                .single();
    }

    @Test
    void saysWhatCameInAndWhatBecameOfIt() throws Exception {
        String rows = ROWS.formatted(enterprise(3601));
        Batch done = sending.grades(rows);
        var document = receipts.of(done);
        var receipt = Receipts.read(document);
        assertThat(receipt.batch()).isEqualTo(done.id());
        assertThat(receipt.state()).isEqualTo("done");
        assertThat(receipt.counts()).isEqualTo(new Batch.Counts(2, 1, 0, 1, 0));
        assertThat(receipt.reasons()).containsExactly(new Receipt.Reason("empty", 1));
        assertThat(receipt.knowledge()).isEqualTo(done.knowledge());
        assertThat(receipt.sender()).isEqualTo("tests");
        assertThat(receipt.unit().code()).isEqualTo("transport");
        assertThat(receipt.receivedAt()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
        assertThat(verdict(document)).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
            var sent = new ByteArrayInputStream((Sending.GRADES + rows).getBytes(UTF_8));
            assertThat(measured(sent).isNamedBy(verified.document())).isTrue();
            assertThat(measured(new ByteArrayInputStream(new byte[] {1})).isNamedBy(verified.document()))
                    .isFalse();
        });
    }

    private static ReceivedFile measured(ByteArrayInputStream file) {
        try {
            return ReceivedFile.of(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void staysTheSameHoweverOftenItIsAskedFor() throws Exception {
        Batch done = sending.grades(ROWS.formatted(enterprise(3602)));
        assertThat(receipts.of(done)).isEqualTo(receipts.of(done));
        assertThat(kept(done)).isEqualTo(1);
        database.sql()
                .sql("delete from quarantined_row where batch = :batch")
                .param("batch", done.id())
                .update();
        assertThat(Receipts.read(receipts.of(done)).reasons()).hasSize(1);
    }

    @Test
    void isMadeWithoutBeingAskedFor() throws Exception {
        Batch done = sending.grades(ROWS.formatted(enterprise(3603)));
        for (int tries = 0; kept(done) == 0 && tries < 9_000; tries++) {
            Thread.sleep(20);
        }
        assertThat(kept(done)).isEqualTo(1);
    }

    @Test
    void isMadeAtTheTurnOfTheDayWhereACrashLeftItOut() throws Exception {
        Batch done = sending.grades(ROWS.formatted(enterprise(3605)));
        var document = receipts.of(done);
        database.sql()
                .sql("delete from batch_receipt where batch = :batch")
                .param("batch", done.id())
                .update();
        receipts.on(new DayTurned(LocalDate.of(2026, 11, 24)));
        assertThat(kept(done)).isEqualTo(1);
        assertThat(Receipts.read(receipts.of(done)).counts())
                .isEqualTo(Receipts.read(document).counts());
    }

    @Test
    void saysWhatFailedAndWhy() throws Exception {
        Batch failed = sending.gradesSnapshot("");
        var document = receipts.of(failed);
        assertThat(Receipts.read(document).problem()).isEqualTo("empty-snapshot");
        assertThat(Receipts.read(document).state()).isEqualTo("failed");
        Batch again = sending.await(batches.retry(failed.id()));
        assertThat(receipts.of(again)).isNotEqualTo(document);
        assertThat(kept(again)).isEqualTo(2);
    }

    @Test
    void comesAfterTheEndOnly() throws Exception {
        var submission = new Batches.Submission(
                "construction-market-grade",
                "transport",
                Batch.Mode.DELTA,
                null,
                "tests",
                null,
                "held.csv",
                Batch.Channel.PAGE,
                true);
        Batch held = batches.submit(submission, new ByteArrayInputStream(Sending.GRADES.getBytes(UTF_8)));
        assertThatThrownBy(() -> receipts.of(held))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("receipt-not-yet"));
        Batch discarded = holding.discard(held, "somebody");
        assertThat(Receipts.read(receipts.of(discarded)).problem()).isEqualTo("discarded");
    }

    @Test
    void comesBackFromABackup(@TempDir Path folder) throws Exception {
        Batch done = sending.grades(ROWS.formatted(enterprise(3604)));
        var document = receipts.of(done);
        Path file = folder.resolve("backup.zip");
        new Backup(database.connections(), "test", _ -> {}).to(file);
        var restored = TestDatabase.empty();
        Restore.from(file, restored.connections(), _ -> {});
        var found = new JdbcReceipts(restored.sql()).find(done.id());
        assertThat(found).contains(document);
        assertThat(verdict(found.orElseThrow())).isInstanceOf(Verdict.Verified.class);
    }
}
