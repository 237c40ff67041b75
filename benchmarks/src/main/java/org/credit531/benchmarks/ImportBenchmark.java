package org.credit531.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.credit531.client.Batch;
import org.credit531.client.Credit531Client;
import org.credit531.client.Server;
import org.credit531.client.Upload;
import org.credit531.province.Planted;
import org.credit531.province.Province;
import org.credit531.province.feed.Defects;

/**
 * Imports end to end: from the first byte sent over HTTP until the batch is done (sealed, parsed, checked, attributed,
 * stored, indexed and to be found), beside a bare binary COPY of the rows that it stored into copies of the same tables.
 */
final class ImportBenchmark {

    private static final long SEED = 20_261_123;

    private static final int WARMING_UP = 20_000;
    private static final int FEW = 50_000;
    private static final int MANY = 1_000_000;

    private final Settings settings;
    private final PrintStream out;
    private final List<Double> rates = new ArrayList<>();
    private boolean good = true;

    ImportBenchmark(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Measures; false where a ratio is below the least that was asked for. */
    boolean run() throws IOException, InterruptedException, SQLException {
        for (int rows : settings.rowsOr(settings.isShort() ? FEW : MANY)) {
            try (var scratch = ScratchFolder.create()) {
                run(new Province(SEED, rows).with(Defects.AS_PUBLISHED), scratch.path());
            }
        }
        if (rates.size() > 1) {
            out.printf(
                    "import of registration: linear within %.0f %% (%,.0f to %,.0f rows/s)%n",
                    100 * (Collections.max(rates) / Collections.min(rates) - 1),
                    Collections.min(rates),
                    Collections.max(rates));
        }
        return good;
    }

    private void run(Province province, Path scratch) throws IOException, InterruptedException, SQLException {
        var data = scratch.resolve("data");
        try (var server = ServerProcess.start(settings, data, "small");
                var client = client(server);
                var copy = BareCopy.into(data)) {
            warmUp(client, copy, scratch);
            measure(client, copy, scratch, "registration", "market-regulation", province::registrations);
            if (!settings.imports().onlyRegister()) {
                measure(client, copy, scratch, "construction-market-grade", "transport", province::constructionGrades);
            }
            out.printf("  server's peak memory %d MB (heap at most 1024 MB)%n", server.peakMemory());
        }
    }

    /** What is measured is the platform as it runs in service, not the first minute of its process. */
    private static void warmUp(Credit531Client client, BareCopy copy, Path scratch)
            throws IOException, InterruptedException, SQLException {
        awaitEvaluation(copy);
        var file = written(scratch.resolve("others.csv"), new Province(SEED + 1, WARMING_UP)::registrations);
        await(
                client,
                client.send(Upload.of("registration", "market-regulation", file))
                        .id());
        awaitEvaluation(copy);
        Files.delete(file);
    }

    private interface Writing {
        Planted to(OutputStream target) throws IOException;
    }

    private void measure(Credit531Client client, BareCopy copy, Path scratch, String item, String unit, Writing writing)
            throws IOException, InterruptedException, SQLException {
        var file = written(scratch.resolve(item + ".csv"), writing);
        long bytes = Files.size(file);
        copy.checkpoint();
        long begun = System.nanoTime();
        var id = client.send(Upload.of(item, unit, file)).id();
        double received = secondsSince(begun);
        var batch = await(client, id);
        double seconds = secondsSince(begun);
        if (!batch.done()) {
            throw new IOException("the import of " + item + " failed: " + batch.problem());
        }
        out.printf(
                "import of %s: %,d rows (%,d MB) = %,d accepted + %,d unchanged + %,d quarantined%n",
                item, batch.received(), bytes >> 20, batch.accepted(), batch.unchanged(), batch.quarantined());
        out.printf("  %-22s %,14.1f s  (of the time below)%n", "upload", received);
        double rate = batch.received() / seconds;
        if (settings.imports().onlyRegister()) {
            out.printf("  %-22s %,14.0f rows/s%n", "end to end", rate);
        } else {
            compare(client, copy, Upload.of(item, unit, file), batch, seconds);
        }
        if (item.equals("registration")) {
            rates.add(rate);
        }
        Files.delete(file);
    }

    private static Path written(Path file, Writing writing) throws IOException {
        try (var target = Files.newOutputStream(file)) {
            writing.to(target);
        }
        return file;
    }

    private void compare(Credit531Client client, BareCopy copy, Upload upload, Batch batch, double seconds)
            throws IOException, InterruptedException, SQLException {
        long afterwards = System.nanoTime();
        long pending = copy.pending();
        awaitEvaluation(copy);
        double evaluated = secondsSince(afterwards);
        print(batch, seconds, copy.copy(batch.id(), upload.item(), upload.file()));
        out.printf("  %-22s %,14.1f s  (%,d pieces of work were left)%n", "evaluated after", evaluated, pending);
        again(client, Upload.of(upload.item(), upload.unit(), upload.file()), batch, seconds);
    }

    /** The same file once more changes nothing. */
    private void again(Credit531Client client, Upload upload, Batch first, double seconds)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var again = await(client, client.send(upload).id());
        if (again.unchanged() != first.received() - first.quarantined() || again.accepted() != 0) {
            throw new IOException("the second sending changed something: " + again);
        }
        double secondSeconds = secondsSince(begun);
        out.printf(
                "  %-22s %,14.0f rows/s (%.2f of the first's time)%n",
                "second sending", again.received() / secondSeconds, secondSeconds / seconds);
    }

    private void print(Batch batch, double seconds, BareCopy.Result bare) {
        double rate = batch.received() / seconds;
        double ratio = rate / bare.rowsPerSecond();
        out.printf("  %-22s %,14.0f rows/s %5.3f x bare COPY%n", "end to end", rate, ratio);
        out.printf(
                "  %-22s %,14.0f rows/s (%,d rows into %s)%n",
                "bare binary COPY", bare.rowsPerSecond(), bare.rows(), bare.tables());
        if (ratio < settings.gate()) {
            out.printf("  FAILED: the ratio is less than %.3f%n", settings.gate());
            good = false;
        }
    }

    private static Batch await(Credit531Client client, String id) throws InterruptedException {
        var batch = client.batch(id);
        while (!batch.ended()) {
            Thread.sleep(50);
            batch = client.batch(id);
        }
        return batch;
    }

    private static void awaitEvaluation(BareCopy copy) throws InterruptedException, SQLException {
        while (copy.pending() > 0) {
            Thread.sleep(50);
        }
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Credit531Client client(ServerProcess server) {
        return new Credit531Client(Server.of(server.address().toString(), "sample", "sample"));
    }
}
