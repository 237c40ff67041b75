package org.credit531.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every kind of tampering with owner's rights is found, wherever it happens; the seed is in the message. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifierPropertyTests {

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private WrittenLedger filled;

    @BeforeAll
    void fill() throws InterruptedException {
        filled = new WrittenLedger(TestDatabase.fresh()).filled(random);
        filled.close();
    }

    @Test
    void findsNothingInWhatNobodyTouched() throws Exception {
        try (var written = new WrittenLedger(TestDatabase.fresh()).filled(new Random(1))) {
            var verification = written.verify(written.copies());
            assertThat(verification.findings()).isEmpty();
            assertThat(verification.sound()).isTrue();
            assertThat(verification.links()).isGreaterThan(25);
            assertThat(verification.roots()).isGreaterThan(12);
            assertThat(written.database
                            .sql()
                            .sql("select count(*) from ledger_anchor")
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void finds(Tampering tampering) throws Exception {
        try (var written = filled.copied()) {
            var copies = written.copies();
            var last = copies.getLast().position();
            tamper(written.database, tampering, 3 + random.nextLong(last - 6), random);
            assertFinds(written, tampering, copies);
        }
    }

    private void assertFinds(WrittenLedger written, Tampering tampering, List<PublishedRoot> copies) {
        var verification = written.verify(copies);
        assertThat(verification.sound()).as("%s, seed %d", tampering, seed).isFalse();
        assertThat(verification.findings())
                .as("%s, seed %d", tampering, seed)
                .extracting(Finding::kind)
                .containsAll(tampering.found());
    }

    private static void tamper(TestDatabase database, Tampering tampering, long number, Random random)
            throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            sql.sql("set session_replication_role = replica").update();
            tampering.at(new Tampering.Place(sql, number), random);
        }
    }
}
