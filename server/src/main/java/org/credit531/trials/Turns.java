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
        private final @Nullable Long number;
        private final Reading reading = new Reading();
        private final Set<Object> waiting = ConcurrentHashMap.newKeySet();

        /**
         * A load.
         *
         * @param number the knowledge number as known at which; {@code null} for the latest
         */
        Load(KnownPopulation.Wanted wanted, @Nullable Long number) {
            this.wanted = wanted;
            this.number = number;
        }

        Reading reading() {
            return reading;
        }

        /** Whether another trial waits that can go on with what is loaded. */
        boolean isAwaited() {
            return !waiting.isEmpty();
        }

        /** What is known now is made of what was loaded before; what was known at a number has to be loaded as known then. */
        private boolean serves(KnownPopulation.Wanted other, @Nullable Long knownAt) {
            return (knownAt == null || knownAt.equals(number))
                    && wanted.kinds().equals(other.kinds())
                    && wanted.projection().covers(other.projection())
                    && wanted.day().equals(other.day());
        }
    }

    /**
     * Waits until it is this thread's turn.
     *
     * @throws CancellationException once the watch says so
     */
    void await(KnownPopulation.Wanted wanted, @Nullable Long number, Watch watch) {
        var self = new Object();
        Load awaited = null;
        try {
            while (!turn.tryLock(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                Load now = underWay;
                if (now != awaited) {
                    leave(awaited, self);
                    awaited = now;
                    join(now, wanted, number, self);
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

    private static void join(@Nullable Load load, KnownPopulation.Wanted wanted, @Nullable Long number, Object self) {
        if (load != null && load.serves(wanted, number)) {
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
