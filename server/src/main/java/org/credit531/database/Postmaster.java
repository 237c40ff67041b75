package org.credit531.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL server that may be running on a cluster, as its file {@code postmaster.pid} tells.
 *
 * @param process its process
 * @param port the port it listens on
 */
record Postmaster(ProcessHandle process, int port) {

    private static final int LINE_OF_START = 2;
    private static final int LINE_OF_PORT = 3;
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /**
     * The server that runs on the cluster now. The number in the file may by now belong to any other program (process
     * numbers are used again, in containers soon), so the process must prove to be a PostgreSQL of this folder.
     */
    static Optional<Postmaster> runningOn(Path cluster) {
        var lines = lines(cluster);
        if (lines.size() <= LINE_OF_PORT) {
            return Optional.empty();
        }
        var started =
                Instant.ofEpochSecond(Long.parseLong(lines.get(LINE_OF_START).strip()));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> isPostgresOf(cluster, process, started))
                .map(process -> new Postmaster(
                        process, Integer.parseInt(lines.get(LINE_OF_PORT).strip())));
    }

    private static List<String> lines(Path cluster) {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (IOException _) {
            return List.of();
        }
    }

    private static boolean isPostgresOf(Path cluster, ProcessHandle process, Instant started) {
        var workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(workingFolder, cluster);
        } catch (IOException _) {
            return looksLikePostgres(process, started);
        }
    }

    /** Where the system does not show a process's folder: its name and the second it started. */
    private static boolean looksLikePostgres(ProcessHandle process, Instant started) {
        var information = process.info();
        var named =
                information.command().filter(name -> name.contains("postgres")).isPresent();
        var sameStart = information
                .startInstant()
                .filter(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) < 0)
                .isPresent();
        return named && sameStart;
    }
}
