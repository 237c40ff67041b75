package org.credit531.trial.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTextTests {

    private static Locale language(Map<String, String> environment, String... arguments) {
        return TerminalText.language(arguments, environment);
    }

    @Test
    void speaksAsTheOptionSaysBeforeTheEnvironment() {
        var chinese = Map.of("LANG", "zh_CN.UTF-8");
        assertThat(language(chinese, "trial", "--language", "en")).isEqualTo(Locale.ENGLISH);
        assertThat(language(Map.of(), "--language=zh-CN", "trial")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(language(chinese, "trial", "--language")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(language(Map.of(), "trial")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void asksTheEnvironmentInOrder() {
        assertThat(language(Map.of("LANG", "zh_CN", "LC_ALL", "C"))).isEqualTo(Locale.ENGLISH);
        assertThat(language(Map.of("LANG", "en", "LC_ALL", "", "CREDIT531_LANGUAGE", "zh")))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void letsNothingSteerTheTerminal() {
        assertThat(TerminalText.harmless("甲\t乙")).isEqualTo("甲\t乙");
        assertThat(TerminalText.harmless("a\u001b[2Jb\r\nc")).isEqualTo("a\uFFFD[2Jb\uFFFD\uFFFDc");
        assertThat(TerminalText.harmless("a\u009b2Jb")).isEqualTo("a\uFFFD2Jb");
    }
}
