package org.credit531.trials;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.credit531.catalogue.Catalogue;
import org.credit531.database.RowScope;
import org.credit531.identifiers.SubjectKind;
import org.credit531.record.EveryRecord;
import org.credit531.trial.Projection;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The populations that this instance holds in memory, one of each set of kinds: loaded when a trial asks for one, and made fresh
 * whenever it is asked for again. Together they take no more than {@code credit531.trials.memory}, also while one is loaded;
 * another that does not fit beside them takes their place.
 */
@Component
class Populations {

    private static final Logger LOG = LoggerFactory.getLogger(Populations.class);

    private final LoadingPopulations loading;
    private final KeptResults results;
    private final EveryRecord records;
    private final Catalogue catalogue;
    private final long limit;
    private final Map<Set<SubjectKind>, Kept> kept = new HashMap<>();

    private final Turns turns = new Turns();

    /** Guards what is kept, and never while something is read: a removal does not wait until a population is loaded. */
    private final Object keeping = new Object();

    /** The latest removal that was asked for since the population under way was begun. */
    private long removed;

    /**
     * The populations.
     *
     * @param part how many hundredths of this process's memory they may take
     */
    Populations(
            LoadingPopulations loading,
            KeptResults results,
            EveryRecord records,
            Catalogue catalogue,
            @Value("${credit531.trials.memory:50}") int part) {
        this.loading = loading;
        this.results = results;
        this.records = records;
        this.catalogue = catalogue;
        this.limit = Runtime.getRuntime().maxMemory() / 100 * part;
    }

    /**
     * All organisations of some kinds with what a projection reads of them. Whoever asks meanwhile waits, and is told how far it is.
     *
     * @param wanted what is to be in it, on the day of the trial
     * @param number the knowledge number as known at which; {@code null} for the latest
     * @param watch is told how far it is, and may call it off
     * @throws CancellationException once the watch says so; a load that another trial waits for goes on all the same
     */
    KnownPopulation of(KnownPopulation.Wanted wanted, @Nullable Long number, Watch watch) {
        turns.await(wanted, watch);
        var load = new Turns.Load(wanted);
        turns.begin(load);
        try {
            BooleanSupplier isWanted = () -> watch.goOn(load.reading().soFar()) || load.isAwaited();
            return of(wanted, number, new LoadingPopulations.Attempt(load.reading(), isWanted, limit));
        } finally {
            turns.end();
        }
    }

    private KnownPopulation of(
            KnownPopulation.Wanted wanted, @Nullable Long number, LoadingPopulations.Attempt attempt) {
        Kept before = begin(wanted);
        if (before != null && !isAnyRemovedSince(before.base().readAt())) {
            if (number != null && before.fresh().knownAt() == number) {
                return before.fresh();
            }
            KnownPopulation fresh =
                    number == null ? loading.freshened(before.base(), attempt).population() : null;
            if (fresh != null) {
                keep(new Kept(before.base(), fresh));
                return fresh;
            }
        }
        return load(wanted, number, attempt);
    }

    private boolean isAnyRemovedSince(long number) {
        return RowScope.NOTHING.call(() -> records.isAnyRemovedSince(number));
    }

    /** What there is; {@code null} where nothing fits. */
    private @Nullable Kept begin(KnownPopulation.Wanted wanted) {
        synchronized (keeping) {
            removed = 0;
            Kept before = kept.get(wanted.kinds());
            return before != null
                            && before.fits(
                                    wanted, hasSealed(before.base().wanted().projection()))
                    ? before
                    : null;
        }
    }

    /** Keeps a population, unless something was removed meanwhile that it was read before. */
    private void keep(Kept one) {
        synchronized (keeping) {
            kept.remove(one.base().wanted().kinds());
            if (one.base().readAt() >= removed) {
                makeRoom(one.bytes());
                kept.put(one.base().wanted().kinds(), one);
            }
        }
    }

    private KnownPopulation load(
            KnownPopulation.Wanted wanted, @Nullable Long number, LoadingPopulations.Attempt attempt) {
        long begun = System.nanoTime();
        KnownPopulation loaded = loadBesideOthers(wanted, number, attempt);
        keep(new Kept(loaded, loaded));
        LOG.info(
                "population of {} organisations with {} records loaded in {} ms, {} MB",
                loaded.roster().size(),
                loaded.population().records(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                loaded.bytes() >> 20);
        return loaded;
    }

    /** Loads with the room that others leave; where that is too little, these go. */
    private KnownPopulation loadBesideOthers(
            KnownPopulation.Wanted wanted, @Nullable Long number, LoadingPopulations.Attempt attempt) {
        results.forgetAll(); // each holds its population
        long others = others(wanted.kinds());
        try {
            return loading.load(
                    wanted,
                    number,
                    new LoadingPopulations.Attempt(attempt.reading(), attempt.wanted(), limit - others));
        } catch (RequestProblem problem) {
            if (others == 0) {
                throw problem;
            }
            letGoOfAll();
            return loading.load(wanted, number, attempt);
        }
    }

    private void letGoOfAll() {
        synchronized (keeping) {
            kept.clear();
        }
    }

    /** How many bytes are taken once there is half of all for a population, which takes the place of the one of its kinds. */
    private long others(Set<SubjectKind> kinds) {
        synchronized (keeping) {
            kept.remove(kinds);
            makeRoom(limit / 2);
            return taken();
        }
    }

    /** Lets go of others until so many bytes are free. */
    private void makeRoom(long bytes) {
        Iterator<Kept> others = kept.values().iterator();
        long all = bytes + taken();
        while (all > limit && others.hasNext()) {
            all -= others.next().bytes();
            others.remove();
        }
    }

    private long taken() {
        return kept.values().stream().mapToLong(Kept::bytes).sum();
    }

    /** Whether records are sealed or not on another day than the one of the population. */
    private boolean hasSealed(Projection projection) {
        return projection.items().stream()
                .anyMatch(item -> catalogue.require(item).sealed() != null);
    }

    /** The numbers at which populations were read. */
    LongStream readAt() {
        synchronized (keeping) {
            return LongStream.of(
                    kept.values().stream().mapToLong(one -> one.base().readAt()).toArray());
        }
    }

    /**
     * Lets go of every population that was read at an earlier number than some, also of what has been laid over it since, and of one
     * that is being loaded as soon as it is; whether there was one.
     *
     * @param number the knowledge number of a removal
     */
    boolean forgetBefore(long number) {
        synchronized (keeping) {
            removed = Math.max(removed, number);
            return kept.values().removeIf(one -> one.base().readAt() < number);
        }
    }

    /**
     * A population in memory.
     *
     * @param base as it was loaded whole
     * @param fresh with what has changed since
     */
    private record Kept(KnownPopulation base, KnownPopulation fresh) {

        boolean fits(KnownPopulation.Wanted wanted, boolean sealed) {
            return base.wanted().projection().covers(wanted.projection())
                    && (!sealed || base.wanted().day().equals(wanted.day()));
        }

        long bytes() {
            return fresh.bytes();
        }
    }
}
