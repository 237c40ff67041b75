package org.credit531.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.credit531.identifiers.SubjectKind;
import org.credit531.subject.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a name is what was typed. */
class MatchingTests {

    @ParameterizedTest
    @CsvSource({
        "杭州晗舟贸易有限公司, NAME",
        "晗舟, SHORT_NAME",
        "晗舟贸易有限公司, SHORT_NAME",
        "晗舟贸, SHORT_NAME_BEGINS",
        "晗, SHORT_NAME_BEGINS",
        "杭州晗, NAME_BEGINS",
        "舟贸易, NAME_CONTAINS",
        "晗舟公司, PARTS",
        "浙江晗舟公司, ",
        "晗zhou, MIXED",
        "晗zm, MIXED",
        "晗舟my, MIXED",
        "hz晗舟, MIXED",
        "晗zhoumao, MIXED",
        "晗州, ",
        "含舟, ",
        "含zhou, ",
        "hanzhou, "
    })
    void isTold(String typed, How how) {
        var judged = new Matching(Typed.of(typed), Readings.shipped()).judged(hit("杭州晗舟贸易有限公司"));
        if (how == null) {
            assertThat(judged).isNull();
        } else {
            assertThat(judged).isNotNull().extracting(Hit::how).isEqualTo(how);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "晗帆贸易, true",
        "晗贸易, true",
        "晗舟大贸易, true",
        "舟晗贸易, true",
        "晗州贸易, false",
        "含舟贸易, false",
        "大舟贸易, true",
        "帆舟大易, false"
    })
    void seesSlipsAndNoHomophones(String typed, boolean slip) {
        assertThat(Slips.of(typed).areIn("杭州晗舟贸易有限公司", Readings.shipped(), false))
                .isEqualTo(slip);
    }

    @ParameterizedTest
    @CsvSource({"晗le, MIXED", "晗yue, MIXED", "晗ym, MIXED", "晗lm, MIXED", "晗yuemao, MIXED", "晗luo, "})
    void hearsEverySoundOfACharacter(String typed, How how) {
        var judged = new Matching(Typed.of(typed), Readings.shipped()).judged(hit("杭州晗乐贸易有限公司"));
        assertThat(judged == null ? null : judged.how()).isEqualTo(how);
    }

    /** 月 sounds like 乐 in 音乐: also then it is no slip. */
    @ParameterizedTest
    @CsvSource({"晗月贸易, false", "晗帆贸易, true"})
    void takesACharacterThatSoundsLikeOneOfItsSoundsForNoSlip(String typed, boolean slip) {
        assertThat(Slips.of(typed).areIn("杭州晗乐贸易有限公司", Readings.shipped(), false))
                .isEqualTo(slip);
    }

    @Test
    void namesTheReasonOfAFormerName() {
        var former = new Hit.Former("宁波岚砚贸易有限公司", null, LocalDate.of(2020, 1, 1));
        var renamed = hit("杭州晗舟贸易有限公司", former);
        assertThat(how("宁波岚砚贸易有限公司", renamed)).isEqualTo(How.FORMER_NAME);
        assertThat(how("岚砚", renamed)).isEqualTo(How.FORMER_NAME);
        assertThat(how("岚砚贸", renamed)).isEqualTo(How.FORMER_PART);
        assertThat(how("岚砚公司", renamed)).isEqualTo(How.FORMER_PART);
        assertThat(how("岚yan", renamed)).isEqualTo(How.FORMER_SOUND);
        assertThat(how("晗舟", renamed)).isNull();
        assertThat(How.values())
                .allSatisfy(how -> assertThat(how.formerly().formerly()).isEqualTo(how.formerly()));
    }

    private static @Nullable How how(String typed, Hit hit) {
        var judged = new Matching(Typed.of(typed), Readings.shipped()).judged(hit);
        return judged == null ? null : judged.how();
    }

    @Test
    void seesHomophonesWhereAskedTo() {
        assertThat(Slips.of("晗州贸易").areIn("杭州晗舟贸易有限公司", Readings.shipped(), true))
                .isTrue();
    }

    @Test
    void ordersByReasonThenLength() {
        var matching = new Matching(Typed.of("晗舟"), Readings.shipped());
        var names = List.of("杭州晗舟贸易有限公司", "宁波晗舟厂", "晗舟", "大晗舟贸易有限公司");
        assertThat(names.stream().map(name -> matching.judged(hit(name))).sorted(Hit.ORDER))
                .extracting(Hit::name)
                .containsExactly("晗舟", "宁波晗舟厂", "杭州晗舟贸易有限公司", "大晗舟贸易有限公司");
    }

    private static Hit hit(String name) {
        return hit(name, null);
    }

    private static Hit hit(String name, Hit.@Nullable Former former) {
        return new Hit(
                new SubjectId(new UUID(0, 0)),
                "91",
                name,
                SubjectKind.ENTERPRISE,
                "confirmed",
                "330000",
                former,
                How.CODE,
                true);
    }
}
