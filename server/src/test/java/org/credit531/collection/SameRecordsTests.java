package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.collection.ReadingRows.GRADES;
import static org.credit531.testing.Organisations.enterprise;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The same records, written in any format and encoding, are the same statements; the hash is taken over these values. */
class SameRecordsTests {

    private static final String[] HEADINGS = {"企业名称", "统一社会信用代码", "企业类型", "信用等级", "评价得分", "评价日期"};
    private static final String[] NAMES = {"甲公司", "𠮷𬭚\"引号\"公司", "乙,丙", "丁（浙江）", "戊\n己", "㐂 庚"};
    private static final String[] DAYS = {"2025-01-02", "2025/1/2", "20250102", "2025年1月2日", "45659", "32/1/2025", ""};
    private static final String[] SCORES = {"95.5", "95.50", "0", "1,234", "９５", "甲", "", "-1", "99.99999"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void areTheSameInEveryFormat(long seed) {
        List<String[]> rows = rows(new Random(seed));
        var expected = ReadingRows.of(GRADES, csv(rows, ',').getBytes(StandardCharsets.UTF_8));
        assertThat(expected.taken).isNotEmpty();
        assertThat(expected.refused).isNotEmpty();
        for (byte[] file : List.of(
                ("\uFEFF" + csv(rows, ';')).getBytes(StandardCharsets.UTF_8),
                csv(rows, '\t').getBytes(ReadingRows.GB18030),
                ("\uFEFF" + csv(rows, '\t')).getBytes(StandardCharsets.UTF_16LE),
                Xlsx.of(withHeadings(rows)),
                jsonLines(rows))) {
            var read = ReadingRows.of(GRADES, file);
            assertThat(read.taken.stream()
                            .map(stated -> stated.values().toString())
                            .map(SameRecordsTests::sorted))
                    .as("seed " + seed)
                    .isEqualTo(expected.taken.stream()
                            .map(stated -> stated.values().toString())
                            .map(SameRecordsTests::sorted)
                            .toList());
            assertThat(read.refused)
                    .extracting(row -> codes(row))
                    .isEqualTo(expected.refused.stream()
                            .map(SameRecordsTests::codes)
                            .toList());
        }
    }

    private static List<String> codes(QuarantinedRow row) {
        return row.findings().stream().map(Finding::code).sorted().toList();
    }

    private static String sorted(String values) {
        return Arrays.stream(values.substring(1, values.length() - 1).split(", "))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<String[]> rows(Random random) {
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(new String[] {
                NAMES[random.nextInt(NAMES.length)],
                random.nextInt(10) == 0 ? "" : enterprise(i),
                random.nextInt(10) == 0 ? "飞行" : "施工企业",
                List.of("A", "aa", "B 级", "Ｄ").get(random.nextInt(4)),
                SCORES[random.nextInt(SCORES.length)],
                DAYS[random.nextInt(DAYS.length)]
            });
        }
        return rows;
    }

    private static List<String[]> withHeadings(List<String[]> rows) {
        List<String[]> all = new ArrayList<>(rows);
        all.addFirst(HEADINGS);
        return all;
    }

    private static String csv(List<String[]> rows, char separator) {
        return withHeadings(rows).stream()
                .map(row -> Arrays.stream(row)
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\r\n"));
    }

    private static byte[] jsonLines(List<String[]> rows) {
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            var object = new java.util.LinkedHashMap<String, Object>();
            for (int i = row.length - 1; i >= 0; i--) {
                object.put(HEADINGS[i], row[i].isEmpty() ? null : row[i]);
            }
            text.append(JsonMapper.shared().writeValueAsString(object)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
