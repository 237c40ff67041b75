package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.credit531.province.Planted;
import org.credit531.province.Province;
import org.credit531.province.feed.Defect;
import org.credit531.province.feed.Defects;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest(properties = "credit531.sample=small")
class InventedDataIntegrationTests {

    private static final Defects DAMAGE = new Defects(Map.of(
            Defect.NAME_ONLY, 3_000,
            Defect.WRONG_CHECK_CHARACTER, 100,
            Defect.SPREADSHEET_EXPONENT, 200,
            Defect.UNKNOWN_WORD, 50));
    private static final Pattern POINTS = Pattern.compile("([+-]\\d+\\.\\d{3})\\b");

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @TempDir
    private Path folder;

    private CommandLine command;

    @BeforeEach
    void prepare() {
        command = new CommandLine(port);
    }

    @Test
    void findsExactlyThePlantedDefectsAndChangesNothingTheSecondTime() throws Exception {
        Path file = folder.resolve("grades.csv");
        Planted planted;
        try (OutputStream out = Files.newOutputStream(file)) {
            planted = new Province(77, 3_000).with(DAMAGE).constructionGrades(out);
        }
        long before = statements();
        Map<String, Long> aside = quarantined();
        var first =
                command.run("import", "--item", "construction-market-grade", "--unit", "transport", file.toString());
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).contains(String.valueOf(planted.rows()));
        assertThat(statements() - before).isPositive().isEqualTo(planted.accepted());
        quarantined()
                .forEach((code, rows) ->
                        assertThat(rows - aside.getOrDefault(code, 0L)).as(code).isEqualTo(planted.quarantined(code)));
        long after = statements();
        assertThat(command.run("import", "--item", "construction-market-grade", "--unit", "transport", file.toString())
                        .exit())
                .isZero();
        assertThat(statements()).isEqualTo(after);
    }

    @Test
    void showsRecordsAndAScoreWhoseContributionsAddUp() {
        String code = database.sql()
                .sql("select party_code from statement where item = 'construction-market-grade' order by 1 limit 1")
                .query(String.class)
                .single();
        var shown = command.run("show", code);
        assertThat(shown.exit()).as(shown.err()).isZero();
        assertThat(shown.out()).contains(code, "construction-market-grade");
        assertThat(shown.out()).containsPattern("sum \\d+\\.\\d{3} = score \\d+\\.\\d{3}");
        var sum = Pattern.compile("sum (\\d+\\.\\d{3}) = score (\\d+\\.\\d{3})").matcher(shown.out());
        assertThat(sum.find()).isTrue();
        assertThat(sum.group(1)).isEqualTo(sum.group(2));
        assertThat(POINTS.matcher(shown.out()).find()).isTrue();
    }

    @Test
    void namesPlaceReasonAndRemedyOfAFileThatIsNoTable() throws Exception {
        Path file = folder.resolve("scan.pdf");
        Files.writeString(file, "%PDF-1.7 not a table", StandardCharsets.US_ASCII);
        var refused = command.run("import", "--item", "registration", "--unit", "market-regulation", file.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err() + refused.out()).contains("not-a-table");
    }

    private long statements() {
        return database.sql()
                .sql("select count(*) from statement")
                .query(Long.class)
                .single();
    }

    private Map<String, Long> quarantined() {
        Map<String, Long> rows = new HashMap<>();
        database.sql()
                .sql("select code, count(*) from quarantined_row group by code")
                .query(row -> {
                    rows.put(row.getString(1), row.getLong(2));
                });
        return rows;
    }
}
