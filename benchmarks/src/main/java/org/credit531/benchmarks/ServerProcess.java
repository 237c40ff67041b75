package org.credit531.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The platform in a process of its own, on a data folder and a free port, as {@code ./run} starts it. The processes of its
 * PostgreSQL are no children of it, since the program that starts them ends; the data folder tells which they are.
 */
final class ServerProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    /** PostgreSQL writes down what it has in its cache before it stops. */
    private static final long SECONDS_TO_STOP = 300;

    private final Process process;
    private final Path data;
    private final URI address;
    private final Duration startTime;
    private final Thread resuming = new Thread(this::resumeAtTheEnd);
    private boolean isPaused;
    private boolean isEnding;

    private ServerProcess(Process process, Path data, URI address, Duration startTime) {
        this.process = process;
        this.data = data;
        this.address = address;
        this.startTime = startTime;
    }

    /** Starts the platform and returns when its health is UP. */
    static ServerProcess start(Settings settings, Path data, String sample) throws IOException, InterruptedException {
        return start(settings.serverJar(), data, sample);
    }

    /** As above, of this jar. What an import leaves to be counted is counted before the next is measured, not in the midst of it. */
    static ServerProcess start(Path jar, Path data, String sample) throws IOException, InterruptedException {
        return start(jar, data, sample, Duration.ofSeconds(1));
    }

    /**
     * As above.
     *
     * @param counting how long the platform waits between two looks at what there is to be counted
     */
    static ServerProcess start(Path jar, Path data, String sample, Duration counting)
            throws IOException, InterruptedException {
        int port = freePort();
        var output = data.resolveSibling(data.getFileName() + ".output");
        long begun = System.nanoTime();
        var builder = new ProcessBuilder(
                        Settings.java().toString(),
                        "-Xms128m",
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.timezone=Asia/Shanghai",
                        "-jar",
                        jar.toString(),
                        "--port",
                        "" + port,
                        "--data",
                        data.toString(),
                        "--sample",
                        sample,
                        "--no-browser")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        // A register of millions in one file is larger than what a department may send.
        builder.environment().put("CREDIT531_COLLECTION_LARGESTUPLOAD", "16GB");
        builder.environment().put("CREDIT531_COVERAGE_PAUSE", counting.toString());
        var process = builder.start();
        var address = URI.create("http://localhost:" + port);
        var server = new ServerProcess(process, data, address, Duration.ZERO);
        try {
            server.awaitHealth(output);
            return new ServerProcess(process, data, address, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    URI address() {
        return address;
    }

    Duration startTime() {
        return startTime;
    }

    /** Most memory that the process has held at once (VmHWM), in MB; the database's processes are others. */
    long peakMemory() {
        var peak = Machine.value(Path.of("/proc/" + process.pid() + "/status"), "VmHWM");
        return peak.equals("unknown") ? 0 : Long.parseLong(peak.split(" ")[0]) / 1024;
    }

    /** Processor time that the server and its database have used until now; not that of connections that are closed. */
    double processorMilliseconds() throws IOException {
        return Stream.concat(server(), database())
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(used -> used.toNanos() / 1e6)
                .sum();
    }

    /** Keeps server and database from doing anything, until they go on as if no time had passed: the server first. */
    synchronized void pause() throws IOException, InterruptedException {
        if (!isPaused && !isEnding) {
            isPaused = true;
            Runtime.getRuntime().addShutdownHook(resuming);
            signal("STOP", server());
            signal("STOP", database());
        }
    }

    /** Lets them go on, the database first. */
    synchronized void resume() throws IOException, InterruptedException {
        if (isPaused && !isEnding) {
            signal("CONT", database());
            signal("CONT", server());
            isPaused = false;
            Runtime.getRuntime().removeShutdownHook(resuming);
        }
    }

    /** Nothing is left standing for ever where the benchmark is interrupted, nor stopped anew by what still runs beside this. */
    private synchronized void resumeAtTheEnd() {
        isEnding = true;
        try {
            signal("CONT", database());
            signal("CONT", server());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<ProcessHandle> server() {
        return withChildren(process.toHandle());
    }

    /** None before it has started, or when it has ended. */
    private Stream<ProcessHandle> database() throws IOException {
        try {
            var number =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(number.strip())).stream().flatMap(ServerProcess::withChildren);
        } catch (NoSuchFileException _) {
            return Stream.empty();
        }
    }

    private static Stream<ProcessHandle> withChildren(ProcessHandle handle) {
        return Stream.concat(Stream.of(handle), handle.descendants());
    }

    /** A process that has ended meanwhile gets none, which is no matter. */
    private static void signal(String name, Stream<ProcessHandle> processes) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "-c", "kill -" + name + " \"$@\" 2>/dev/null", "sh"));
        processes.map(handle -> Long.toString(handle.pid())).forEach(command::add);
        new ProcessBuilder(command).start().waitFor();
    }

    private void awaitHealth(Path output) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            while (!isUp(http, request)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException("the server did not start; it said: " + Files.readString(output));
                }
                Thread.sleep(50);
            }
        }
    }

    private static boolean isUp(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 && response.body().contains("UP");
        } catch (IOException _) {
            return false; // nobody listens yet
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Stops it as Ctrl-C does, its database included; also where it could not be told to go on. */
    @Override
    public void close() {
        try {
            resume();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            stop();
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
