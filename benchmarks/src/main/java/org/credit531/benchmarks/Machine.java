package org.credit531.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the figures were measured on; without it they say nothing. */
record Machine(int cores, String processor, String memory, String jdk, String system) {

    static Machine ofThisProcess() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                value(Path.of("/proc/cpuinfo"), "model name"),
                value(Path.of("/proc/meminfo"), "MemTotal"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    String text() {
        return "machine: %d cores, %s, memory %s, %s, %s".formatted(cores, processor, memory, jdk, system);
    }

    /** What makes figures taken now worse than the machine can do. */
    List<String> warnings() {
        return load() < 0.5 * cores
                ? List.of()
                : List.of("warning: the machine is busy with something else (load average %.1f)".formatted(load()));
    }

    /** How many processes have wanted a processor, on average over a minute. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** The value of the first line {@code name : value}, or what stands for it where there is no such file. */
    static String value(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
