package org.credit531.trials;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One population is loaded after another: each fills the memory. Whoever waits is told how far the one is that he waits for. */
final class Turns {

    private static final long PAUSE_MILLIS = 300;

    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable Load underWay;

    /** A load and who waits for it. */
    static final class Load {

        private final KnownPopulation.Wanted wanted;
        private final Reading reading = new Reading();
        private final Set<Object> waiting = ConcurrentHashMap.newKeySet();

        Load(KnownPopulation.Wanted wanted) {
            this.wanted = wanted;
        }

        Reading reading() {
            return reading;
        }

        /** Whether another trial waits that can go on with what is loaded. */
        boolean isAwaited() {
            return !waiting.isEmpty();
        }

        private boolean serves(KnownPopulation.Wanted other) {
            return wanted.kinds().equals(other.kinds())
                    && wanted.projection().covers(other.projection())
                    && wanted.day().equals(other.day());
        }
    }

    /**
     * Waits until it is this thread's turn.
     *
     * @throws CancellationException once the watch says so
     */
    void await(KnownPopulation.Wanted wanted, Watch watch) {
        var self = new Object();
        Load awaited = null;
        try {
            while (!turn.tryLock(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                Load now = underWay;
                if (now != awaited) {
                    leave(awaited, self);
                    awaited = now;
                    join(now, wanted, self);
                }
                if (!watch.goOn(
                        now == null
                                ? new ReadSoFar(0, List.of())
                                : now.reading().soFar())) {
                    throw new CancellationException("a trial was called off while it waited for another");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the platform stops");
        } finally {
            leave(awaited, self);
        }
    }

    private static void join(@Nullable Load load, KnownPopulation.Wanted wanted, Object self) {
        if (load != null && load.serves(wanted)) {
            load.waiting.add(self);
        }
    }

    private static void leave(@Nullable Load load, Object self) {
        if (load != null) {
            load.waiting.remove(self);
        }
    }

    /** Begins a load, when it is this thread's turn. */
    void begin(Load load) {
        underWay = load;
    }

    /** Ends it. */
    void end() {
        underWay = null;
        turn.unlock();
    }
}
