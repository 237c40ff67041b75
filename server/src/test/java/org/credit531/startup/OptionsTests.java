package org.credit531.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {

    @Test
    void fillsInWhatIsNotSaid() {
        var options = Options.of(List.of());
        assertThat(options.port()).isEqualTo(8531);
        assertThat(options.data()).hasFileName("data");
        assertThat(options.sample()).isEqualTo("small");
        assertThat(options.browser()).isTrue();
    }

    @Test
    void readsEveryOption() {
        var options = Options.of(List.of("--port", "9000", "--data=/a b", "--sample", "medium", "--no-browser"));
        assertThat(options).isEqualTo(new Options(9000, Path.of("/a b"), "medium", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port=x", "--port=65536", "--port=-1", "--data", "--sample=huge", "colour"})
    void refusesWhatItCannotUse(String argument) {
        assertThatThrownBy(() -> Options.of(List.of(argument))).hasMessageContaining("./run --help");
    }

    @Test
    void readsCommandWithItsFile() {
        var options = CommandOptions.of(
                List.of("restore", "--vault-key", "/k", "--removals", "/r", "/b.zip", "--data", "/d"));
        assertThat(options)
                .isEqualTo(new CommandOptions(Path.of("/d"), Path.of("/b.zip"), Path.of("/k"), Path.of("/r")));
    }

    @Test
    void readsWhatToVerify() {
        assertThat(VerifyOptions.of(List.of("verify-ledger", "--data", "/d", "--roots", "/r.json")))
                .isEqualTo(new VerifyOptions(Path.of("/d"), Path.of("/r.json")));
        var options = VerifyOptions.of(List.of("verify-ledger"));
        assertThat(options.data()).isAbsolute().hasFileName("data");
        assertThat(options.roots()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--roots", "--data", "--root=x", "file"})
    void refusesToVerifyWhatItCannotRead(String argument) {
        assertThatThrownBy(() -> VerifyOptions.of(List.of("verify-ledger", argument)))
                .hasMessageContaining("./run --help");
    }

    @Test
    void refusesCommandWithoutFile() {
        assertThatThrownBy(() -> CommandOptions.of(List.of("backup", "--data", "/d")))
                .hasMessageContaining("needs the name of a backup file");
    }

    @Test
    void opensNoBrowserWithoutDisplay() {
        assertThat(Browser.command("Linux", Map.of())).isEmpty();
        assertThat(Browser.command("Linux", Map.of("DISPLAY", ":0"))).containsExactly("xdg-open");
    }
}
