package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Rows that nobody has dealt with are walked page by page, each once, along indexes and never as a whole. */
@PlatformTest
@Import(ClockSettings.class)
class OpenRowsIntegrationTests {

    private static final String GRADES = "construction-market-grade";
    private static final String REGISTRATION = "registration";

    @Autowired
    private Batches batches;

    @Autowired
    private OpenRows open;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void sendWrongRows() throws Exception {
        var sending = new Sending(batches);
        clock.set("2026-11-20");
        assertThat(sending.grades(wrongGrade(1) + wrongGrade(2) + wrongGrade(3))
                        .counts()
                        .quarantined())
                .isEqualTo(3);
        clock.set("2026-11-21");
        assertThat(sending.registrations(enterprise(8811) + ",甲有限公司,无此状态,2010-05-06,,5000,2020-01-02\n")
                        .counts()
                        .quarantined())
                .isEqualTo(1);
        clock.set("2026-11-22");
        assertThat(sending.grades(wrongGrade(4) + wrongGrade(5)).counts().quarantined())
                .isEqualTo(2);
    }

    private static String wrongGrade(int number) {
        return "乙有限公司,%s,施工,AA,95,2026-13-0%d\n".formatted(enterprise(8820 + number), number);
    }

    @Test
    void areWalkedPageByPageInTheOrderOfTheirReceipt() {
        List<String> items = List.of(GRADES, REGISTRATION);
        List<OpenRows.Place> all = places(open.of(items, Set.of(), null, 10));
        assertThat(all).hasSize(6);
        assertThat(open.of(items, Set.of(), null, 10).stream().map(OpenRows.OpenRow::item))
                .containsExactly(GRADES, GRADES, GRADES, REGISTRATION, GRADES, GRADES);
        List<OpenRows.Place> walked = new ArrayList<>();
        List<OpenRows.Place> page = places(open.of(items, Set.of(), null, 2));
        while (!page.isEmpty()) {
            walked.addAll(page);
            page = places(open.of(items, Set.of(), page.getLast(), 2));
        }
        assertThat(walked).isEqualTo(all);
    }

    private static List<OpenRows.Place> places(List<OpenRows.OpenRow> rows) {
        return rows.stream().map(OpenRows.OpenRow::place).toList();
    }

    @Test
    void areReadInTheOrderOfIndexes() throws Exception {
        try (Connection connection = database.owner().getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("set enable_seqscan = off").update();
            jdbc.sql("set enable_bitmapscan = off").update();
            List<String> plan = jdbc.sql("explain " + JdbcOpenRows.PLACES)
                    .param("items", new String[] {GRADES, REGISTRATION})
                    .param("settled", new String[] {"term-over"})
                    .param("batch", new UUID(0, 0))
                    .param("row", 0)
                    .param("limit", 50)
                    .query(String.class)
                    .list();
            assertThat(String.join("\n", plan))
                    .contains(
                            "Index Scan using batch_with_open_rows",
                            "quarantined_row_open",
                            "Presorted Key: b.received_at, b.id");
        }
    }
}
