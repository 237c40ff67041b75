package org.credit531.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.credit531.database.DataFolder;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(data("one").keys());
        Files.createDirectories(data("other").keys());
    }

    @Test
    void isOffUnlessAskedFor() {
        assertThat(Tls.of(Map.of(), data("one"))).isEmpty();
        assertThat(Tls.of(Map.of("CREDIT531_TLS_CERTIFICATE", "", "CREDIT531_TLS_KEY", " "), data("one")))
                .isEmpty();
    }

    @Test
    void makesACertificateForTrialsOnce() throws Exception {
        var made = selfMade("one");
        var text = Files.readString(made.certificate());
        assertThat(text).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.key())))
                .isEqualTo("rw-------");
        assertThat(data("one").keys().resolve("tls.p12")).doesNotExist();
        assertThat(Files.readString(selfMade("one").certificate())).isEqualTo(text);
    }

    @Test
    void takesFilesThatBelongTogether() {
        var made = selfMade("one");
        var files = Tls.of(environment(made.certificate(), made.key()), data("other"))
                .orElseThrow();
        assertThat(files).isEqualTo(made);
        assertThat(files.arguments()).contains("--server.ssl.bundle=platform");
    }

    @Test
    void refusesWhatCannotWorkBeforeAnythingStarts() throws Exception {
        var made = selfMade("one");
        var other = selfMade("other");
        var garbage = Files.writeString(folder.resolve("garbage.pem"), "no certificate");
        refuses(environment(made.certificate(), other.key()), "is not that of the certificate");
        refuses(environment(folder.resolve("missing.pem"), made.key()), "cannot be read");
        refuses(environment(garbage, made.key()), "cannot be read");
        refuses(environment(made.certificate(), garbage), "cannot be read");
        refuses(Map.of("CREDIT531_TLS_KEY", made.key().toString()), "TLS needs both");
        refuses(Map.of("CREDIT531_TLS_CERTIFICATE", made.certificate().toString()), "TLS needs both");
    }

    private void refuses(Map<String, String> environment, String reason) {
        assertThatThrownBy(() -> Tls.of(environment, data("one")))
                .isInstanceOfSatisfying(
                        StartupProblem.class,
                        problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining(reason);
    }

    private Tls selfMade(String name) {
        return Tls.of(Map.of("CREDIT531_TLS_CERTIFICATE", "self-made"), data(name))
                .orElseThrow();
    }

    private static Map<String, String> environment(Path certificate, Path key) {
        return Map.of("CREDIT531_TLS_CERTIFICATE", certificate.toString(), "CREDIT531_TLS_KEY", key.toString());
    }

    private DataFolder data(String name) {
        return new DataFolder(folder.resolve(name));
    }
}
