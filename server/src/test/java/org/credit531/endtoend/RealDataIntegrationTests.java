package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.credit531.collection.Xlsx;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.PublishedList;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists that authorities really published; the folder with them is named to {@code ./test --real-data}. */
@PlatformTest(properties = "credit531.sample=small")
@EnabledIfSystemProperty(named = "credit531.real-data", matches = ".+")
class RealDataIntegrationTests {

    private static final Path FOLDER = Path.of(System.getProperty("credit531.real-data", ""));
    private static final Path FILE = FOLDER.resolve("construction_highway_credit_grades.csv");
    private static final long RECEIVED = 14_640;
    private static final long WITHOUT_CODE = 4_335;
    private static final long WRONG_CHECK_CHARACTER = 4;

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @TempDir
    private Path temporary;

    /**
     * A published file and what becomes of its rows when it is read: reasons by their codes, and parties by their schemes.
     * What rows say beside each other comes on top: of two that differ in one record only the later counts.
     */
    private record Published(
            String file,
            String item,
            String unit,
            long received,
            Map<String, Long> reasons,
            Map<String, Long> parties) {}

    static Stream<Published> published() {
        return Stream.of(
                new Published(
                        "transport_credit_grades_sichuan.csv",
                        "road-transport-grade",
                        "transport",
                        12_508,
                        // 2,816 without a code; 1,621 codes damaged by spreadsheets and typing, none of which is a
                        // valid
                        // number of an older scheme. Of the 8,071 valid ones three rows are quarantined for something
                        // else.
                        Map.of(
                                "empty", 2_816L,
                                "spreadsheet-truncated", 1_497L,
                                "check-character", 99L,
                                "confusable-letter", 23L,
                                "illegal-character", 2L,
                                "unknown-code", 2L,
                                "kind-not-covered", 1L),
                        Map.of("uscc", 8_068L)),
                new Published(
                        "blacklists_national_orgs.csv",
                        "serious-dishonesty",
                        "credit-centre",
                        818,
                        // 543 with a valid unified code, one of which the organisation code beside it contradicts.
                        Map.of("empty", 1L, "wrong-length", 1L, "codes-contradict", 1L),
                        Map.of("uscc", 542L, "organisation-code", 273L)),
                new Published(
                        "admin_penalties_shenzhen_orgs_2022.csv",
                        "administrative-penalty",
                        "market-regulation",
                        97,
                        Map.of("empty", 97L),
                        Map.of()),
                new Published(
                        "worldbank_debarred_chinese_firms.csv",
                        "serious-dishonesty",
                        "credit-centre",
                        337,
                        Map.of("empty", 337L),
                        Map.of()));
    }

    @ParameterizedTest
    @MethodSource("published")
    void readsEachRowOfPublishedListsAsItIs(Published published) throws Exception {
        Path file = FOLDER.resolve(published.file());
        Counts first = send(published, published.unit(), file);
        long taken =
                published.parties().values().stream().mapToLong(Long::longValue).sum();
        long overtaken = reason(first, "overtaken");
        assertThat(first.received()).isEqualTo(published.received());
        assertThat(first.accepted() + first.unchanged() + overtaken).isEqualTo(taken);
        assertThat(first.quarantined()).isEqualTo(published.received() - taken + overtaken);
        published
                .reasons()
                .forEach((code, count) ->
                        assertThat(reason(first, code)).as(code).isEqualTo(count));
        assertThat(parties(first).keySet()).isEqualTo(published.parties().keySet());
        reconcile(first);
        List<String> stored = statements(first);
        for (Path again : List.of(file, workbook(file), inGb18030(file))) {
            Counts repeated = send(published, published.unit(), again);
            assertThat(repeated.accepted()).as(again.toString()).isZero();
            assertThat(repeated.quarantined()).isEqualTo(first.quarantined());
            assertThat(statements(repeated)).isEmpty();
        }
        assertIndependent(published, "archives", workbook(file), stored);
        assertIndependent(published, "energy", inGb18030(file), stored);
    }

    private Path workbook(Path file) throws IOException {
        return Files.write(temporary.resolve("list.xlsx"), Xlsx.of(rows(file)));
    }

    private Path inGb18030(Path file) throws IOException {
        return Files.writeString(temporary.resolve("list.csv"), Files.readString(file), Charset.forName("GB18030"));
    }

    /** What the batch says of itself is what the tables hold. */
    private void reconcile(Counts counts) {
        assertThat(counts.received()).isEqualTo(counts.accepted() + counts.unchanged() + counts.quarantined());
        assertThat((long) statements(counts).size()).isEqualTo(counts.accepted());
        assertThat(database.sql()
                        .sql("select count(*) from quarantined_row where batch = :batch::uuid")
                        .param("batch", counts.batch())
                        .query(Long.class)
                        .single())
                .isEqualTo(counts.quarantined());
    }

    /**
     * The same file in another form from a unit that has stated nothing yet: its records have keys of their own, so all of
     * them are stored anew, and are byte for byte what the first file's are.
     */
    private void assertIndependent(Published published, String unit, Path file, List<String> stored) {
        Counts counts = send(published, unit, file);
        reconcile(counts);
        assertThat(statements(counts)).as(unit + " " + file).isEqualTo(stored);
    }

    private Counts send(Published published, String unit, Path file) {
        var ran = new CommandLine(port)
                .run(
                        "import",
                        "--item",
                        published.item(),
                        "--unit",
                        unit,
                        "--effective",
                        "2024-12-31",
                        file.toString());
        assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
        return last(published.item());
    }

    private Counts last(String item) {
        return database.sql()
                .sql("""
                        select received, accepted, unchanged, quarantined, id from batch
                         where submitted_by = 'sample' and item = :item order by received_at desc limit 1
                        """)
                .param("item", item)
                .query((row, number) ->
                        new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getString(5)))
                .single();
    }

    private Map<String, Long> parties(Counts counts) {
        Map<String, Long> parties = new HashMap<>();
        database.sql()
                .sql("select party_scheme, count(*) from statement where batch = :batch::uuid group by 1")
                .param("batch", counts.batch())
                .query(row -> {
                    parties.put(row.getString(1), row.getLong(2));
                });
        return parties;
    }

    /** What a batch has stored, as text: parties, days, values and the hash over them. */
    private List<String> statements(Counts counts) {
        return database.sql()
                .sql("""
                        select concat_ws(' ', party_scheme, party_code, party_name, effective_from, effective_to,
                                         removal_on, payload::text, encode(hash, 'hex')) collate "C" as stated
                          from statement where batch = :batch::uuid order by 1
                        """)
                .param("batch", counts.batch())
                .query(String.class)
                .list();
    }

    private static List<String[]> rows(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream()
                    .map(row -> row.getFields().toArray(String[]::new))
                    .toList();
        }
    }

    @Test
    void takesThePublishedListAndExplainsAFirmOfIt() throws IOException {
        CommandLine command = new CommandLine(port);
        sendAndCheck(command, false);
        sendAndCheck(command, true);
        String code = PublishedList.firstCode(FILE);
        var shown = command.run("show", code);
        assertThat(shown.exit()).as(shown.err()).isZero();
        assertThat(shown.out()).contains(code, "construction-market-grade");
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
        Counts counts = last("construction-market-grade");
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
