package org.credit531.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;
import org.jspecify.annotations.Nullable;

/**
 * Where the master key comes from: the environment ({@code CREDIT531_VAULT_KEY}), or else the file {@code vault.key}
 * among the keys of the data folder, which the first start makes. While the key is changed, the next one stands beside it
 * ({@code CREDIT531_VAULT_KEY_NEXT}, {@code vault.key.next}); the one that the database is sealed with counts. A start
 * with none that fits is refused, because whatever it sealed could not be opened together with the rest.
 */
final class MasterKeys {

    static final String VARIABLE = "CREDIT531_VAULT_KEY";
    static final String NEXT_VARIABLE = "CREDIT531_VAULT_KEY_NEXT";
    private static final String FILE = "vault.key";

    private final @Nullable String configured;
    private final @Nullable String configuredNext;
    private final Path file;
    private final Path nextFile;

    MasterKeys(@Nullable String configured, @Nullable String configuredNext, Path keys) {
        this.configured = configured == null || configured.isBlank() ? null : configured;
        this.configuredNext = configuredNext == null || configuredNext.isBlank() ? null : configuredNext;
        this.file = keys.resolve(FILE);
        this.nextFile = keys.resolve(FILE + ".next");
    }

    /** The key, which matches the check value of an earlier start if there was one. */
    MasterKey load(Optional<byte[]> checkValue) {
        var present = present();
        if (checkValue.isEmpty()) {
            return present.isEmpty() ? create(file) : present.getFirst();
        }
        if (present.isEmpty()) {
            throw problem(
                    "The vault's key is missing: put back the file %s, or set %s; without it nothing sealed can be opened"
                            .formatted(file, VARIABLE));
        }
        return present.stream()
                .filter(key -> MessageDigest.isEqual(checkValue.get(), key.checkValue()))
                .findFirst()
                .orElseThrow(() -> problem(
                        "The vault's key in %s is not the one that this data was sealed with: give the key of the first start, or the one that replaced it"
                                .formatted(place())));
    }

    /** The key that shall replace the present one: given, left from a change that broke off, or made now. */
    MasterKey next() {
        if (configuredNext != null) {
            return parse(configuredNext, "the variable " + NEXT_VARIABLE);
        }
        if (configured != null) {
            throw new StartupProblem(
                    ExitCode.USAGE,
                    "The vault's key comes from %s, so give the new one in %s, here and to every running instance"
                            .formatted(VARIABLE, NEXT_VARIABLE));
        }
        return read(nextFile).orElseGet(() -> create(nextFile));
    }

    /**
     * Puts the next key of the file in the place of the present one, which stays beside it for older backups; answers
     * where that is, or nothing where no file is replaced.
     */
    Optional<Path> adopt() {
        if (!Files.exists(nextFile)) {
            return Optional.empty();
        }
        try {
            var kept = Files.exists(file) ? Optional.of(keep()) : Optional.<Path>empty();
            Files.move(nextFile, file, StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } catch (IOException failure) {
            throw problem("The vault's key was changed, but %s cannot be renamed to %s (%s): rename it by hand"
                    .formatted(nextFile, file, failure.getMessage()));
        }
    }

    private Path keep() throws IOException {
        var kept = file.resolveSibling(
                FILE + "." + HexFormat.of().formatHex(read(file).orElseThrow().checkValue()));
        return Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    /** All keys that are there, the one in use first unless it has just been replaced. */
    private List<MasterKey> present() {
        var keys = new ArrayList<MasterKey>();
        if (configured != null) {
            keys.add(parse(configured, "the variable " + VARIABLE));
        } else {
            read(file).ifPresent(keys::add);
        }
        if (configuredNext != null) {
            keys.add(parse(configuredNext, "the variable " + NEXT_VARIABLE));
        }
        read(nextFile).ifPresent(keys::add);
        return keys;
    }

    private static Optional<MasterKey> read(Path file) {
        try {
            return Optional.of(parse(Files.readString(file), "the file " + file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException failure) {
            throw problem("The vault's key in %s cannot be read (%s): start the platform as the user that owns the file"
                    .formatted(file, failure.getMessage()));
        }
    }

    private static MasterKey parse(String text, String place) {
        try {
            return MasterKey.parse(text);
        } catch (IllegalArgumentException _) {
            throw problem("The vault's key in %s is not a key: it must be 32 hexadecimal digits, or 16 bytes in Base64"
                    .formatted(place));
        }
    }

    /** Written aside and moved into place, so that a crash leaves a whole key or none. */
    private static MasterKey create(Path file) {
        var random = new byte[SealingCipher.SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        var key = new MasterKey(random);
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            var aside = Files.createTempFile(folder, FILE, ".new", onlyOwner(folder));
            Files.writeString(aside, key.text() + "\n");
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException failure) {
            throw problem("The vault's key cannot be written to %s (%s): give this user the right to write there"
                    .formatted(file, failure.getMessage()));
        }
    }

    private static FileAttribute<?>[] onlyOwner(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private String place() {
        return configured != null ? "the variable " + VARIABLE : "the file " + file;
    }

    private static StartupProblem problem(String message) {
        return new StartupProblem(ExitCode.VAULT_KEY, message);
    }
}
