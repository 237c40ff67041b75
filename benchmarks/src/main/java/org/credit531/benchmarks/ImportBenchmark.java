package org.credit531.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.credit531.client.Batch;
import org.credit531.client.Credit531Client;
import org.credit531.client.Server;
import org.credit531.client.Upload;
import org.credit531.province.Planted;
import org.credit531.province.Province;
import org.credit531.province.feed.Defects;

/**
 * Imports end to end: from the first byte sent over HTTP until the batch is done (parsed, checked, attributed, stored,
 * indexed, evaluated), beside a bare binary COPY of the rows that it stored.
 */
final class ImportBenchmark {

    private static final long SEED = 20_261_123;

    private final Settings settings;
    private final PrintStream out;

    ImportBenchmark(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void run() throws IOException, InterruptedException, SQLException {
        var province = new Province(SEED, settings.isShort() ? 20_000 : 500_000).with(Defects.AS_PUBLISHED);
        try (var scratch = ScratchFolder.create()) {
            var data = scratch.path().resolve("data");
            try (var server = ServerProcess.start(settings, data, "small");
                    var client = client(server);
                    var copy = BareCopy.into(data)) {
                measure(client, copy, scratch.path(), "registration", "market-regulation", province::registrations);
                measure(
                        client,
                        copy,
                        scratch.path(),
                        "construction-market-grade",
                        "transport",
                        province::constructionGrades);
                out.printf("  server's peak memory %d MB (heap at most 1024 MB)%n", server.peakMemory());
            }
        }
    }

    private interface Writing {
        Planted to(OutputStream target) throws IOException;
    }

    private void measure(Credit531Client client, BareCopy copy, Path scratch, String item, String unit, Writing writing)
            throws IOException, SQLException {
        var file = scratch.resolve(item + ".csv");
        try (var target = Files.newOutputStream(file)) {
            writing.to(target);
        }
        var upload = Upload.of(item, unit, file);
        long begun = System.nanoTime();
        var batch = client.await(client.send(upload).id(), _ -> {});
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!batch.done()) {
            throw new IOException("the import of " + item + " failed: " + batch.problem());
        }
        print(batch, seconds, copy.copy(item, scratch));
    }

    private void print(Batch batch, double seconds, BareCopy.Result bare) {
        double rate = batch.received() / seconds;
        out.printf(
                "import of %s: %,d rows received = %,d accepted + %,d unchanged + %,d quarantined%n",
                batch.item(), batch.received(), batch.accepted(), batch.unchanged(), batch.quarantined());
        out.printf("  %-22s %,14.0f rows/s %5.3f x bare COPY%n", "end to end", rate, rate / bare.rowsPerSecond());
        out.printf(
                "  %-22s %,14.0f rows/s (%,d rows with the same partitions and indexes)%n",
                "bare binary COPY", bare.rowsPerSecond(), bare.rows());
    }

    private static Credit531Client client(ServerProcess server) {
        return new Credit531Client(Server.of(server.address().toString(), "sample", "sample"));
    }
}
