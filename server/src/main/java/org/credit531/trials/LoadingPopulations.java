package org.credit531.trials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.credit531.edition.Editions;
import org.credit531.record.EveryRecord;
import org.credit531.record.Knowledge;
import org.credit531.subject.EveryOrganisation;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.trial.Loading;
import org.credit531.trial.Population;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads populations out of the database, whole or as far as something has changed: in one view of it, as known at one number. */
@Component
class LoadingPopulations {

    private static final int FIRST_ROOM = 100_000;

    private final EveryOrganisation organisations;
    private final EveryRecord records;
    private final Knowledge knowledge;
    private final Editions editions;
    private final SliceRules slices = SliceRules.shipped();
    private final Clock clock;
    private final TransactionTemplate view;
    private final AtomicInteger loadings = new AtomicInteger();

    LoadingPopulations(
            EveryOrganisation organisations,
            EveryRecord records,
            Knowledge knowledge,
            Editions editions,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.organisations = organisations;
        this.records = records;
        this.knowledge = knowledge;
        this.editions = editions;
        this.clock = clock;
        this.view = new TransactionTemplate(transactions);
        view.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Loads all that is wanted.
     *
     * @param limit how many bytes of memory it may take
     */
    KnownPopulation load(KnownPopulation.Wanted wanted, long limit) {
        return inOneView(() -> {
            editions.lookAgain();
            long stamp = editions.stamp();
            long known = knowledge.latest();
            Gathered gathered = gather(taker -> organisations.of(wanted.kinds(), taker), FIRST_ROOM);
            var room = new Room(limit, gathered.roster().size());
            Population population =
                    read(wanted, known, gathered, room, taking -> records.read(taking.wanted(), taking.taker()));
            return new KnownPopulation(
                    wanted, population, gathered.roster(), known, known, stamp, loadings.incrementAndGet());
        });
    }

    /**
     * A population as known now: those of whom something has changed since are read again.
     *
     * @param base as it was loaded whole: what changes twice is read once
     */
    Fresh freshened(KnownPopulation base, long limit) {
        return inOneView(() -> {
            editions.lookAgain();
            long known = knowledge.latest();
            if (editions.stamp() != base.stamp()) {
                return Fresh.STALE;
            }
            Set<SubjectId> changed = records.changedSince(base.knownAt());
            if (changed.size() > Math.max(1_000, base.roster().size() / 20)) {
                return Fresh.STALE;
            }
            return new Fresh(changed.isEmpty() ? at(base, known) : with(base, changed, known, limit));
        });
    }

    private static KnownPopulation at(KnownPopulation base, long known) {
        return new KnownPopulation(
                base.wanted(), base.population(), base.roster(), known, base.readAt(), base.stamp(), base.loading());
    }

    private KnownPopulation with(KnownPopulation base, Set<SubjectId> changed, long known, long limit) {
        Gathered gathered =
                gather(taker -> organisations.among(changed, base.wanted().kinds(), taker), changed.size());
        var room = new Room(limit, gathered.roster().size());
        List<SubjectId> here = gathered.roster()
                .present()
                .mapToObj(gathered.roster()::id)
                .map(SubjectId::new)
                .toList();
        Population changes =
                read(base.wanted(), known, gathered, room, taking -> records.of(here, taking.wanted(), taking.taker()));
        Population population = base.population().with(changes);
        Set<UUID> left = changed.stream().map(SubjectId::value).collect(Collectors.toCollection(HashSet::new));
        here.forEach(id -> left.remove(id.value()));
        Roster roster = base.roster().with(population.ids(), gathered.roster(), left);
        return new KnownPopulation(
                base.wanted(), population, roster, known, base.readAt(), base.stamp(), base.loading());
    }

    /**
     * What a population became.
     *
     * @param population as known now; {@code null} where it is better loaded anew
     */
    record Fresh(@Nullable KnownPopulation population) {

        static final Fresh STALE = new Fresh(null);
    }

    private static Gathered gather(Consumer<Consumer<Subject>> reading, int expected) {
        var gathering = new Gathered.Gathering(expected);
        reading.accept(gathering::add);
        return gathering.gathered();
    }

    /** What records are wanted, and who takes them. */
    private record Taking(EveryRecord.Wanted wanted, EveryRecord.Taker taker) {}

    private Population read(
            KnownPopulation.Wanted wanted, long known, Gathered gathered, Room room, Consumer<Taking> reading) {
        Roster roster = gathered.roster();
        Loading loading = Population.loading(wanted.projection(), roster.ids());
        var describing = new Describing(slices, loading, roster.size(), LocalDate.now(clock));
        gathered.describe(describing);
        var parties = new Parties.Gathering(roster);
        organisations.parties(known, parties::add);
        var taker = new TakingRecords(loading, wanted.projection(), parties.parties(), describing, room);
        reading.accept(new Taking(
                new EveryRecord.Wanted(TakingRecords.wanted(wanted.projection(), describing), wanted.day(), known),
                taker));
        return loading.population();
    }

    private <T> T inOneView(Supplier<T> reading) {
        return Objects.requireNonNull(view.execute(status -> reading.get()));
    }
}
