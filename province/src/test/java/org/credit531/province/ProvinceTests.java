package org.credit531.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.credit531.province.feed.Defect;
import org.credit531.province.feed.Defects;
import org.credit531.province.feed.Delivery;
import org.credit531.province.feed.Feed;
import org.credit531.province.feed.Feeds;
import org.credit531.province.feed.FileHabits.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a province promises: the same bytes, the same beginning, and the truth about each row. */
class ProvinceTests {

    private static final long SEED = 531;
    private static final Map<Defect, Integer> EVERYTHING = everything();

    // Not one of the catalogue's: those change, and a change of them is no change of the generator.
    private static final String TEXT = """
            item: inspection
            unit: market-regulation
            file: {title: [检查结果], amounts: separators}
            records:
              of: [enterprise, natural-person]
              share: 300
              risk: rising
              each: 1..3
            second: delta
            corrects: 罚款
            columns:
              - {heading: 序号, value: row, stored: false}
              - {heading: 代码, group: 当事人, value: code}
              - {heading: 身份证件号码, group: 当事人, value: person-number}
              - {heading: 名称, group: 当事人, value: name}
              - {heading: 文号, number: "{place}检〔{year}〕{serial}号"}
              - {heading: 结果, choice: {合格: 70, 不合格: 20, "拒绝,未查": 10}, coded: true, by: quality}
              - {heading: 罚款, amount: 100..90000, by: risk, only-if: {结果: [不合格]}}
              - {heading: 得分, decimal: 0..100, by: quality}
              - {heading: 日期, value: date}
              - {heading: 复查日期, date: {after: 日期, days: 10..90}, blank: 200}
              - {heading: 机关, authority: 市场监督管理局}
              - {heading: 机关代码, value: authority-code}
              - {heading: 说明, text: "{=结果}：{现场|抽样}检查，得分{=得分}"}
            """;
    private static final Feed REGISTER = Feeds.parse("register.yaml", """
            item: register
            unit: market-regulation
            records: {of: [enterprise, public-institution], each: register}
            second: delta
            corrects: 住所
            columns:
              - {heading: 代码, value: code}
              - {heading: 注册号, value: registration-number}
              - {heading: 名称, value: name}
              - {heading: 状态, value: status, coded: true}
              - {heading: 资本(万元), value: capital, unit: 10000-yuan}
              - {heading: 法定代表人, value: representative}
              - {heading: 住所, value: address}
              - {heading: 核准日期, value: approved}
            """);
    private static final Feed FEED = Feeds.parse("inspection.yaml", TEXT);

    private static Map<Defect, Integer> everything() {
        var shares = new HashMap<Defect, Integer>();
        Arrays.stream(Defect.values())
                .filter(defect -> defect != Defect.NUMBER_OF_ANOTHER)
                .forEach(defect -> shares.put(defect, 300));
        return shares;
    }

    @ParameterizedTest
    @CsvSource({
        "CSV,     FIRST,  ff25a62d97266eca",
        "CSV,     SECOND, 5725e220623413e9",
        "CSV_BOM, FIRST,  83c126b4807b7810",
        "GB18030, FIRST,  b42f6d311652fc25",
        "JSONL,   FIRST,  40c081fce25d7f91",
        "XLSX,    FIRST,  d2bd2471c9586d30",
        "XLSX,    SECOND, 9fe3bd4c5a74fee6"
    })
    void writesSameBytesForSameSeed(Format format, Delivery delivery, String digest) throws Exception {
        assertThat(digest(SEED, format, delivery)).isEqualTo(digest);
        assertThat(digest(SEED + 1, format, delivery)).isNotEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource({"FIRST,  6c497664c3f1447a", "SECOND, 113337d9d999dcf4"})
    void writesSameBytesOfARegisterInTwoStages(Delivery delivery, String digest) throws Exception {
        var target = new ByteArrayOutputStream();
        var damage = new Defects(EVERYTHING).but(Map.of(Defect.NUMBER_OF_ANOTHER, 300));
        new Province(SEED, 1_000).with(damage).write(REGISTER, delivery, target);

        assertThat(sha256(target.toByteArray())).isEqualTo(digest);
    }

    @Test
    void writesSameBytesOfWholeRegister() throws Exception {
        var target = new ByteArrayOutputStream();
        for (var organisation : new Province(SEED, 3_000).organisations().toList()) {
            target.write(organisation.toString().getBytes(StandardCharsets.UTF_8));
        }

        assertThat(sha256(target.toByteArray())).isEqualTo("038c01a9ffd1153e");
    }

    @Test
    void beginsLargerProvinceLikeSmallerOne() throws IOException {
        var smaller = lines(new Province(SEED, 300).with(new Defects(EVERYTHING)));
        var larger = lines(new Province(SEED, 1_500).with(new Defects(EVERYTHING)));

        assertThat(smaller).isNotEmpty();
        assertThat(larger).startsWith(smaller.toArray(String[]::new));
    }

    @Test
    void countsWhatItPlants() throws IOException {
        var truth = new StringWriter();
        var target = new ByteArrayOutputStream();
        var province = new Province(SEED, 4_000).with(new Defects(EVERYTHING));
        var planted = province.write(FEED.as(Format.CSV), Delivery.FIRST, target, truth);
        var rows = target.toString(StandardCharsets.UTF_8).lines().skip(2).toList();

        assertThat(rows).hasSize((int) planted.rows());
        assertThat(planted.accepted() + planted.unchanged() + planted.allQuarantined() + planted.withdrawn())
                .isEqualTo(planted.rows());
        assertThat(planted.what().keySet())
                .contains(EVERYTHING.keySet().stream().map(Defect::code).toArray(String[]::new));
        assertThat(truth.toString().lines())
                .hasSize((int) (planted.rows() - planted.what().get("sound")))
                .allMatch(line -> line.startsWith("{\"row\":") && line.endsWith("\"}"));
        assertThat(planted.of(Defect.SPREADSHEET_EXPONENT))
                .isEqualTo(rows.stream().filter(row -> row.contains("E+17")).count());
        assertThat(planted.quarantined("not-a-date"))
                .isEqualTo(
                        rows.stream().filter(row -> row.contains("2024-02-30")).count());
    }

    @Test
    void saysWhichRowSuffersWhat() throws IOException {
        var truth = new StringWriter();
        var target = new ByteArrayOutputStream();
        new Province(SEED, 4_000)
                .with(new Defects(Map.of(Defect.UNKNOWN_WORD, 2_000)))
                .write(FEED.as(Format.CSV), Delivery.FIRST, target, truth);
        var rows = target.toString(StandardCharsets.UTF_8).lines().toList();
        var stated = truth.toString()
                .lines()
                .map(line -> line.replaceAll("\\{\"row\":(\\d+),.*", "$1"))
                .toList();

        assertThat(stated)
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(rows.get(Integer.parseInt(row) - 1)).contains("样本未知"));
    }

    @Test
    void saysTheSameInEveryFormat() throws IOException {
        var csv = text(Format.CSV, StandardCharsets.UTF_8);

        assertThat(text(Format.GB18030, Charset.forName("GB18030"))).isEqualTo(csv);
        assertThat(text(Format.CSV_BOM, StandardCharsets.UTF_8)).isEqualTo("\uFEFF" + csv);
        assertThat(text(Format.JSONL, StandardCharsets.UTF_8).lines())
                .hasSize((int) csv.lines().count() - 2);
    }

    @Test
    void refusesImpossibleSizesAndShares() {
        assertThatThrownBy(() -> new Province(SEED, -1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new Defects(Map.of(Defect.SPACES, -1))).hasMessageContaining("shares");
        assertThatThrownBy(() -> new Defects(Map.of(Defect.SPACES, 10_001))).hasMessageContaining("shares");
    }

    private static String text(Format format, Charset charset) throws IOException {
        var target = new ByteArrayOutputStream();
        new Province(SEED, 500).write(FEED.as(format), Delivery.FIRST, target);
        return target.toString(charset);
    }

    private static List<String> lines(Province province) throws IOException {
        var target = new ByteArrayOutputStream();
        province.write(Feeds.parse("inspection.yaml", TEXT.replace(", natural-person", "")), Delivery.FIRST, target);
        return target.toString(StandardCharsets.UTF_8).lines().skip(2).toList();
    }

    private static String digest(long seed, Format format, Delivery delivery) throws Exception {
        var target = new ByteArrayOutputStream();
        new Province(seed, 1_000).with(new Defects(EVERYTHING)).write(FEED.as(format), delivery, target);
        return sha256(format == Format.XLSX ? unpacked(target.toByteArray()) : target.toByteArray());
    }

    /** The parts of a workbook: how they are compressed is up to the zlib of the JDK. */
    private static byte[] unpacked(byte[] workbook) throws IOException {
        var parts = new ByteArrayOutputStream();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.write(entry.getName().getBytes(StandardCharsets.UTF_8));
                zip.transferTo(parts);
            }
        }
        return parts.toByteArray();
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    }
}
