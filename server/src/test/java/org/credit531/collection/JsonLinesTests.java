package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.collection.ReadingRows.GRADES;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import org.credit531.collection.files.FileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTests {

    private static final String GOOD =
            "{\"uscc\":\"%s\",\"企业名称\":\"甲\",\"role\":\"施工\",\"grade\":\"AA\",\"score\":95.5,\"evaluated-on\":\"2025-01-02\"}\n"
                    .formatted(enterprise(1));

    private static void expectProblem(String text, String code) {
        assertThatThrownBy(() -> ReadingRows.of(GRADES, text))
                .isInstanceOfSatisfying(
                        FileProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void readsKeysAsHeadingsOrFieldNamesInAnyOrder() {
        var read = ReadingRows.of(
                GRADES,
                GOOD
                        + "\n{\"评价得分\": 9.55e1, \"统一社会信用代码\": \"%s\", \"评价日期\": 20250102, \"等级\": \"B\", \"企业类型\": \"设计\", \"name\": \"乙\", \"备注\": null}"
                                .formatted(enterprise(2)));
        assertThat(read.refused).isEmpty();
        assertThat(read.taken).extracting(stated -> stated.row()).containsExactly(1L, 3L);
        assertThat(read.taken).allSatisfy(stated -> {
            assertThat(stated.values()).containsEntry("score", 955_000L);
            assertThat(stated.effectiveFrom()).isEqualTo(LocalDate.of(2025, 1, 2));
        });
        assertThat(read.notice("columns-not-stored")).isEqualTo("备注");
    }

    @Test
    void readsNumbersExactly() {
        var read = ReadingRows.of(GRADES, GOOD.replace("95.5", "0.1000") + GOOD.replace("95.5", "95.50001"));
        assertThat(read.taken.getFirst().values()).containsEntry("score", 1_000L);
        assertThat(read.findings(0)).containsExactly("too-many-decimals");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"uscc": {"a": 1}}                   | nested-value
            {"uscc": [1]}                        | nested-value
            {"uscc": "1", "uscc": "2"}           | duplicate-key
            {"uscc": "1", "信用代码": "2"}         | duplicate-key
            {"uscc": "1"} {"uscc": "2"}          | not-json
            {"uscc": "1"                         | not-json
            {'uscc': '1'}                        | not-json
            ["uscc"]                             | not-json
            uscc,name                            | not-json
            {"a":{"a":{"a":{"a":{"a":{"a":1}}}}}} | nested-value
            {"score": 1e999999999}               | not-a-number
            """)
    void quarantinesALineThatIsNoRecordAndReadsTheOthers(String line, String code) {
        var read = ReadingRows.of(GRADES, GOOD + line + "\n" + GOOD.replace(enterprise(1), enterprise(2)));
        assertThat(read.taken).hasSize(2);
        assertThat(read.refused.getFirst().row()).isEqualTo(2);
        assertThat(read.findings(0)).contains(code);
    }

    @Test
    void quarantinesARowWithoutAKeyThatIsNeeded() {
        var read = ReadingRows.of(GRADES, GOOD + "{\"name\": \"乙\"}\n");
        assertThat(read.refused.getFirst().reason()).isEqualTo("unattributed");
        assertThat(read.findings(0)).contains("empty");
    }

    @Test
    void refusesOtherJsonAsAWhole() {
        expectProblem("[{\"uscc\":\"1\"}]", "json-array");
        expectProblem("[\n{\"uscc\":\"1\"}\n]", "json-array");
        expectProblem("{\n  \"uscc\": \"1\"\n}", "not-json-lines");
        expectProblem("{\"uscc\": \"" + "x".repeat(5_000_000) + "\"}", "not-a-table");
    }

    @Test
    void readsAUnitInTheKey() {
        var registration = ReadingRows.item("registration");
        String line =
                "{\"uscc\":\"%s\",\"名称\":\"甲\",\"登记状态\":\"存续\",\"成立日期\":\"2020-01-01\",\"核准日期\":\"2020-01-01\",\"注册资本(%s)\":%s}\n";
        var read = ReadingRows.of(
                registration, line.formatted(enterprise(1), "元", "30000") + line.formatted(enterprise(2), "万元", "3.0"));
        assertThat(read.taken)
                .hasSize(2)
                .allSatisfy(stated -> assertThat(stated.values()).containsEntry("registered-capital", 3_000_000L));
    }
}
