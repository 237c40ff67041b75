package org.credit531.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTests {

    private static final String HEXADECIMAL = "00112233445566778899aabbccddeeff";
    private static final String BASE_64 = "ABEiM0RVZneImaq7zN3u/w==";

    @TempDir
    private Path keys;

    @Test
    void makesFileForOwnerAloneAtFirstStart() throws IOException {
        var key = new MasterKeys(null, null, keys).load(Optional.empty());
        var file = keys.resolve("vault.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).matches("[0-9a-f]{32}\n");
        assertThat(new MasterKeys(null, null, keys).load(Optional.of(key.checkValue())))
                .isEqualTo(key);
    }

    @Test
    void readsVariableInBothForms() {
        var key = new MasterKeys(HEXADECIMAL, null, keys).load(Optional.empty());
        assertThat(new MasterKeys(BASE_64, null, keys).load(Optional.of(key.checkValue())))
                .isEqualTo(key);
        assertThat(keys).isEmptyDirectory();
    }

    @Test
    void refusesAnotherKeyThanTheFirst() {
        var first = MasterKey.parse(HEXADECIMAL).checkValue();
        var other = new MasterKeys("ffeeddccbbaa99887766554433221100", null, keys);
        assertThatThrownBy(() -> other.load(Optional.of(first)))
                .isInstanceOfSatisfying(
                        StartupProblem.class,
                        problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.VAULT_KEY))
                .hasMessageContaining("not the one that this data was sealed with")
                .hasMessageNotContaining("ffeedd");
    }

    @Test
    void doesNotReplaceMissingKey() {
        var first = MasterKey.parse(HEXADECIMAL).checkValue();
        assertThatThrownBy(() -> new MasterKeys(null, null, keys).load(Optional.of(first)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("missing: put back the file");
        assertThat(keys).isEmptyDirectory();
    }

    @Test
    void refusesTextThatIsNoKeyWithoutRepeatingIt() {
        for (var text : new String[] {"secret", HEXADECIMAL + "00", "AAAA", "钥匙"}) {
            assertThatThrownBy(() -> new MasterKeys(text, null, keys).load(Optional.empty()))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("is not a key")
                    .hasMessageNotContaining(text);
        }
    }

    @Test
    void takesTheNextKeyWhereTheDataIsSealedWithIt() {
        var next = MasterKey.parse(HEXADECIMAL);
        var keys = new MasterKeys("ffeeddccbbaa99887766554433221100", HEXADECIMAL, this.keys);
        assertThat(keys.load(Optional.of(next.checkValue()))).isEqualTo(next);
        assertThat(keys.load(Optional.empty())).isNotEqualTo(next);
    }

    @Test
    void isNotPrinted() {
        assertThat(MasterKey.parse(HEXADECIMAL).toString()).doesNotContain("0011");
    }
}
