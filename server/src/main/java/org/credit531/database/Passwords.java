package org.credit531.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The random passwords of the embedded database's roles, one file each in the folder {@code keys}. */
record Passwords(Path keys) {

    private static final int BYTES = 32;

    /** The password of a role; drawn at the first call, the same ever after. */
    String of(String role) {
        var file = fileOf(role);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new StartupProblem(
                    ExitCode.PERMISSION,
                    "The password file %s cannot be read (%s): start the platform as the user that owns the data folder"
                            .formatted(file, failure.getMessage()),
                    failure);
        }
    }

    Path fileOf(String role) {
        return keys.resolve(role + ".password");
    }

    private static void create(Path file) throws IOException {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try {
            createPrivate(file);
        } catch (FileAlreadyExistsException _) {
            return;
        }
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }

    private static void createPrivate(Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return;
        }
        Files.createFile(file);
    }
}
