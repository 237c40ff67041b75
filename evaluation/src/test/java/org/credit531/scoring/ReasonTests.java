package org.credit531.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReasonTests {

    private static final CompiledModel ALL = ModelFiles.compiled(ModelFiles.allFeatures());
    private static final CompiledModel MORE = ModelFiles.compiled(ModelFiles.moreFeaturesOfTrade());
    private static final String STORED = "table|grade|C;decay|12 months|24 months|700;floor|-28000|-5500";

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(Reason.text(STORED, Locale.ENGLISH))
                .isEqualTo("grade is C; at least 12 months and less than 24 months old: points × 0.7; "
                        + "worth −28 points, but the least that the indicator can give is reached: −5.5 count");
        assertThat(Reason.text(STORED, Locale.CHINA))
                .isEqualTo("grade为C；记录满 12 个月、不满 24 个月，按 0.7 倍计分；本来是 −28 分，这项指标已到最低分，只计 −5.5 分");
    }

    @Test
    void doesNotDependOnTheLanguageOfTheMachine() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(Reason.text("base", Locale.ENGLISH)).isEqualTo("Before any record counts");
            Locale.setDefault(Locale.GERMANY);
            assertThat(Reason.text("base", Locale.CHINESE)).isEqualTo("还没有计入记录时的分数");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void takesNamesOfFieldsAndValuesFromTheCaller() {
        var names = new Names() {
            @Override
            public String field(String field) {
                return "信用等级";
            }

            @Override
            public String value(String field, String value) {
                return value + "级";
            }
        };
        assertThat(Reason.text("table|grade|C", Locale.CHINA, names)).isEqualTo("信用等级为C级");
    }

    @Test
    void keepsSeparatorsInsideValues() {
        var reason = Reason.Code.UNKNOWN_CODE.of("status", "a|b;c\\d{0}'");
        assertThat(Reason.text(reason, Locale.ENGLISH)).contains("status a|b;c\\d{0}', so");
        assertThat(Reason.Code.UNKNOWN_CODE.of("f", "x".repeat(39) + "𠮷𠮷"))
                .isEqualTo("unknown-code|f|" + "x".repeat(39));
    }

    @Test
    void refusesWhatIsNoReason() {
        assertThatThrownBy(() -> Reason.text("nonsense", Locale.ENGLISH)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reason.text("table|grade", Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reason.text("age-from|born|3 moons", Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasWordsForEveryCodeInBothLanguages() {
        var english = ResourceBundle.getBundle(ReasonWording.BUNDLE, Locale.ROOT);
        var chinese = ResourceBundle.getBundle(ReasonWording.BUNDLE, Locale.SIMPLIFIED_CHINESE);
        var codes = Arrays.stream(Reason.Code.values())
                .map(code -> "reason." + code.key())
                .collect(Collectors.toSet());
        assertThat(english.keySet()).containsAll(codes);
        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(codes).allSatisfy(key -> {
            assertThat(placeholders(chinese.getString(key))).isEqualTo(placeholders(english.getString(key)));
            assertThat(chinese.getString(key)).isNotEqualTo(english.getString(key));
        });
    }

    private static String placeholders(String text) {
        return text.chars()
                .filter(Character::isDigit)
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void putsEveryContributionIntoWords() {
        var subjects = new GeneratedSubjects(99);
        for (int i = 0; i < 1000; i++) {
            var model = i % 2 == 0 ? ALL : MORE;
            var circumstances = subjects.circumstances(model.model());
            assertThat(model.evaluate(subjects.next(), GeneratedSubjects.AS_OF, circumstances)
                            .contributions())
                    .allSatisfy(contribution -> {
                        assertThat(contribution.reason(Locale.CHINA))
                                .isNotBlank()
                                .doesNotContain("{");
                        assertThat(contribution.reason(Locale.ENGLISH))
                                .isNotBlank()
                                .doesNotContain("{");
                    });
        }
    }
}
