package org.credit531.benchmarks;

import java.io.IOException;
import java.io.PrintStream;

/** Time from the start of the process to health UP: on an empty folder without sample, and again on the same folder. */
final class StartupBenchmark {

    private StartupBenchmark() {}

    static void run(Settings settings, PrintStream out) throws IOException, InterruptedException {
        out.println("start of the server until health is UP, no sample");
        try (var scratch = ScratchFolder.create()) {
            double first = 0;
            int later = settings.isShort() ? 1 : 3;
            for (int start = 0; start <= later; start++) {
                try (var server = ServerProcess.start(settings, scratch.path().resolve("data"), "none")) {
                    double seconds = server.startTime().toMillis() / 1000.0;
                    first = start == 0 ? seconds : first;
                    out.printf(
                            "  %-22s %6.1f s   %5.2f x first   peak memory %d MB%n",
                            start == 0 ? "first" : "later", seconds, seconds / first, server.peakMemory());
                }
            }
        }
    }
}
