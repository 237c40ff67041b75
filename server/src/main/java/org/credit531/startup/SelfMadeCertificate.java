package org.credit531.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;

/**
 * A certificate for trials, that no authority vouches for: for {@code localhost}, made once and kept among the keys. Java's
 * own {@code keytool} makes it, because the JDK has no other door to making one.
 */
final class SelfMadeCertificate {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final String ALIAS = "platform";
    // The store lives for a moment in a folder of this user only.
    private static final String PASSWORD = "a-moment";
    private static final long PATIENCE = 60;

    private SelfMadeCertificate() {}

    /** The certificate in this folder, made if it is not there. */
    static Tls in(Path keys) {
        var made = new Tls(keys.resolve("tls.certificate.pem"), keys.resolve("tls.key.pem"));
        if (!Files.exists(made.certificate()) || !Files.exists(made.key())) {
            make(keys.resolve("tls.p12"), made);
        }
        return made;
    }

    private static void make(Path store, Tls made) {
        try {
            Files.deleteIfExists(store);
            generate(store);
            write(store, made);
            Files.delete(store);
        } catch (IOException | GeneralSecurityException failure) {
            throw new StartupProblem(
                    ExitCode.DATA_FOLDER,
                    "No certificate could be made in %s (%s): name one of your own in CREDIT531_TLS_CERTIFICATE"
                            .formatted(store.getParent(), failure.getMessage()),
                    failure);
        }
    }

    private static void generate(Path store) throws IOException {
        var program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        program,
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost, O=Credit531 trial",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "397",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(program + " has not made it");
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException(interruption);
        }
    }

    private static void write(Path file, Tls made) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        var key = store.getKey(ALIAS, PASSWORD.toCharArray());
        write(made.key(), "PRIVATE KEY", Objects.requireNonNull(key).getEncoded());
        write(made.certificate(), "CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
    }

    private static void write(Path file, String kind, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                file,
                "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, LINES.encodeToString(content)));
    }
}
