package org.credit531.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How characters sound in letters. */
class ReadingsTests {

    @ParameterizedTest
    @CsvSource({
        "杭州, hangzhou, hz",
        "长兴商行, changxingshanghang, cxsh",
        "乐清, yueqing, yq",
        "绿城旅游, lvchenglvyou, lcly",
        "ABC科技, abckeji, abckj",
        "（杭州）, hangzhou, hz",
        "３M𠮷, 3m, 3m",
        "'', '', ''"
    })
    void areWrittenWithoutTones(String text, String pinyin, String initials) {
        assertThat(Readings.shipped().joined(text)).isEqualTo(pinyin);
        assertThat(Readings.shipped().initials(text)).isEqualTo(initials);
    }

    @Test
    void refuseAWordWithAnotherNumberOfSounds() {
        assertThatThrownBy(() -> new Readings(Map.of("长兴", "chang"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("长兴");
    }

    @Test
    void refuseACharacterWithOneSound() {
        assertThatThrownBy(() -> new Readings(Map.of(), Map.of("长", "chang")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("长");
    }

    @Test
    void nameEverySoundOfACharacterTheOneInTheWordFirst() {
        assertThat(Readings.shipped().every("长兴乐"))
                .containsExactly(List.of("chang", "zhang"), List.of("xing"), List.of("le", "yue"));
        assertThat(Readings.shipped().soundAlike('长', '张')).isTrue();
        assertThat(Readings.shipped().soundAlike('长', '常')).isTrue();
        assertThat(Readings.shipped().soundAlike('长', '王')).isFalse();
    }

    @Test
    void keyANameByEveryReadingOfPlaceAndShortName() {
        assertThat(NameKeys.all("长兴晗乐商行", Readings.shipped()))
                .extracting(NameKeys::wholePinyin, NameKeys::initials)
                .containsExactlyInAnyOrder(
                        tuple("changxinghanleshanghang", "hl sh"),
                        tuple("zhangxinghanleshanghang", "hl sh"),
                        tuple("changxinghanyueshanghang", "hy sh"),
                        tuple("zhangxinghanyueshanghang", "hy sh"));
        assertThat(NameKeys.all("长".repeat(90), Readings.shipped())).hasSize(8);
    }

    @Test
    void markTheEndOfTheShortName() {
        assertThat(NameKeys.of("杭州晗舟贸易有限公司", Readings.shipped()))
                .isEqualTo(new NameKeys(
                        "晗舟",
                        "hanzhou maoyiyouxiangongsi",
                        "hz myyxgs",
                        "hangzhouhanzhoumaoyiyouxiangongsi",
                        "hzhzmyyxgs"));
    }
}
