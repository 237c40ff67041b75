package org.credit531.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The platform, or a command beside it, as a process of its own with its output in a file. */
final class StartedProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path output;

    StartedProcess(ProcessBuilder builder) {
        try {
            output = Files.createTempFile("credit531-output", ".txt");
            output.toFile().deleteOnExit();
            process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Waits until the output holds a text, or the process has ended. */
    StartedProcess awaitOutput(String text) {
        await(() -> output().contains(text) || !process.isAlive());
        return this;
    }

    /** Waits until a file holds a text, or the process has ended. */
    void awaitIn(Path file, String text) {
        await(() -> holds(file, text) || !process.isAlive());
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits for the end and answers the exit code. */
    int exit() {
        await(() -> !process.isAlive());
        return process.exitValue();
    }

    /** Asks the process to end, as TERM does. */
    StartedProcess terminate() {
        process.destroy();
        return this;
    }

    /** Takes the process away without a word. */
    void kill() {
        process.destroyForcibly();
        await(() -> !process.isAlive());
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            process.destroy();
            awaitQuietly();
        }
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }

    private void awaitQuietly() {
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE + "; the output was:\n" + output());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
