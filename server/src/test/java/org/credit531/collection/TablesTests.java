package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.collection.ReadingRows.GRADES;
import static org.credit531.collection.ReadingRows.REGISTRATION;
import static org.credit531.testing.Organisations.enterprise;
import static org.credit531.testing.Organisations.spoiled;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.credit531.identifiers.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as clerks make them: titles, headings in several rows, totals, signatures; and whom their rows are about. */
class TablesTests {

    private static final String ROW = "甲公司,%s,施工,AA,95.5,2025-01-02\n".formatted(enterprise(1));
    private static final String REGISTERED = "统一社会信用代码,注册号,组织机构代码,名称,登记状态,成立日期,核准日期,注册资本(万元)\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全省评价结果,,,,,\n填报单位：某局,,,填报日期：2025年1月,,\n企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n",
                " 企业 名称 ,*统一社会信用代码,企业类型（必填）,信用等级*,评价得分,\"评价\n日期(yyyy-mm-dd)\"\n",
                "\"企业名称\",\"统一社会信用代码\",企业类型,ＧＲＡＤＥ,score,Evaluated_On\n"
            })
    void areFoundBelowTitlesAndInSeveralRows(String headings) {
        var read = ReadingRows.of(GRADES, headings + ROW);
        assertThat(read.refused).isEmpty();
        assertThat(read.taken.getFirst().values())
                .containsEntry("score", 955_000L)
                .containsEntry("grade", "AA");
    }

    @Test
    void joinGroupsOfHeadingsWithTheirParts() {
        var read = ReadingRows.of(GRADES, """
                企业,,从业,评价,,
                名称,统一社会信用代码,类型,信用等级,得分,日期
                """ + ROW);
        assertThat(read.taken.getFirst().values())
                .containsEntry("role", "construction")
                .containsEntry("score", 955_000L);
        assertThat(read.headings.heading(5)).isEqualTo("评价/日期");
        assertThat(read.headings.rows()).containsExactly(1L, 2L);
    }

    @Test
    void takePartsBelowHeadingsThatAreMergedDownwards() {
        var read = ReadingRows.of(GRADES, """
                企业名称,统一社会信用代码,企业类型,信用等级,评价,
                ,,,,得分,日期
                """ + ROW);
        assertThat(read.refused).isEmpty();
        assertThat(read.taken.getFirst().values()).containsEntry("score", 955_000L);
    }

    @Test
    void doNotTakeARecordForAHeading() {
        var read = ReadingRows.of(GRADES, "企业名称,统一社会信用代码,企业类型,信用等级,备注,评价日期\n" + ROW.replace("95.5", "评价得分"));
        assertThat(read.taken).hasSize(1);
    }

    @Test
    void leaveOutWhatIsNoRecordAndSayWhichRows() {
        String footer = """
                合 计,,,,95.5,
                企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期
                备注：以上均为公示结果,,,,,
                填表人：张三,,审核人：李四,,,
                共1条,,,,,
                """;
        var read = ReadingRows.of(GRADES, Sending.GRADES + ROW + footer);
        assertThat(read.taken).hasSize(1);
        assertThat(read.refused).isEmpty();
        assertThat(read.notice("rows-not-records")).isEqualTo("3、4、5、6、7");
    }

    @Test
    void neverLeaveOutARowThatNamesAPartyByNumber() {
        String odd = "合计,%s,施工,AA,95.5,2025-01-02\n合计科技有限公司,,施工,AA,95.5,2025-01-02\n".formatted(enterprise(2));
        var read = ReadingRows.of(GRADES, Sending.GRADES + odd);
        assertThat(read.taken).hasSize(1);
        assertThat(read.refused).hasSize(1);
        assertThat(read.notice("rows-not-records")).isEmpty();
    }

    @Test
    void readAmountsInTheUnitOfHeadingTitleOrCell() {
        String row = enterprise(1) + ",,,甲,存续,2020-01-01,2020-01-01,%s\n";
        var heading = ReadingRows.of(REGISTRATION, REGISTERED.replace("万元", "元") + row.formatted("30000"));
        var title = ReadingRows.of(
                REGISTRATION, "单位：元,,,,,,,\n" + REGISTERED.replace("(万元)", "") + row.formatted("\"30,000.00\""));
        var cell = ReadingRows.of(REGISTRATION, REGISTERED + row.formatted("30000元") + row.formatted("3.000000"));
        for (var read : List.of(heading, title, cell)) {
            assertThat(read.taken)
                    .isNotEmpty()
                    .allSatisfy(stated -> assertThat(stated.values()).containsEntry("registered-capital", 3_000_000L));
        }
        assertThat(title.notice("amounts-in")).isEqualTo("元");
    }

    @Test
    void followWhatPeopleChoseForAHeading() {
        var choices = new Choices(List.of(
                new Choices.Choice("单位全名", "name"),
                new Choices.Choice("评价得分", null),
                new Choices.Choice("打分", "score")));
        String text = "单位全名,统一社会信用代码,企业类型,信用等级,评价得分,评价日期,打分\n" + ROW.strip() + ",80\n";
        var read = ReadingRows.of(GRADES, text.getBytes(StandardCharsets.UTF_8), choices, true);
        assertThat(read.taken.getFirst().values()).containsEntry("score", 800_000L);
        assertThat(read.notice("columns-not-stored")).isEmpty();
    }

    @Test
    void stateThePartyByTheFirstNumberThereIs() {
        String tail = ",甲,存续,2020-01-01,2020-01-01,1\n";
        var read = ReadingRows.of(
                REGISTRATION,
                REGISTERED
                        + enterprise(1) + ",," + enterprise(1).substring(8, 17) + tail
                        + ",,YX000001-" + check("YX000001") + tail
                        + ",3301030002172," + tail
                        + ",,33010" + "3YX000001" + check("YX000001") + tail);
        assertThat(read.refused).isEmpty();
        assertThat(read.taken)
                .extracting(stated -> stated.party().scheme())
                .containsExactly(
                        Scheme.USCC,
                        Scheme.ORGANISATION_CODE,
                        Scheme.OLD_REGISTRATION_NUMBER,
                        Scheme.ORGANISATION_CODE);
        assertThat(read.taken.get(0).aliases())
                .extracting(code -> code.text())
                .containsExactly(enterprise(1).substring(8, 17));
        assertThat(read.taken.get(3).party().text()).isEqualTo("YX000001" + check("YX000001"));
    }

    @Test
    void refuseNumbersThatContradictEachOther() {
        var read = ReadingRows.of(
                REGISTRATION,
                REGISTERED + enterprise(1) + ",," + enterprise(2).substring(8, 17) + ",甲,存续,2020-01-01,2020-01-01,1\n");
        assertThat(read.findings(0)).containsExactly("codes-contradict");
        assertThat(read.refused.getFirst().reason()).isEqualTo("unattributed");
    }

    @Test
    void readWideCodesAndKeepWideNames() {
        var read = ReadingRows.of(
                GRADES, Sending.GRADES + "甲（浙江）公司,%s,施工,ＡＡ,９５．５,２０２５年１月２日\n".formatted(wide(enterprise(1))));
        assertThat(read.taken.getFirst().party().text()).isEqualTo(enterprise(1));
        assertThat(read.taken.getFirst().partyName()).isEqualTo("甲（浙江）公司");
        var refused = ReadingRows.of(GRADES, Sending.GRADES + ROW.replace(enterprise(1), spoiled(enterprise(1))));
        assertThat(refused.findings(0)).containsExactly("check-character");
    }

    @Test
    void withdrawByPartyAndKeyAlone() {
        String headings = "数据状态," + Sending.GRADES;
        String rows = "删除,,%s,施工,AA,95.5,2025-01-02\n新增,%s撤回,%s".formatted(enterprise(1), ROW, ROW);
        var read = ReadingRows.of(GRADES, headings + rows);
        assertThat(read.taken).extracting(stated -> stated.withdrawn()).containsExactly(true, false);
        assertThat(read.findings(0)).containsExactly("unknown-operation");
        var snapshot = ReadingRows.of(GRADES, (headings + rows).getBytes(StandardCharsets.UTF_8), Choices.NONE, false);
        assertThat(snapshot.findings(0)).containsExactly("withdrawal-in-snapshot");
    }

    @Test
    void takeAFileWithoutAnyNumberWhereTheItemNeedsNone() {
        var read = ReadingRows.of(ReadingRows.item("serious-dishonesty"), "firm_name,ineligible_from\n甲,2025-01-02\n");
        assertThat(read.findings(0)).containsExactly("empty");
        assertThat(read.refused.getFirst().reason()).isEqualTo("unattributed");
    }

    @Test
    void keepTheUnitAndTheGroupOfAHeadingWithARowThatIsRefused() {
        String row = "X,,,甲,存续,2020-01-01,2020-01-01,30000\n";
        var read = ReadingRows.of(REGISTRATION, "单位：元,,,,,,,\n" + REGISTERED.replace("(万元)", "") + row);
        var kept = read.refused.getFirst().cells();
        assertThat(kept).containsEntry("注册资本(元)", "30000");
        var names = new FieldNames(GRADES, Choices.NONE);
        var headings = Headings.of(
                names, HeadingBlock.of(names, List.of("企业/名称", "统一社会信用代码", "从业/类型", "信用等级", "评价/得分")), null, false);
        assertThat(headings.problem()).isEmpty();
        assertThat(headings.columns())
                .extracting(Column::content)
                .containsExactly("name", "uscc", "role", "grade", "score");
    }

    @Test
    void neverHoldAPersonsNumber() {
        var item = ReadingRows.item("person-honour");
        String field = item.field(item.party().person()).orElseThrow().label().zh();
        String name = item.field(item.party().name()).orElseThrow().label().zh();
        var needed = item.fields().stream()
                .filter(one -> one.required()
                        && !one.label().zh().equals(field)
                        && !one.label().zh().equals(name))
                .toList();
        String headings = field + "," + name
                + String.join(
                        "", needed.stream().map(one -> "," + one.label().zh()).toList());
        var read = ReadingRows.of(item, headings + "\n10000019491231008x,某甲\n10000019491231008Y,某乙\n");
        assertThat(read.refused)
                .allSatisfy(row -> assertThat(row.findings())
                        .allSatisfy(finding -> assertThat(finding.toString()).doesNotContain("19491231")));
        assertThat(read.findings(1)).contains("person-number");
    }

    private static String wide(String code) {
        return code.chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static char check(String subject) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(subject.charAt(i), 36) * weights[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
