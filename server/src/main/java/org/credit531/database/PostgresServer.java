package org.credit531.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the platform starts itself, on a free port of the loopback interface, with password
 * authentication from its first moment.
 */
public final class PostgresServer implements AutoCloseable {

    /** The major version of the programs in the jar, as in a cluster's file {@code PG_VERSION}. */
    static final String MAJOR = "18";

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final int ATTEMPTS = 3;

    private final DataFolder folder;
    private final PostgresProcesses processes;
    private final int port;

    private PostgresServer(DataFolder folder, PostgresProcesses processes, int port) {
        this.folder = folder;
        this.processes = processes;
        this.port = port;
    }

    /**
     * Starts PostgreSQL on a prepared data folder that this process holds; the first time it creates the cluster, and
     * after a crash it first stops the server that the crash left behind.
     */
    static PostgresServer start(DataFolder folder, PostgresSettings settings) {
        var processes = new PostgresProcesses(folder, PostgresPrograms.unpack(folder.binaries()));
        try {
            if (!Files.exists(folder.postgres())) {
                create(folder, processes, settings);
            }
            requireSameMajor(folder);
            stopLeftBehind(folder, processes);
            return start(folder, processes, settings);
        } catch (IOException failure) {
            stopHalfStarted(folder, processes);
            throw new StartupProblem(
                    ExitCode.DATABASE,
                    "PostgreSQL cannot be started on %s (%s)".formatted(folder.postgres(), failure.getMessage()),
                    failure);
        }
    }

    /** The port on the loopback interface; another one at every start. */
    public int port() {
        return port;
    }

    String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    Login superuser() {
        return new Login(SUPERUSER, new Passwords(folder.keys()).of(SUPERUSER));
    }

    /** Stops the server: transactions that run are undone, everything committed is on disk. */
    @Override
    public void close() {
        try {
            processes.stop();
            LOG.info("PostgreSQL has stopped");
        } catch (IOException failure) {
            LOG.error("PostgreSQL did not stop in time; the next start recovers", failure);
        }
    }

    private static PostgresServer start(DataFolder folder, PostgresProcesses processes, PostgresSettings settings)
            throws IOException {
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            Files.writeString(folder.postgres().resolve("credit531.conf"), settings.file(port, folder.logs()));
            try {
                processes.start();
                LOG.info("PostgreSQL listens on port {}", port);
                return new PostgresServer(folder, processes, port);
            } catch (StartupProblem problem) {
                // Another program may have taken the port in the meantime; anything else fails the same way again.
                if (attempt == ATTEMPTS) {
                    throw problem;
                }
            }
        }
    }

    /** Beside its place first, so that a start that is broken off leaves no half cluster. */
    private static void create(DataFolder folder, PostgresProcesses processes, PostgresSettings settings)
            throws IOException {
        var unfinished = folder.root().resolve("postgres.unfinished");
        Folders.delete(unfinished);
        processes.initialise(unfinished, new Passwords(folder.keys()), settings);
        Files.writeString(
                unfinished.resolve("postgresql.conf"), "include = 'credit531.conf'\n", StandardOpenOption.APPEND);
        Files.move(unfinished, folder.postgres());
    }

    private static void requireSameMajor(DataFolder folder) throws IOException {
        var file = folder.postgres().resolve("PG_VERSION");
        var found = Files.readString(file).strip();
        if (!found.equals(MAJOR)) {
            throw new StartupProblem(
                    ExitCode.NEWER_DATA,
                    "The database in %s was written by PostgreSQL %s and this version of Credit531 brings %s: start the version that wrote it, back it up there and restore it here"
                            .formatted(folder.postgres(), found, MAJOR));
        }
    }

    private static void stopLeftBehind(DataFolder folder, PostgresProcesses processes) throws IOException {
        var running = Postmaster.runningOn(folder.postgres());
        if (running.isPresent()) {
            LOG.warn(
                    "A crash left PostgreSQL running as process {}; stopping it",
                    running.get().process().pid());
            processes.stop();
        }
        Files.deleteIfExists(folder.postgres().resolve("postmaster.pid"));
    }

    /** A start that was broken off, by TERM for example, leaves no server behind. */
    private static void stopHalfStarted(DataFolder folder, PostgresProcesses processes) {
        var interrupted = Thread.interrupted();
        try {
            if (Postmaster.runningOn(folder.postgres()).isPresent()) {
                processes.stop();
            }
        } catch (IOException failure) {
            LOG.error("PostgreSQL did not stop after a start that was broken off", failure);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
