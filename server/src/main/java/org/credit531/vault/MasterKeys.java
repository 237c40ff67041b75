package org.credit531.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;
import org.jspecify.annotations.Nullable;

/**
 * Where the master key comes from: the environment ({@code CREDIT531_VAULT_KEY}), or else the file {@code vault.key}
 * among the keys of the data folder, which the first start makes. A start with another key than the first is refused,
 * because whatever it sealed could not be opened together with the rest.
 */
final class MasterKeys {

    static final String VARIABLE = "CREDIT531_VAULT_KEY";
    private static final String FILE = "vault.key";

    private final @Nullable String configured;
    private final Path file;

    MasterKeys(@Nullable String configured, Path keys) {
        this.configured = configured;
        this.file = keys.resolve(FILE);
    }

    /** The key, which matches the check value of an earlier start if there was one. */
    MasterKey load(Optional<byte[]> checkValue) {
        var key = find(checkValue.isPresent());
        if (checkValue.isPresent() && !MessageDigest.isEqual(checkValue.get(), key.checkValue())) {
            throw problem(
                    "The vault's key in %s is not the one that this data was sealed with: give the key of the first start"
                            .formatted(place()));
        }
        return key;
    }

    private MasterKey find(boolean used) {
        try {
            if (configured != null && !configured.isBlank()) {
                return MasterKey.parse(configured);
            }
            if (!Files.exists(file)) {
                if (used) {
                    throw problem(
                            "The vault's key is missing: put back the file %s, or set %s; without it nothing sealed can be opened"
                                    .formatted(file, VARIABLE));
                }
                create();
            }
            return MasterKey.parse(Files.readString(file));
        } catch (IllegalArgumentException _) {
            throw problem("The vault's key in %s is not a key: it must be 32 hexadecimal digits, or 16 bytes in Base64"
                    .formatted(place()));
        } catch (IOException failure) {
            throw problem("The vault's key in %s cannot be read (%s): start the platform as the user that owns the file"
                    .formatted(file, failure.getMessage()));
        }
    }

    /** Written aside and moved into place, so that a crash leaves a whole key or none. */
    private void create() throws IOException {
        var random = new byte[Sm4Gcm.KEY_BYTES];
        new SecureRandom().nextBytes(random);
        var aside = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", onlyOwner());
        Files.writeString(aside, new MasterKey(random).text() + "\n");
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] onlyOwner() throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private String place() {
        return configured != null && !configured.isBlank() ? "the variable " + VARIABLE : "the file " + file;
    }

    private static StartupProblem problem(String message) {
        return new StartupProblem(ExitCode.VAULT_KEY, message);
    }
}
