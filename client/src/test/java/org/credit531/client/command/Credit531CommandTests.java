package org.credit531.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Credit531CommandTests {

    @ParameterizedTest
    @ValueSource(strings = {"check-codes", "import", "show", "explain", "evaluate"})
    void explainsEveryCommandAndOptionInBothLanguages(String command) {
        var english = Session.of(command, "--help", "--language=en");
        var chinese = Session.of(command, "--help", "--language=zh");

        assertThat(english.exitCode()).isZero();
        assertThat(english.out()).contains("Usage: credit531 " + command).doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.out()).containsPattern("\\p{IsHan}");
    }

    @Test
    void listsCommandsWhenCalledWithoutOne() {
        var session = Session.of();

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.out())
                .contains("check-codes", "import", "show", "explain", "evaluate", "backup FILE --data DIR");
    }

    @Test
    void endsWithTwoWhenWrittenWrongly() {
        assertThat(Session.of("import", "--item=a", "x.csv").exitCode()).isEqualTo(2);
        assertThat(Session.of("shwo").exitCode()).isEqualTo(2);
    }

    @Test
    void hasSameMessagesInBothLanguages() {
        var english = ResourceBundle.getBundle("messages.client", Locale.ROOT);
        var chinese = ResourceBundle.getBundle("messages.client", Locale.SIMPLIFIED_CHINESE);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(english.getString(key)).isNotBlank())
                .filteredOn(key -> !java.util.List.of("failure.input", "failure.unexpected", "options.server")
                        .contains(key))
                .allSatisfy(key -> assertThat(chinese.getString(key)).containsPattern("\\p{IsHan}"));
    }
}
