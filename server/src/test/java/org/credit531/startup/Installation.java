package org.credit531.startup;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.zip.Deflater;

/**
 * The compiled platform in a folder that every user may read, since the jar does not exist yet while tests run and the
 * Maven repository often belongs to root alone. Classes are packed, as in an installation.
 */
record Installation(Path folder, String classPath) {

    private static final int FIRST_PORT = 12_000;
    private static final int FIRST_LENT_PORT = 32_000;

    static Installation in(Path folder) throws IOException {
        var number = 0;
        for (var place : classPathWithoutTests()) {
            var name = "%03d-%s".formatted(number++, place.getFileName());
            if (Files.isDirectory(place)) {
                pack(place, folder.resolve(name + ".jar"));
            } else {
                link(place, folder.resolve(name));
            }
        }
        return found(folder);
    }

    /** What was put there before. */
    static Installation found(Path folder) throws IOException {
        try (var places = Files.list(folder)) {
            return new Installation(
                    folder,
                    places.map(Path::toString)
                            .filter(place -> place.endsWith(".jar"))
                            .sorted()
                            .collect(Collectors.joining(File.pathSeparator)));
        }
    }

    /** The command that starts the platform with arguments. */
    List<String> command(String... arguments) {
        return command(Files.exists(archive()) ? "-XX:SharedArchiveFile=" + archive() : "-Xshare:auto", arguments);
    }

    private List<String> command(String sharing, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                sharing,
                // Of the archive it would say that it was made without native access, which matters to modules alone.
                "-Xlog:cds=off",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                "org.credit531.Credit531"));
        command.addAll(List.of(arguments));
        return command;
    }

    StartedProcess start(String... arguments) {
        return new StartedProcess(new ProcessBuilder(command(arguments)));
    }

    /** Starts it so that at its end the JVM keeps the classes as it has read them: later starts take a third less. */
    StartedProcess startKeepingClasses(String... arguments) {
        return new StartedProcess(new ProcessBuilder(command("-XX:ArchiveClassesAtExit=" + archive(), arguments)));
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    /** Below those that systems lend to connections, one of which could have it while the platform starts again. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, FIRST_LENT_PORT);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException _) {
                // Somebody has it: another.
            }
        }
    }

    private static List<Path> classPathWithoutTests() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .filter(place -> !place.endsWith("test-classes"))
                .toList();
    }

    private static void link(Path place, Path target) throws IOException {
        try {
            Files.createLink(target, place);
        } catch (IOException | UnsupportedOperationException _) {
            Files.copy(place, target);
        }
    }

    /** With its folders, by which resources are found; without compressing, which would take longer than it saves. */
    private static void pack(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var content = Files.walk(classes)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (var place : content.filter(place -> !place.equals(classes)).toList()) {
                var name = classes.relativize(place).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(Files.isDirectory(place) ? name + "/" : name));
                if (Files.isRegularFile(place)) {
                    Files.copy(place, out);
                }
            }
        }
    }
}
