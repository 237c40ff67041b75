package org.credit531.province;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.credit531.identifiers.Parsed;
import org.credit531.identifiers.Reason;
import org.credit531.identifiers.Uscc;
import org.junit.jupiter.api.Test;

class ProvinceTests {

    private static final long SEED = 531;

    @Test
    void writesSameBytesForSameSeed() throws Exception {
        assertThat(hash(SEED)).isEqualTo("17d8e40c11acac60c91bf986b871c4456389dcdc856e1cc3f3f7fb3b1a6e9540");
        assertThat(hash(SEED)).isEqualTo(hash(SEED));
        assertThat(hash(SEED + 1)).isNotEqualTo(hash(SEED));
    }

    @Test
    void beginsLargerProvinceLikeSmallerOne() {
        var smaller = new Province(SEED, 50).organisations().toList();
        var larger = new Province(SEED, 500).organisations().limit(50).toList();

        assertThat(larger).isEqualTo(smaller);
    }

    @Test
    void givesEveryOrganisationItsOwnCodeAndName() {
        var codes = new HashSet<String>();
        var names = new HashSet<String>();
        new Province(SEED, 200_000).organisations().forEach(organisation -> {
            codes.add(organisation.code());
            names.add(organisation.name());
        });

        assertThat(codes).hasSize(200_000);
        assertThat(names).hasSize(200_000);
    }

    @Test
    void takesCodesFromRangeIssuedToNobody() {
        assertThat(new Province(SEED, 5_000).organisations())
                .allSatisfy(organisation -> assertThat(organisation.code())
                        .matches("(91|92|93|51|52|53|12|11)33\\d{4}YX[0-9A-HJ-NP-RTUWXY]{8}"));
    }

    @Test
    void makesCodesThatIdentifiersAcceptWithoutWarning() {
        assertThat(new Province(SEED, 20_000).organisations())
                .allSatisfy(organisation -> assertThat(Uscc.parse(organisation.code()))
                        .isEqualTo(new Parsed.Valid<>(Uscc.of(organisation.code()), List.of())));
    }

    @Test
    void plantsWrongCheckCharactersThatIdentifiersRefuse() {
        assertThat(new Province(SEED, 5_000).organisations()).allSatisfy(organisation -> {
            var wrong = InventedCodes.withWrongCheckCharacter(organisation.code());
            assertThat(Uscc.parse(wrong))
                    .isInstanceOfSatisfying(
                            Parsed.Refused.class,
                            refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.CHECK_CHARACTER));
        });
    }

    @Test
    void mixesKindsAsProvincesDo() {
        assertThat(numberOf("91") + numberOf("93")).isBetween(17_300L, 17_900L);
        assertThat(numberOf("92")).isBetween(400L, 800L);
        assertThat(List.of("51", "52", "53", "12", "11"))
                .allSatisfy(category -> assertThat(numberOf(category)).isPositive());
    }

    @Test
    void datesNothingAfterRegistersWereClosed() {
        assertThat(new Province(SEED, 5_000).organisations()).allSatisfy(organisation -> {
            assertThat(organisation.established()).isBeforeOrEqualTo(organisation.approved());
            assertThat(organisation.approved()).isBeforeOrEqualTo(LocalDate.of(2026, 6, 30));
        });
    }

    @Test
    void namesOnlyInventedRepresentatives() {
        assertThat(new Province(SEED, 1_000).organisations())
                .allSatisfy(organisation ->
                        assertThat(organisation.legalRepresentative()).startsWith("样本"));
    }

    @Test
    void gradesAboutTwelveInHundredEnterprisesForOneToFourYears() throws IOException {
        var rows = rows(constructionFile(new Province(SEED, 20_000)));
        var recordsByCode = rows.stream().collect(groupingBy(cells -> cells[1], counting()));

        assertThat(recordsByCode.size()).isBetween(1_950, 2_300);
        assertThat(recordsByCode.values())
                .allMatch(records -> records >= 1 && records <= 4)
                .contains(1L, 4L);
        assertThat(rows).allSatisfy(cells -> {
            assertThat(cells[2]).isIn("施工", "设计", "监理");
            assertThat(cells[3]).isEqualTo(gradeOf(Double.parseDouble(cells[4])));
            assertThat(LocalDate.parse(cells[5])).isBetween(LocalDate.of(2023, 4, 1), LocalDate.of(2026, 6, 30));
        });
        assertThat(rows.stream().map(cells -> cells[3]).distinct()).containsExactlyInAnyOrder("AA", "A", "B", "C", "D");
    }

    @Test
    void neverGivesCompanySameScoreTwice() throws IOException {
        var rows = rows(constructionFile(new Province(SEED, 20_000)));

        assertThat(rows.stream().map(cells -> cells[1] + cells[4]).distinct()).hasSameSizeAs(rows);
    }

    @Test
    void writesOneRegistrationPerOrganisation() throws IOException {
        var writer = new StringWriter();
        var planted = new Province(SEED, 3_000).registrations(writer);
        var rows = rows(writer.toString());

        assertThat(planted).isEqualTo(new Planted(3_000, 0, 0, 0, 0));
        assertThat(writer.toString()).startsWith("统一社会信用代码,名称,登记状态,成立日期,法定代表人,注册资本(万元),住所,行业代码,登记机关,核准日期\n");
        assertThat(rows).hasSize(3_000).allSatisfy(cells -> {
            assertThat(cells).hasSize(10);
            assertThat(cells[2]).isIn("存续", "注销", "吊销", "迁出");
            assertThat(cells[5]).matches("|[1-9]\\d*(\\.\\d{1,6})?");
            assertThat(cells[7]).matches("\\d{4}");
        });
    }

    @Test
    void reportsTruthAboutPlantedDefects() throws IOException {
        var sound = rows(constructionFile(new Province(SEED, 30_000)));
        var damaged = new Province(SEED, 30_000).with(new Defects(2_900, 50, 300, 100));
        var writer = new StringWriter();
        var planted = damaged.constructionGrades(writer);
        var rows = rows(writer.toString());

        assertThat(planted.rows()).isEqualTo(rows.size()).isEqualTo(sound.size());
        assertThat(planted.withoutCode()).isPositive().isEqualTo(count(rows, ""));
        assertThat(planted.spreadsheetExponent()).isPositive().isEqualTo(count(rows, "9\\.13E\\+17"));
        assertThat(planted.unknownWord())
                .isPositive()
                .isEqualTo(
                        rows.stream().filter(cells -> cells[3].equals("样本未知")).count());
        var codes = new HashSet<>(sound.stream().map(cells -> cells[1]).toList());
        assertThat(planted.wrongCheckCharacter())
                .isPositive()
                .isEqualTo(rows.stream()
                        .filter(cells -> cells[1].length() == 18 && !codes.contains(cells[1]))
                        .count());
        assertThat(planted.sound())
                .isEqualTo(rows.stream()
                        .filter(cells -> codes.contains(cells[1]) && !cells[3].equals("样本未知"))
                        .count());
    }

    @Test
    void refusesImpossibleSizesAndShares() {
        assertThatThrownBy(() -> new Province(SEED, -1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new Defects(-1, 0, 0, 0)).hasMessageContaining("shares");
        assertThatThrownBy(() -> new Defects(9_000, 1_001, 0, 0)).hasMessageContaining("shares");
    }

    private static long numberOf(String category) {
        return new Province(SEED, 20_000)
                .organisations()
                .filter(organisation -> organisation.category().equals(category))
                .count();
    }

    private static String gradeOf(double score) {
        if (score >= 85) {
            return score >= 95 ? "AA" : "A";
        }
        if (score >= 75) {
            return "B";
        }
        return score >= 60 ? "C" : "D";
    }

    private static long count(List<String[]> rows, String code) {
        return rows.stream().filter(cells -> cells[1].matches(code)).count();
    }

    private static String constructionFile(Province province) throws IOException {
        var writer = new StringWriter();
        province.constructionGrades(writer);
        return writer.toString();
    }

    private static List<String[]> rows(String file) {
        return Arrays.stream(file.split("\n"))
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static String hash(long seed) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        var province = new Province(seed, 2_000).with(Defects.AS_PUBLISHED);
        try (var target = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            province.registrations(target);
            province.constructionGrades(target);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
