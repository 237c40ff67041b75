package org.credit531.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.credit531.client.Batch;
import org.credit531.client.Credit531Client;
import org.credit531.client.Server;
import org.credit531.client.Upload;
import org.credit531.province.Planted;
import org.credit531.province.Province;

/**
 * How fast results follow: subjects evaluated anew per second from the change of their records until their results are stored,
 * and what a night costs on which one subject in a hundred is due, beside one on which everybody is.
 */
final class CurrencyBenchmark {

    private static final long SEED = 20_261_126;
    private static final int WARMING_UP = 20_000;
    private static final int SHORT = 100_000;
    private static final int LONG = 1_000_000;
    private static final int DUE_IN = 100;
    private static final int NIGHTS = 3;
    private static final String GRADES = "construction-market-grade";

    /** Milliseconds between two looks at a batch: each costs the platform as much as a few subjects. */
    private static final long SELDOM = 50;

    private static final double SUBJECTS_A_SECOND = 10_000;
    private static final double PERCENT_OF_A_NIGHT = 3;

    private final Settings settings;
    private final PrintStream out;
    private final List<Promise> promises = new ArrayList<>();

    CurrencyBenchmark(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Says whether what was asked for of the promises is kept. */
    boolean run() throws IOException, InterruptedException, SQLException {
        var province = new Province(SEED, settings.isShort() ? SHORT : LONG);
        try (var scratch = ScratchFolder.create()) {
            var data = scratch.path().resolve("data");
            try (var server = ServerProcess.start(settings.serverJar(), data, "small", Duration.ofDays(1));
                    var results = StoredResults.of(data)) {
                var client = new Credit531Client(Server.of(server.address().toString(), "sample", "sample"));
                results.await();
                send(
                        client,
                        scratch.path(),
                        "registration",
                        "market-regulation",
                        new Province(SEED + 1, WARMING_UP)::registrations);
                results.await();
                var register = changes(
                        client, results, scratch.path(), "registration", "market-regulation", province::registrations);
                promise(register, "registration");
                var grades = changes(
                        client, results, scratch.path(), GRADES, "transport", oneOfEach(province::constructionGrades));
                promise(grades, GRADES);
                changes(client, results, scratch.path(), GRADES, "transport", province::constructionGrades);
                nights(results);
            }
        }
        promises.forEach(promise -> out.println(promise.text()));
        return promises.stream().allMatch(promise -> promise.kept(settings.gate()));
    }

    private interface Writing {
        Planted to(OutputStream target) throws IOException;
    }

    private void promise(double subjectsPerSecond, String item) {
        promises.add(Promise.atLeast(
                item + ", first byte to last result", subjectsPerSecond, SUBJECTS_A_SECOND, "subjects/s"));
    }

    /** Of each subject the first row alone, so that there are as many changed subjects as rows. */
    private static Writing oneOfEach(Writing all) {
        return target -> {
            var whole = new ByteArrayOutputStream();
            var planted = all.to(whole);
            var seen = new HashSet<String>();
            for (var line : whole.toString(UTF_8).lines().toList()) {
                if (seen.add(line.split(",", 3)[1])) {
                    target.write((line + "\n").getBytes(UTF_8));
                }
            }
            return planted;
        };
    }

    /**
     * A file whose rows change subjects, or bring them. Where a subject has several rows, importing these takes its time, and
     * fewer subjects change in it.
     *
     * @return how many subjects were evaluated in a second, from the first byte to the last result
     */
    private double changes(
            Credit531Client client, StoredResults results, Path scratch, String item, String unit, Writing writing)
            throws IOException, InterruptedException, SQLException {
        var file = written(scratch, item, writing);
        long begun = System.nanoTime();
        var batch = taken(client, Upload.of(item, unit, file));
        double committed = secondsSince(begun);
        results.awaitEvaluations();
        double stored = secondsSince(begun);
        results.await();
        Files.delete(file);
        long subjects = results.changedBy(batch.id());
        double all = subjects / stored;
        double afterwards = subjects / (stored - committed);
        out.printf("%,d records of %s changed, %,d subjects evaluated%n", batch.accepted(), item, subjects);
        out.printf("  %-38s %,14.0f subjects/s%n", "from the first byte to the last result", all);
        out.printf(
                "  %-38s %,14.0f subjects/s (%.2f x the whole way; %.1f s after the commit)%n",
                "from the commit to the last result", afterwards, afterwards / all, stored - committed);
        return all;
    }

    private void send(Credit531Client client, Path scratch, String item, String unit, Writing writing)
            throws IOException, InterruptedException {
        var file = written(scratch, item, writing);
        taken(client, Upload.of(item, unit, file));
        Files.delete(file);
    }

    private static Path written(Path scratch, String item, Writing writing) throws IOException {
        var file = scratch.resolve(item + ".csv");
        try (var target = Files.newOutputStream(file)) {
            writing.to(target);
        }
        return file;
    }

    private static Batch taken(Credit531Client client, Upload upload) throws IOException, InterruptedException {
        var batch = client.batch(client.send(upload).id());
        while (!batch.ended()) {
            Thread.sleep(SELDOM);
            batch = client.batch(batch.id());
        }
        if (!batch.done()) {
            throw new IOException("the import of " + upload.item() + " failed: " + batch.problem());
        }
        return batch;
    }

    private void nights(StoredResults results) throws InterruptedException, SQLException {
        results.night(1);
        double idle = best(results, 0);
        double some = best(results, DUE_IN);
        double all = best(results, 1);
        long count = results.count();
        out.printf("a night with %,d results, best of %d%n", count, NIGHTS);
        out.printf("  %-38s %14.3f s%n", "nobody is due", idle);
        out.printf("  %-38s %14.3f s (%.1f %% of a whole run)%n", "one in a hundred is due", some, 100 * some / all);
        out.printf("  %-38s %14.3f s (%,.0f subjects/s)%n", "everybody is due", all, count / all);
        promises.add(Promise.atMost(
                "a night with one in a hundred due", 100 * some / all, PERCENT_OF_A_NIGHT, "% of a whole run"));
    }

    private static double best(StoredResults results, int dueIn) throws InterruptedException, SQLException {
        double best = Double.MAX_VALUE;
        for (int night = 0; night < NIGHTS; night++) {
            best = Math.min(best, results.night(dueIn));
        }
        return best;
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
