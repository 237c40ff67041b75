package org.credit531.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name in its parts. */
class NamePartsTests {

    @ParameterizedTest
    @CsvSource({
        "杭州晗舟贸易有限公司, 杭州, 晗舟, 贸易, 有限公司",
        "浙江省杭州市晗舟网络科技股份有限公司, 浙江省杭州市, 晗舟, 网络科技, 股份有限公司",
        "杭州萧山晗舟建筑工程有限公司, 杭州萧山, 晗舟, 建筑工程, 有限公司",
        "晗舟（杭州）电子商务有限公司, '', 晗舟, 电子商务, 有限公司",
        "景宁晗舟茶叶专业合作社, 景宁, 晗舟, 茶叶, 专业合作社",
        "晗舟, '', 晗舟, '', ''",
        "杭州市, '', 杭州市, '', ''",
        "贸易有限公司, '', 贸易, '', 有限公司",
        "晗舟公司, '', 晗舟, '', 公司",
        "ABC科技有限公司, '', ABC, 科技, 有限公司"
    })
    void areToldApart(String name, String place, String brand, String trade, String form) {
        assertThat(NameParts.of(name)).isEqualTo(new NameParts(place, brand, trade, form));
    }

    @ParameterizedTest
    @CsvSource({
        "杭州晗舟贸易有限公司, 晗舟公司, true",
        "杭州市晗舟贸易有限公司, 杭州晗舟贸易公司, true",
        "杭州晗舟贸易有限公司, 宁波晗舟贸易公司, false",
        "杭州晗舟贸易有限公司, 晗舟科技公司, false",
        "杭州晗舟贸易有限公司, 晗帆公司, false"
    })
    void agreeWhereTheyCanBeOfTheSameOrganisation(String name, String typed, boolean agree) {
        assertThat(NameParts.of(name).agreesWith(NameParts.of(typed))).isEqualTo(agree);
    }
}
