package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A list that a ministry really published; the folder with it is named to {@code ./test --real-data}. */
@PlatformTest(properties = "credit531.sample=small")
@EnabledIfSystemProperty(named = "credit531.real-data", matches = ".+")
class RealDataIntegrationTests {

    private static final Path FILE =
            Path.of(System.getProperty("credit531.real-data", ""), "construction_highway_credit_grades.csv");
    private static final long RECEIVED = 14_640;
    private static final long WITHOUT_CODE = 4_335;
    private static final long WRONG_CHECK_CHARACTER = 4;

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Test
    void takesThePublishedListAndExplainsAFirmOfIt() {
        CommandLine command = new CommandLine(port);
        sendAndCheck(command, false);
        sendAndCheck(command, true);
        var shown = command.run("show", "91510100633114155W");
        assertThat(shown.exit()).as(shown.err()).isZero();
        assertThat(shown.out()).contains("91510100633114155W", "construction-market-grade");
        var sum = Pattern.compile("sum (\\d+\\.\\d{3}) = score (\\d+\\.\\d{3})").matcher(shown.out());
        assertThat(sum.find()).as(shown.out()).isTrue();
        assertThat(sum.group(1)).isEqualTo(sum.group(2));
    }

    private void sendAndCheck(CommandLine command, boolean again) {
        var ran = command.run(
                "import",
                "--item",
                "construction-market-grade",
                "--unit",
                "transport",
                "--effective",
                "2024-12-31",
                FILE.toString());
        assertThat(ran.exit()).as(ran.err()).isZero();
        Counts counts = database.sql()
                .sql("""
                        select received, accepted, unchanged, quarantined, id from batch
                         where submitted_by = 'sample' and file_bytes > 2000000 order by received_at desc limit 1
                        """)
                .query((row, number) ->
                        new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getString(5)))
                .single();
        assertThat(counts.received()).isEqualTo(RECEIVED);
        assertThat(counts.quarantined()).isEqualTo(WITHOUT_CODE + WRONG_CHECK_CHARACTER);
        assertThat(counts.accepted() + counts.unchanged()).isEqualTo(RECEIVED - WITHOUT_CODE - WRONG_CHECK_CHARACTER);
        assertThat(reason(counts, "empty")).isEqualTo(WITHOUT_CODE);
        assertThat(reason(counts, "check-character")).isEqualTo(WRONG_CHECK_CHARACTER);
        if (again) {
            assertThat(counts.accepted()).isZero();
        } else {
            assertThat(counts.accepted()).isPositive();
        }
    }

    private long reason(Counts counts, String code) {
        return database.sql()
                .sql("select count(*) from quarantined_row where batch = :batch::uuid and code = :code")
                .param("batch", counts.batch())
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private record Counts(long received, long accepted, long unchanged, long quarantined, String batch) {}
}
