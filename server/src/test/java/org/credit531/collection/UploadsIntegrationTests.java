package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class UploadsIntegrationTests {

    private static final long MOST = 3_000_000;

    @Autowired
    private Uploads uploads;

    @Autowired
    private JdbcBatches rows;

    @Autowired
    private Batches batches;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestDatabase database;

    private static Batches.Submission submission() {
        return new Batches.Submission(
                "construction-market-grade", "transport", Batch.Mode.DELTA, null, "tests", null, "");
    }

    private UUID store(InputStream upload) {
        UUID id = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            rows.insert(id, submission());
            try {
                rows.stored(id, uploads.store(id, upload, MOST));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return id;
    }

    private long kept() {
        return database.sql()
                .sql("select (select count(*) from batch) + (select count(*) from raw_chunk)")
                .query(Long.class)
                .single();
    }

    @Test
    void returnWhatWasStored() throws Exception {
        for (int length : new int[] {0, 1, 1 << 20, (1 << 20) + 1, (int) MOST}) {
            byte[] bytes = new byte[length];
            new java.util.Random(length).nextBytes(bytes);
            UUID id = store(new ByteArrayInputStream(bytes));
            Batch batch = rows.find(id).orElseThrow();
            assertThat(uploads.file(batch).open().readAllBytes()).isEqualTo(bytes);
            assertThat(batch.fileBytes()).isEqualTo(length);
        }
    }

    @Test
    void keepNothingOfAStreamThatDoesNotEnd() {
        long before = kept();
        var read = new long[1];
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                read[0] += length;
                return length;
            }
        };
        assertThatThrownBy(() -> store(endless)).isInstanceOfSatisfying(RequestProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo("upload-too-large");
            assertThat(problem.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        });
        assertThat(read[0]).isLessThan(2 * MOST);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void areNotEvenReadWhereTheyAnnounceTooMuch() {
        var untouched = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("an upload that is too long need not be read");
            }
        };
        assertThatThrownBy(() -> batches.submit(submission(), Long.MAX_VALUE, untouched))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("upload-too-large"));
    }

    @Test
    void keepNothingOfAStreamThatBreaksOff() {
        long before = kept();
        var broken = new InputStream() {
            private int left = 2_000_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the sender has gone");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> batches.submit(submission(), -1, broken)).isInstanceOf(IOException.class);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void countTheGivenDayAsTheRowsOwnWhenTheirTermIsOver() throws Exception {
        byte[] file = "企业名称,统一社会信用代码,企业类型,信用等级\n甲,%s,施工,A\n"
                .formatted(enterprise(8001))
                .getBytes(StandardCharsets.UTF_8);
        var sending = new Sending(batches);
        Batch old = sending.send(
                "construction-market-grade", "transport", Batch.Mode.DELTA, LocalDate.of(2019, 1, 1), file);
        assertThat(old.counts()).isEqualTo(new Batch.Counts(1, 0, 0, 1, 0));
        assertThat(batches.reasons(old.id())).containsOnlyKeys("term-over");
        Batch present = sending.send("construction-market-grade", "transport", Batch.Mode.DELTA, null, file);
        assertThat(present.counts().accepted()).isEqualTo(1);
    }
}
