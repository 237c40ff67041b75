package org.credit531.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    /**
     * How long all processors together have been at work since the machine was started, and how long they have been there at all.
     *
     * @param busy what they have worked, in the kernel's units
     * @param all what there was, in the same
     */
    record Use(long busy, long all) {

        private static final int IDLE = 3;
        private static final int WAITING = 4;

        /** Nothing where the system does not tell. */
        static Use now() {
            try (var lines = Files.lines(Path.of("/proc/stat"))) {
                var times = lines.findFirst().stream()
                        .flatMap(line -> Arrays.stream(line.split(" +")).skip(1).limit(8))
                        .mapToLong(Long::parseLong)
                        .toArray();
                long all = Arrays.stream(times).sum();
                return new Use(all - times[IDLE] - times[WAITING], all);
            } catch (IOException e) {
                return new Use(0, 0);
            }
        }

        /** The part of the machine that was at work since an earlier moment, in hundredths. */
        double percentSince(Use earlier) {
            return 100.0 * (busy - earlier.busy) / Math.max(1, all - earlier.all);
        }
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
