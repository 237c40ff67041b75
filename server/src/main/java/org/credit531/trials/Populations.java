package org.credit531.trials;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.credit531.catalogue.Catalogue;
import org.credit531.identifiers.SubjectKind;
import org.credit531.trial.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The populations that this instance holds in memory, one of each set of kinds: loaded when a trial asks for one, and made fresh
 * whenever it is asked for again. Together they take no more than {@code credit531.trials.memory}; another that does not fit
 * beside them takes their place.
 */
@Component
class Populations {

    private static final Logger LOG = LoggerFactory.getLogger(Populations.class);

    private final LoadingPopulations loading;
    private final Catalogue catalogue;
    private final long limit;
    private final Map<Set<SubjectKind>, Kept> kept = new HashMap<>();

    /**
     * The populations.
     *
     * @param part how many hundredths of this process's memory they may take
     */
    Populations(LoadingPopulations loading, Catalogue catalogue, @Value("${credit531.trials.memory:50}") int part) {
        this.loading = loading;
        this.catalogue = catalogue;
        this.limit = Runtime.getRuntime().maxMemory() / 100 * part;
    }

    /**
     * All organisations of some kinds as known now, with what a projection reads of them. Whoever asks meanwhile waits.
     *
     * @param day the day of the trial
     */
    synchronized KnownPopulation of(Set<SubjectKind> kinds, Projection projection, LocalDate day) {
        Kept before = kept.get(kinds);
        if (before != null
                && before.fits(projection, day, hasSealed(before.base().wanted().projection()))) {
            KnownPopulation fresh = loading.freshened(before.base(), limit).population();
            if (fresh != null) {
                kept.put(kinds, new Kept(before.base(), fresh));
                return fresh;
            }
        }
        kept.remove(kinds);
        return load(new KnownPopulation.Wanted(kinds, projection, day));
    }

    private KnownPopulation load(KnownPopulation.Wanted wanted) {
        makeRoom(limit / 2);
        long begun = System.nanoTime();
        KnownPopulation loaded = loading.load(wanted, limit);
        makeRoom(loaded.population().bytes());
        kept.put(wanted.kinds(), new Kept(loaded, loaded));
        LOG.info(
                "population of {} organisations with {} records loaded in {} ms, {} MB",
                loaded.roster().size(),
                loaded.population().records(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                loaded.population().bytes() >> 20);
        return loaded;
    }

    /** Lets go of others until so many bytes are free; half of all while another is loaded. */
    private void makeRoom(long bytes) {
        Iterator<Kept> others = kept.values().iterator();
        long all = bytes + kept.values().stream().mapToLong(Kept::bytes).sum();
        while (all > limit && others.hasNext()) {
            all -= others.next().bytes();
            others.remove();
        }
    }

    /** Whether records are sealed or not on another day than the one of the population. */
    private boolean hasSealed(Projection projection) {
        return projection.items().stream()
                .anyMatch(item -> catalogue.require(item).sealed() != null);
    }

    /**
     * Lets go of every population that is known at an earlier number than some; whether there was one.
     *
     * @param number the knowledge number of a removal
     */
    synchronized boolean forgetBefore(long number) {
        return kept.values().removeIf(one -> one.fresh().knownAt() < number);
    }

    /**
     * A population in memory.
     *
     * @param base as it was loaded whole
     * @param fresh with what has changed since
     */
    private record Kept(KnownPopulation base, KnownPopulation fresh) {

        boolean fits(Projection projection, LocalDate day, boolean sealed) {
            return base.wanted().projection().covers(projection)
                    && (!sealed || base.wanted().day().equals(day));
        }

        long bytes() {
            return fresh.population().bytes();
        }
    }
}
