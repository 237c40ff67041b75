package org.credit531.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.credit531.language.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProhibitedMattersTests {

    private static List<String> reasons(String text) {
        return ProhibitedMatters.findings(DataFiles.parse("x.yaml", text, Item.class))
                .map(finding -> finding.reason().en())
                .toList();
    }

    private static String enterprises(String old, String changed) {
        assertThat(CatalogueFixture.ENTERPRISES).contains(old);
        return CatalogueFixture.ENTERPRISES.replace(old, changed);
    }

    @Test
    void passesOrdinaryItems() {
        assertThat(reasons(CatalogueFixture.ENTERPRISES)).isEmpty();
        assertThat(reasons(CatalogueFixture.PERSONS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "religion, 宗教信仰, Belief",
        "blood-type, 血型, Blood type",
        "remark, 备注, Health of the owner",
        "note, 病史, Note",
        "owner-spouse, 家庭, Family",
        "track, 行踪轨迹, Track",
        "note, 血 型, Note",
        "note, 血·型, Note",
        "note, 血\u200B型, Note",
        "note, 負責人病歷, Note",
        "note, 聲紋特徵, Note",
        "note, 網上言論, Note",
        "note, 親屬關係, Note",
        "note, 备注, B l o o d - T y p e",
        "note, 备注, ＲＥＬＩＧＩＯＮ",
        "xue-xing, 信教情况, Note",
        "xuexing, 备注, Note",
        "note, 遗传信息, Note",
        "note, 面部识别编号, Note",
        "note, 患病情况, Note",
        "note, 政治倾向, Note",
        "note, 好友名单, Note"
    })
    void keepsAProhibitedFieldOut(String name, String zh, String en) {
        String field = "{name: " + name + ", label: {zh: \"" + zh + "\", en: \"" + en + "\"}, headings: [处罚日期]";
        String text = enterprises("{name: decided-on, label: {zh: 日期, en: Day}, headings: [处罚日期]", field)
                .replace("effective-from: decided-on", "effective-from: " + name);
        assertThat(reasons(text))
                .singleElement()
                .asString()
                .startsWith("field '" + name + "'")
                .contains("zj-2018:14");
    }

    @Test
    void looksIntoEveryTextOfAnItem() {
        assertThat(reasons(enterprises("zh: 测试处罚,", "zh: 基因处罚,"))).hasSize(1);
        assertThat(reasons(enterprises("en: Test penalty", "en: Genetic penalty")))
                .hasSize(1);
        assertThat(reasons(enterprises("zh: 测试处罚决定", "zh: 经营者的指 纹"))).hasSize(1);
        assertThat(reasons(enterprises("item: test-penalty", "item: religion-penalty")))
                .hasSize(1);
        assertThat(reasons(enterprises("[处罚日期]", "[病历日期]"))).hasSize(1);
        assertThat(reasons(enterprises("zh: 罚款, en: Fine", "zh: 精神病, en: Fine")))
                .hasSize(1);
        assertThat(reasons(enterprises("[罚金]", "[宗 教]"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"诊断结果", "信访次数", "健康", "个人收入", "纳税数额", "出行记录", "评论"})
    void keepsMoreOutWherePersonsAreSpokenOf(String zh) {
        assertThat(reasons(enterprises("zh: 日期", "zh: " + zh))).isEmpty();
        assertThat(reasons(CatalogueFixture.PERSONS.replace("zh: 服务日期", "zh: " + zh)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "转基因食品标识违法, Unlabelled genetically modified food",
        "医疗器械违法行为, Medical devices",
        "残疾人就业保障金欠缴, Arrears of the levy for employment of the disabled",
        "审计意见类型, Audit opinion",
        "职业病诊断机构, Occupational health institutions",
        "卫生健康行政处罚, Penalty of the Health Commission",
        "种植养殖, Farming",
        "社会团体登记, General register"
    })
    void passesInnocentWordsThatLookAlike(String zh, String en) {
        assertThat(reasons(enterprises("{zh: 测试处罚, en: Test penalty}", "{zh: " + zh + ", en: " + en + "}")))
                .isEmpty();
    }
}
