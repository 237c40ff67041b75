package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.credit531.collection.Xlsx;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The same penalties as clerks write them, in every format and encoding. Each file is sent by a unit of its own, so that none
 * finds what another has stored, and all are stored as the same statements, byte for byte.
 */
@PlatformTest(properties = "credit531.sample=small")
class SameStatementsIntegrationTests {

    private static final String[] HEADINGS = {"行政相对人名称", "统一社会信用代码", "行政处罚决定书文号", "案件名称", "罚款金额(万元)", "处罚决定日期"};
    private static final String[] NAMES = {"𠮷田㐂实业有限公司", "𬭚业有限公司", "丙（浙江）有限公司", "丁\"戊\"有限公司", "己，庚有限公司", "辛㐂有限公司"};
    private static final String[] FINES = {"0.123456", "1,234.5", "１，２３４．５０", "300元", "1.2亿元", "￥0.000001"};
    private static final long[] FEN = {123_456, 1_234_500_000, 1_234_500_000, 30_000, 12_000_000_000L, 1};
    private static final String[] DAYS = {"2025-01-02", "2025/1/2", "２０２５年１月２日", "45659", "20250102", "二〇二五年一月二日"};

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Test
    void areStoredFromEveryFormatAndShownAsTheyAreSpelt() throws Exception {
        var wire = new Wire(port);
        String token = wire.token();
        Map<String, byte[]> files = files();
        for (var file : files.entrySet()) {
            JsonNode batch = send(wire, token, file.getKey(), file.getValue());
            assertThat(batch.get("state").asString()).as(batch.toString()).isEqualTo("done");
            assertThat(batch.get("accepted").asInt()).as(batch.toString()).isEqualTo(NAMES.length);
        }
        Map<String, List<String>> stored = statements();
        assertThat(stored.keySet()).isEqualTo(files.keySet());
        List<String> expected = stored.get("transport");
        assertThat(expected).hasSize(NAMES.length);
        stored.forEach((unit, statements) -> assertThat(statements).as(unit).isEqualTo(expected));
        for (int i = 0; i < FEN.length; i++) {
            assertThat(expected.get(i))
                    .contains(NAMES[i].replace("\"", "\\\""), "\"fine\": " + FEN[i] + ",", "2025-01-02");
        }
        String page =
                new PageVisitor(port).get("/subjects/" + enterprise(7_200)).body();
        assertThat(page).contains(">" + NAMES[0] + "</h1>").doesNotContain("\uFFFD");
    }

    /** What each unit has stated: party, days, values as stored, and the hash over the canonical values. */
    private Map<String, List<String>> statements() {
        return database
                .sql()
                .sql("""
                        select unit, concat_ws(' ', party_scheme, party_code, party_name, effective_from,
                                               effective_to, removal_on, payload::text, encode(hash, 'hex')) as stated
                          from statement where item = 'administrative-penalty' and row_number > 0
                           and party_code = any(:codes) order by unit, row_number
                        """)
                .param("codes", codes())
                .query((row, number) -> Map.entry(row.getString("unit"), row.getString("stated")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String[] codes() {
        return java.util.stream.IntStream.range(0, NAMES.length)
                .mapToObj(number -> enterprise(7_200 + number))
                .toArray(String[]::new);
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("transport", separated(',').getBytes(UTF_8));
        files.put("archives", ("\uFEFF" + separated(';')).getBytes(UTF_8));
        files.put("energy", separated(',').getBytes(Charset.forName("GB18030")));
        files.put("data", ("\uFEFF" + separated('\t')).getBytes(UTF_16LE));
        files.put("post", workbook());
        files.put("maritime", jsonLines().getBytes(UTF_8));
        return files;
    }

    private static String[] row(int number) {
        return new String[] {
            NAMES[number],
            enterprise(7_200 + number),
            "浙测罚〔2025〕" + number + "号",
            "案件" + number,
            FINES[number],
            DAYS[number]
        };
    }

    private static String separated(char separator) {
        var text = new StringBuilder(line(HEADINGS, separator));
        for (int number = 0; number < NAMES.length; number++) {
            text.append(line(row(number), separator));
        }
        return text.toString();
    }

    private static String line(String[] cells, char separator) {
        return List.of(cells).stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(separator)))
                + "\r\n";
    }

    /** With amounts and days as the numbers that spreadsheets make of them, where they can. */
    private static byte[] workbook() {
        var xlsx = Xlsx.workbook().row(HEADINGS);
        for (int number = 0; number < NAMES.length; number++) {
            String[] row = row(number);
            if (number == 0 || number == 3) {
                String fine = number == 0 ? Xlsx.number(4, row[4]) : Xlsx.number(4, "0.03");
                xlsx.cells(
                        xlsx.text(0, row[0]),
                        xlsx.text(1, row[1]),
                        xlsx.text(2, row[2]),
                        xlsx.text(3, row[3]),
                        fine,
                        xlsx.number(5, "45659", "yyyy\"年\"m\"月\"d\"日\""));
            } else {
                xlsx.row(row);
            }
        }
        return xlsx.bytes();
    }

    private static String jsonLines() {
        var text = new StringBuilder();
        for (int number = 0; number < NAMES.length; number++) {
            String[] row = row(number);
            String fine = number == 0 ? row[4] : '"' + row[4] + '"';
            text.append("{\"%s\":\"%s\",\"%s\":\"%s\",\"%s\":\"%s\",\"%s\":\"%s\",\"%s\":%s,\"%s\":\"%s\"}%n"
                    .formatted(
                            HEADINGS[0],
                            row[0].replace("\"", "\\\""),
                            HEADINGS[1],
                            row[1],
                            HEADINGS[2],
                            row[2],
                            HEADINGS[3],
                            row[3],
                            HEADINGS[4],
                            fine,
                            HEADINGS[5],
                            row[5]));
        }
        return text.toString();
    }

    private static JsonNode send(Wire wire, String token, String unit, byte[] file) throws Exception {
        var headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "text/csv");
        var sent = wire.send("POST", "/api/v1/batches?item=administrative-penalty&unit=" + unit, headers, file);
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(limit)) {
            JsonNode batch = wire.get("/api/v1/batches/" + sent.json().get("id").asString(), token)
                    .json();
            if (batch.get("state").asString().matches("done|failed")) {
                return batch;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the batch did not end within half a minute");
    }
}
