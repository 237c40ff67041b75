package org.credit531.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import org.credit531.scoring.Model;
import org.credit531.trial.PopulationModel;
import org.credit531.trial.Progress;

/**
 * What others would compute a trial calculation with, beside the engine: the same model, the same records, as many cores, and the same points
 * for everybody or the run ends with an error. Loading is not timed. A peer that takes long gets the first subjects only; rates are per record.
 */
final class Peers {

    private static final double PROMISED = 15;

    private final Settings settings;
    private final PrintStream out;
    private final int cores;

    Peers(Settings settings, PrintStream out, int cores) {
        this.settings = settings;
        this.out = out;
        this.cores = cores;
    }

    /** What was measured of one, in million records a second. */
    private record Rates(double engine, double peer) {}

    /** Says whether the engine is as much faster as promised. */
    boolean run(Workload workload, Model model, PopulationModel trial) {
        int all = workload.subjects();
        var duckDb = measured(() -> DuckDb.open(workload, model, all, cores), workload, trial);
        int some = Math.min(all, settings.isShort() ? 20_000 : 200_000);
        measured(() -> Postgres.open(workload, model, some, cores), workload, trial);
        int few = Math.min(all, settings.isShort() ? 2_000 : 20_000);
        measured(() -> new DroolsPeer(workload, model, few, cores), workload, trial);
        var promise = Promise.atLeast("engine beside DuckDB", duckDb.engine / duckDb.peer, PROMISED, "x");
        out.println(promise.text());
        return promise.kept(settings.gate());
    }

    /** Opens a peer and loads it. */
    private interface Opening {
        Peer open() throws Exception;
    }

    private Rates measured(Opening opening, Workload workload, PopulationModel trial) {
        long begun = System.nanoTime();
        try (var pool = new ForkJoinPool(cores);
                var peer = opening.open()) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            var rates = inTurns(peer, workload, trial, pool);
            out.printf(
                    Locale.ROOT,
                    "  %-38s %,8.3f million records/s   engine %,10.1f x   (%,d subjects, loaded in %.1f s, the same points)%n",
                    peer.name() + ", " + cores + " cores",
                    rates.peer,
                    rates.engine / rates.peer,
                    peer.subjects(),
                    seconds);
            return rates;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Engine and peer, so that what else the machine does meets both alike; the first round warms up. */
    private Rates inTurns(Peer peer, Workload workload, PopulationModel trial, ForkJoinPool pool) throws Exception {
        var engine = new ArrayList<Double>();
        var peers = new ArrayList<Double>();
        int rounds = settings.isShort() ? 3 : 5;
        for (int round = -1; round < rounds; round++) {
            long begun = System.nanoTime();
            var expected = trial.evaluate(pool, Progress.NONE).points();
            long between = System.nanoTime();
            peer.compute();
            long end = System.nanoTime();
            requireSame(expected, peer);
            if (round >= 0) {
                engine.add(workload.records() * 1e3 / (between - begun));
                peers.add(workload.records(peer.subjects()) * 1e3 / (end - between));
            }
        }
        return new Rates(Median.of(engine), Median.of(peers));
    }

    private static void requireSame(int[] expected, Peer peer) throws Exception {
        var points = peer.points();
        int place = Arrays.mismatch(expected, 0, points.length, points, 0, points.length);
        if (place >= 0) {
            throw new IllegalStateException("%s gives subject %d %d thousandths, the engine %d"
                    .formatted(peer.name(), place, points[place], expected[place]));
        }
    }
}
