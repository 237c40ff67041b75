package org.credit531.startup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.credit531.audit.EnteringCommands;
import org.credit531.audit.PublishedRoot;
import org.credit531.audit.Verification;
import org.credit531.audit.Verifier;
import org.credit531.backup.Backup;
import org.credit531.backup.Restore;
import org.credit531.database.DataFolder;
import org.credit531.database.DataFolderLock;
import org.credit531.database.Database;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;
import org.credit531.removal.RemovingAgain;
import org.credit531.vault.KeyRotation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The commands beside the platform itself: backup, restore, verification of the ledger, change of the vault's key. */
record Commands(Map<String, String> environment, Closing closing) {

    /** Backs up a data folder, through the running platform's database if there is one. */
    int backup(CommandOptions options) {
        var folder = new DataFolder(options.data());
        requireOurs(folder);
        Logs.open(folder.logs().resolve("backup.log"));
        var database = closing.keep(
                DataFolderLock.isTaken(folder) ? Database.inUse(folder, environment) : open(folder, "which backs up"));
        new Backup(database.connections(), version(), Console::say).to(options.file());
        new EnteringCommands()
                .backupTaken(owner(database), String.valueOf(options.file().getFileName()));
        Console.say("Wrote " + options.file());
        Console.say("Not in it: the keys in %s; keep them in another place".formatted(folder.keys()));
        return 0;
    }

    /** Fills an empty data folder from a backup; after a failure the folder is as it was. */
    int restore(CommandOptions options) {
        var folder = new DataFolder(options.data());
        var restored = closing.keep(RestoredFolder.empty(folder));
        requireReadable(options.vaultKey());
        requireReadable(options.removals());
        Restore.check(options.file(), Console::say);
        var database = closing.keep(open(folder, "which restores a backup"));
        Logs.open(folder.log());
        Restore.from(options.file(), database.connections(), Console::say);
        removeAgain(options.removals(), folder, database);
        copyKey(options.vaultKey(), folder);
        closing.goOn();
        restored.complete();
        Console.say("The data folder %s is ready: start it with ./run --data".formatted(folder.root()));
        return 0;
    }

    /** Verifies the ledger of a data folder, also while the platform runs; says each place that is not as it was written. */
    int verifyLedger(VerifyOptions options) {
        var folder = new DataFolder(options.data());
        requireOurs(folder);
        var copies = copies(options.roots());
        Logs.open(folder.logs().resolve("verify-ledger.log"));
        var verification = new Verifier(owner(folder, "which verifies the ledger"))
                .verify(LocalDate.now(ZoneId.of("Asia/Shanghai")), copies);
        return say(verification);
    }

    /** Changes the vault's master key, also while the platform runs. */
    int rotateKey(RotateOptions options) {
        var folder = new DataFolder(options.data());
        requireOurs(folder);
        Logs.open(folder.logs().resolve("rotate-key.log"));
        var owner = owner(folder, "which changes the vault's key");
        var rotation = new KeyRotation(
                owner, folder, environment, keys -> new EnteringCommands().masterKeyChanged(owner, keys));
        var rotated = rotation.run(Instant.now());
        Console.say("Wrapped %d keys with the new master key; what they have sealed stays as it is"
                .formatted(rotated.keys()));
        rotated.former()
                .ifPresent(former -> Console.say(
                        "Copy %s to a safe place. Backups made until now need the former key, which is in %s: move it there, too"
                                .formatted(folder.keys().resolve("vault.key"), former)));
        return 0;
    }

    /** The database as its owner: that of the running platform, or else started until the command ends. */
    private DataSource owner(DataFolder folder, String purpose) {
        var database = closing.keep(
                DataFolderLock.isTaken(folder) ? Database.inUse(folder, environment) : open(folder, purpose));
        return owner(database);
    }

    private static DataSource owner(Database database) {
        var owner = database.connections().owner();
        return new DriverManagerDataSource(database.connections().url(), owner.user(), owner.password());
    }

    private static int say(Verification verification) {
        for (var finding : verification.findings()) {
            Console.say("%s at %d %s"
                    .formatted(finding.kind().code(), finding.place(), finding.note())
                    .strip());
        }
        Console.say("Followed %d links, compared %d published roots: %s"
                .formatted(
                        verification.links(),
                        verification.roots(),
                        verification.sound()
                                ? "everything is as it was written"
                                : "%d places are not as they were written".formatted(verification.wrong())));
        return verification.sound() ? 0 : ExitCode.LEDGER_CHANGED.number();
    }

    private static List<PublishedRoot> copies(@Nullable Path file) {
        try {
            return file == null ? List.of() : PublishedRoot.readAll(Files.readString(file));
        } catch (IOException | IllegalArgumentException failure) {
            throw new StartupProblem(
                    ExitCode.USAGE,
                    "The file %s holds no roots of a ledger: fetch it from /api/v1/audit/roots".formatted(file),
                    failure);
        }
    }

    private Database open(DataFolder folder, String purpose) {
        closing.keep(DataFolderLock.take(folder, purpose));
        return Database.open(folder, environment);
    }

    private static void requireOurs(DataFolder folder) {
        if (!Files.isDirectory(folder.logs())) {
            throw new StartupProblem(
                    ExitCode.DATA_FOLDER,
                    "There is no data folder of Credit531 at %s: name it with --data DIR".formatted(folder.root()));
        }
    }

    private static void requireReadable(@Nullable Path file) {
        if (file != null && !Files.isReadable(file)) {
            throw new StartupProblem(ExitCode.USAGE, "The file %s cannot be read".formatted(file));
        }
    }

    /** What was removed after the backup does not come back with it; the new folder goes on with the journal. */
    private static void removeAgain(@Nullable Path journal, DataFolder folder, Database database) {
        if (journal == null) {
            Console.say(
                    "No journal of removals was given: what was removed on decisions after the backup is there again. Restore with --removals FILE, the removals.jsonl of the former data folder");
            return;
        }
        int again = new RemovingAgain(owner(database)).run(journal);
        try {
            Files.copy(journal, folder.removals());
        } catch (IOException failure) {
            throw new StartupProblem(
                    ExitCode.DATA_FOLDER,
                    "The journal %s cannot be copied to %s".formatted(journal, folder.removals()),
                    failure);
        }
        Console.say("Removed again what the backup did not know as removed: %d removals".formatted(again));
    }

    private static void copyKey(@Nullable Path key, DataFolder folder) {
        var target = folder.keys().resolve("vault.key");
        if (key == null) {
            Console.say(
                    "No vault key was given; encrypted content stays closed until %s is put back".formatted(target));
            return;
        }
        try {
            Files.copy(key, target);
            if (Files.getFileStore(target).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException failure) {
            throw new StartupProblem(
                    ExitCode.DATA_FOLDER, "The key file %s cannot be copied to %s".formatted(key, target), failure);
        }
    }

    private static String version() {
        var properties = new Properties();
        try (InputStream stream = Commands.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException _) {
            // Without it the backup names no version, which matters to nobody but a reader of the manifest.
        }
        return properties.getProperty("build.version", "development");
    }
}
