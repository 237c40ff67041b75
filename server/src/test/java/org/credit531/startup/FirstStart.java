package org.credit531.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.springframework.util.FileSystemUtils;

/**
 * An installation and what its first start with the smallest sample leaves in the data folder. It is made once in a run of the
 * tests, by whichever JVM needs it first: that takes half a minute, while to copy the folder takes a second.
 *
 * @param installation what was started
 * @param data the folder as the platform has left it, to be copied
 */
record FirstStart(Installation installation, Path data) {

    private static final Path KEPT = Path.of("target", "first-start").toAbsolutePath();

    /** Maven's run; beside Maven this JVM alone. */
    private static final String RUN = System.getProperty(
                    "credit531.run", Long.toString(ProcessHandle.current().pid()))
            .replaceAll("\\W", "");

    /** Returns when it is made. */
    static FirstStart made() {
        return Holder.MADE;
    }

    /** Makes a folder the data folder of an installation that was started before; PostgreSQL's programs are those of all. */
    void copyTo(Path folder) throws IOException {
        Files.walkFileTree(data, new Copying(data, folder));
    }

    private static final class Holder {

        static final FirstStart MADE = make();

        private static FirstStart make() {
            try {
                Files.createDirectories(KEPT);
                try (var channel = FileChannel.open(
                                KEPT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var _ = channel.lock()) {
                    return in(KEPT.resolve(RUN));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static FirstStart in(Path folder) throws IOException {
            var whole = folder.resolve("whole");
            var lib = folder.resolve("lib");
            var data = folder.resolve("data");
            if (Files.exists(whole)) {
                return new FirstStart(Installation.found(lib), data);
            }
            deleteFormerRuns();
            var installation = Installation.in(Files.createDirectories(lib));
            start(installation, data);
            Files.createFile(whole);
            return new FirstStart(installation, data);
        }

        private static void deleteFormerRuns() throws IOException {
            try (var runs = Files.list(KEPT)) {
                for (var run : runs.filter(Files::isDirectory).toList()) {
                    FileSystemUtils.deleteRecursively(run);
                }
            }
        }

        private static void start(Installation installation, Path data) throws IOException {
            var port = Integer.toString(Installation.freePort());
            try (var running = installation
                    .startKeepingClasses("--port", port, "--data", data.toString(), "--sample", "tiny", "--no-browser")
                    .awaitOutput("is ready")) {
                if (!running.output().contains("is ready")) {
                    throw new IllegalStateException("the first start failed:\n" + running.output());
                }
                running.terminate().exit();
            }
        }
    }

    /** Copies with all rights, since PostgreSQL refuses a folder that others may enter. */
    private static final class Copying extends SimpleFileVisitor<Path> {

        private final Path source;
        private final Path target;

        Copying(Path source, Path target) {
            this.source = source;
            this.target = target;
        }

        private Path place(Path path) {
            return target.resolve(source.relativize(path));
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (folder.equals(source.resolve("binaries"))) {
                Files.createSymbolicLink(place(folder), folder);
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.copy(folder, place(folder), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.copy(file, place(file), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
        }
    }
}
