package org.credit531.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentences, in both languages. */
class MessagesTests {

    @Test
    void hasTheSameKeysInBothLanguages() {
        var english = ResourceBundle.getBundle("messages.identifiers", Locale.ROOT);
        var chinese = ResourceBundle.getBundle("messages.identifiers", Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.getLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        for (String key : english.keySet()) {
            assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
        }
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void saysEveryReasonInBothLanguages(Reason reason) {
        String detail = detail(reason);
        String english = sentence(reason, detail, Locale.UK);
        assertThat(english).endsWith(".").doesNotContain("{").doesNotContain("''");
        assertThat(sentence(reason, detail, Locale.CHINESE)).isEqualTo(sentence(reason, detail, Locale.CHINA));
        assertThat(sentence(reason, detail, Locale.CHINA)).endsWith("。").doesNotContain("{");
    }

    @Test
    void namesPlaceReasonAndRemedy() {
        var refusal = new Refusal(Reason.CHECK_CHARACTER, 18, "T");
        assertThat(refusal.message(Locale.ENGLISH)).contains("position 18", "'T'", "certificate");
        assertThat(refusal.message(Locale.SIMPLIFIED_CHINESE)).contains("第 18 位", "“T”", "核对");
        assertThat(new Refusal(Reason.WRONG_LENGTH, 0, "17/18").message(Locale.ENGLISH))
                .contains("17", "18");
        assertThat(new Refusal(Reason.OTHER_SCHEME, 0, "organisation-code").message(Locale.CHINA))
                .contains("组织机构代码");
    }

    @Test
    void namesSchemesKindsAndCategories() {
        for (Scheme scheme : Scheme.values()) {
            assertThat(Scheme.of(scheme.code())).isEqualTo(scheme);
            assertThat(scheme.name(Locale.CHINA)).isNotEqualTo(scheme.name(Locale.ENGLISH));
        }
        for (SubjectKind kind : SubjectKind.values()) {
            assertThat(SubjectKind.of(kind.code())).isEqualTo(kind);
        }
        Category category = Uscc.of("91330000609120272T").category();
        assertThat(category.name(Locale.CHINA)).isEqualTo("企业");
        assertThat(category.registrar().name(Locale.UK)).isEqualTo("Market regulation");
    }

    private static String sentence(Reason reason, String detail, Locale locale) {
        boolean warningOnly = reason == Reason.INNER_CHECK_CHARACTER || reason == Reason.UNCHECKED;
        return warningOnly
                ? new Warning(reason, 3, detail).message(locale)
                : new Refusal(reason, 3, detail).message(locale);
    }

    private static String detail(Reason reason) {
        return switch (reason) {
            case WRONG_LENGTH -> "17/18";
            case OTHER_SCHEME -> "citizen-number";
            default -> "X";
        };
    }
}
