package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.credit531.testing.CountingStatements;
import org.credit531.testing.PlatformTest;
import org.credit531.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Kept rows are read and rewritten a piece at a time: however many there are, with one statement. */
@PlatformTest
class QuarantineIntegrationTests {

    private static final int ROWS = 40;

    @Autowired
    private Batches batches;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Vault vault;

    private CountingStatements statements;
    private Quarantine quarantine;
    private Batch batch;

    @BeforeEach
    void sendRowsWithoutCodes() throws Exception {
        batch = new Sending(batches).grades("甲,,施工,AA,95.5,2025-01-02\n".repeat(ROWS));
        assertThat(batch.counts().quarantined()).isEqualTo(ROWS);
        statements = new CountingStatements(dataSource);
        quarantine = new Quarantine(new JdbcTemplate(statements), vault);
    }

    @Test
    void findsAPieceOfRowsByOneStatement() {
        List<Long> numbers = LongStream.rangeClosed(2, ROWS + 1).boxed().toList();
        assertThat(quarantine.find(batch.id(), numbers.reversed()))
                .extracting(kept -> kept.row().row())
                .as("in order")
                .containsExactlyElementsOf(numbers);
        assertThat(statements.taken()).isEqualTo(1);
        assertThat(quarantine.find(batch.id(), List.of(3L, 1_000L)))
                .as("without those that are not there")
                .hasSize(1);
    }

    @Test
    void locksAPieceOfRowsByOneStatement() {
        assertThat(quarantine.lock(batch.id(), List.of(4L, 2L, 1_000L)))
                .extracting(kept -> kept.row().row())
                .containsExactly(2L, 4L);
        assertThat(statements.taken()).isEqualTo(1);
    }

    @Test
    void rewritesAPieceOfRowsByOneStatement() {
        List<QuarantinedRow> rewritten = quarantine.find(batch.id(), List.of(2L, 3L, 4L)).stream()
                .map(kept -> said(kept.row(), "乙" + kept.row().row()))
                .toList();
        statements.taken();
        quarantine.rewrite(batch.id(), rewritten);
        assertThat(statements.taken()).isEqualTo(1);
        assertThat(quarantine.find(batch.id(), List.of(2L, 3L, 4L, 5L)))
                .extracting(kept -> kept.row().cells().get("企业名称"), KeptRow::revision)
                .containsExactly(tuple("乙2", 1), tuple("乙3", 1), tuple("乙4", 1), tuple("甲", 0));
    }

    private static QuarantinedRow said(QuarantinedRow row, String name) {
        return new QuarantinedRow(row.row(), row.reason(), row.findings(), Map.of("企业名称", name));
    }
}
