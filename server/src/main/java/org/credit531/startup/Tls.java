package org.credit531.startup;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.credit531.database.DataFolder;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * The certificate with which the platform speaks TLS itself, checked before anything else starts. Files that are replaced
 * later, as every few months, are taken up without a restart.
 *
 * @param certificate the certificate, then those that lead to its authority, in PEM
 * @param key its private key, in PEM
 */
record Tls(Path certificate, Path key) {

    private static final String CERTIFICATE = "CREDIT531_TLS_CERTIFICATE";
    private static final String KEY = "CREDIT531_TLS_KEY";
    private static final String SELF_MADE = "self-made";
    private static final byte[] PROBE = {5, 3, 1};

    /** What the environment asks for; nothing where the platform speaks plain HTTP. */
    static Optional<Tls> of(Map<String, String> environment, DataFolder folder) {
        var certificate = environment.getOrDefault(CERTIFICATE, "");
        var key = environment.getOrDefault(KEY, "");
        if (certificate.isBlank() && key.isBlank()) {
            return Optional.empty();
        }
        if (certificate.equals(SELF_MADE) && key.isBlank()) {
            return Optional.of(SelfMadeCertificate.in(folder.keys()));
        }
        if (certificate.isBlank() || key.isBlank()) {
            throw problem("TLS needs both: set %s to the file of the certificate and %s to that of its key (PEM)"
                    .formatted(CERTIFICATE, KEY));
        }
        var files = new Tls(file(CERTIFICATE, certificate), file(KEY, key));
        files.check();
        return Optional.of(files);
    }

    /** The same for Spring's start, as arguments. */
    List<String> arguments() {
        return List.of(
                "--spring.ssl.bundle.pem.platform.keystore.certificate=" + certificate.toUri(),
                "--spring.ssl.bundle.pem.platform.keystore.private-key=" + key.toUri(),
                "--spring.ssl.bundle.pem.platform.reload-on-update=true",
                "--server.ssl.bundle=platform",
                "--server.ssl.enabled-protocols=TLSv1.3,TLSv1.2",
                // By this name browsers keep the cookie to this host, whatever other hosts of the domain send.
                "--server.servlet.session.cookie.name=__Host-session",
                "--server.servlet.session.cookie.path=/",
                "--server.servlet.session.cookie.secure=true");
    }

    private static Path file(String variable, String name) {
        var file = Path.of(name).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw problem("The file in %s cannot be read: %s".formatted(variable, file));
        }
        return file;
    }

    private void check() {
        if (!belongTogether()) {
            throw problem("The key in %s is not that of the certificate in %s".formatted(key, certificate));
        }
    }

    private boolean belongTogether() {
        try {
            var store = PemSslStore.load(
                    PemSslStoreDetails.forCertificate(certificate.toUri().toString())
                            .withPrivateKey(key.toUri().toString()));
            return store != null
                    && signs(
                            requireNonNull(store.privateKey()),
                            requireNonNull(store.certificates()).getFirst().getPublicKey());
        } catch (GeneralSecurityException | RuntimeException failure) {
            throw new StartupProblem(
                    ExitCode.USAGE,
                    "The certificate in %s or its key in %s cannot be read (%s): both must be PEM, the key without password"
                            .formatted(certificate, key, failure.getMessage()),
                    failure);
        }
    }

    private static boolean signs(PrivateKey secret, PublicKey known) throws GeneralSecurityException {
        if (!secret.getAlgorithm().equals(known.getAlgorithm())) {
            return false;
        }
        var algorithm = switch (secret.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> secret.getAlgorithm();
        };
        var signature = Signature.getInstance(algorithm);
        signature.initSign(secret);
        signature.update(PROBE);
        var signed = signature.sign();
        signature.initVerify(known);
        signature.update(PROBE);
        return signature.verify(signed);
    }

    private static StartupProblem problem(String message) {
        return new StartupProblem(ExitCode.USAGE, message);
    }
}
