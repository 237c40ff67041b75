package org.credit531.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs on a data folder and turns their failures into problems that name the reason.
 *
 * @param folder the data folder
 * @param programs where the programs are
 */
record PostgresProcesses(DataFolder folder, PostgresPrograms programs) {

    /** Recovery after a crash replays up to 4 GB of log, which takes minutes on a slow disk. */
    private static final String SECONDS_TO_START = "1800";

    private static final String SECONDS_TO_STOP = "60";

    /** Creates a cluster that sorts Chinese by pinyin and asks everybody for a password. */
    void initialise(Path cluster, Passwords passwords, PostgresSettings settings) throws IOException {
        passwords.of(PostgresServer.SUPERUSER);
        var output = run(
                "initdb",
                List.of(
                        settings.isDurable() ? "--sync-method=fsync" : "--no-sync",
                        "--pgdata=" + cluster,
                        "--username=" + PostgresServer.SUPERUSER,
                        "--pwfile=" + passwords.fileOf(PostgresServer.SUPERUSER),
                        "--auth-host=scram-sha-256",
                        "--auth-local=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=zh-Hans-CN",
                        "--data-checksums"));
        if (output.failed()) {
            throw problem("PostgreSQL could not create its cluster in " + cluster, output);
        }
    }

    void start() throws IOException {
        var serverLog = folder.logs().resolve("postgresql-start.log");
        Files.deleteIfExists(serverLog);
        var output = run(
                "pg_ctl",
                List.of(
                        "start",
                        "--wait",
                        "--timeout=" + SECONDS_TO_START,
                        "--pgdata=" + folder.postgres(),
                        "--log=" + serverLog));
        if (output.failed()) {
            throw problem("PostgreSQL did not start on " + folder.postgres(), output);
        }
    }

    /** Stops fast (sessions are ended, nothing committed is lost), and at once if that takes longer than a minute. */
    void stop() throws IOException {
        if (stop("fast").failed() && Postmaster.runningOn(folder.postgres()).isPresent()) {
            stop("immediate");
        }
        if (Postmaster.runningOn(folder.postgres()).isPresent()) {
            throw new IOException("PostgreSQL does not stop on " + folder.postgres());
        }
    }

    private Output stop(String mode) throws IOException {
        return run(
                "pg_ctl",
                List.of(
                        "stop",
                        "--wait",
                        "--timeout=" + SECONDS_TO_STOP,
                        "--mode=" + mode,
                        "--pgdata=" + folder.postgres()));
    }

    private Output run(String program, List<String> arguments) throws IOException {
        var log = Files.createTempFile(folder.logs(), program, ".log");
        var builder = new ProcessBuilder(programs.command(program, arguments))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nowhere()))
                .redirectOutput(log.toFile());
        // Messages are read below and must not depend on the operator's language.
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("PGOPTIONS");
        try {
            return new Output(exitOf(builder.start()), Files.readString(log));
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private static int exitOf(Process process) throws IOException {
        try {
            process.waitFor(1, TimeUnit.HOURS);
            return process.exitValue();
        } catch (InterruptedException interruption) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + process.info(), interruption);
        }
    }

    private static File nowhere() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private StartupProblem problem(String what, Output output) throws IOException {
        var reason = reason(output.text() + startLog());
        var full = reason.contains("No space left");
        return new StartupProblem(
                full ? ExitCode.DISK_FULL : ExitCode.DATABASE,
                "%s: %s; see the newest file in %s".formatted(what, reason, folder.logs()));
    }

    private String startLog() throws IOException {
        var file = folder.logs().resolve("postgresql-start.log");
        return Files.exists(file) ? "\n" + Files.readString(file) : "";
    }

    /** PostgreSQL's own words: the first line that names an error. */
    private static String reason(String text) {
        return text.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error:"))
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|error): *", ""))
                .findFirst()
                .orElse("it gave no reason");
    }

    private record Output(int exit, String text) {

        boolean failed() {
            return exit != 0;
        }
    }
}
