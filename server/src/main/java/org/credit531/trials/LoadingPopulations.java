package org.credit531.trials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.credit531.database.RunningStatements;
import org.credit531.edition.Editions;
import org.credit531.record.EveryRecord;
import org.credit531.record.Knowledge;
import org.credit531.subject.EveryOrganisation;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.trial.Loading;
import org.credit531.trial.Population;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final JdbcTemplate jdbc;
    private final TransactionTemplate view;
    private final AtomicInteger loadings = new AtomicInteger();

    LoadingPopulations(
            EveryOrganisation organisations,
            EveryRecord records,
            Knowledge knowledge,
            Editions editions,
            Clock clock,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.organisations = organisations;
        this.records = records;
        this.knowledge = knowledge;
        this.editions = editions;
        this.clock = clock;
        this.jdbc = jdbc;
        this.view = new TransactionTemplate(transactions);
        view.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * An attempt at reading.
     *
     * @param reading counts what is read
     * @param wanted whether somebody still wants it: asked several times a second, by another thread
     * @param limit how many bytes of memory it may take
     */
    record Attempt(Reading reading, BooleanSupplier wanted, long limit) {}

    /**
     * Loads all that is wanted.
     *
     * @param number the knowledge number as known at which; {@code null} for the latest
     * @throws CancellationException as soon as nobody wants it any more
     */
    KnownPopulation load(KnownPopulation.Wanted wanted, @Nullable Long number, Attempt attempt) {
        return inOneView(attempt, () -> {
            editions.lookAgain();
            long stamp = editions.stamp();
            long latest = knowledge.latest();
            long known = number == null ? latest : Math.min(number, latest);
            long knownBy = number == null ? Long.MAX_VALUE : known;
            Gathered gathered =
                    gather(taker -> organisations.of(wanted.kinds(), knownBy, taker), FIRST_ROOM, attempt.reading());
            var reader = new Reader(
                    taker -> organisations.parties(known, taker),
                    taking -> records.read(taking.wanted(), taking.taker()));
            Population population = read(wanted, known, gathered, attempt, reader);
            return new KnownPopulation(
                    wanted, population, gathered.roster(), known, latest, stamp, loadings.incrementAndGet());
        });
    }

    /**
     * A population as known now: those of whom something has changed since are read again.
     *
     * @param base as it was loaded whole: what changes twice is read once
     * @throws CancellationException as soon as nobody wants it any more
     */
    Fresh freshened(KnownPopulation base, Attempt attempt) {
        return inOneView(attempt, () -> {
            editions.lookAgain();
            long known = knowledge.latest();
            if (editions.stamp() != base.stamp()) {
                return Fresh.STALE;
            }
            Set<SubjectId> changed = records.changedSince(base.knownAt());
            if (changed.size() > Math.max(1_000, base.roster().size() / 20)) {
                return Fresh.STALE;
            }
            return new Fresh(changed.isEmpty() ? at(base, known) : with(base, changed, known, attempt));
        });
    }

    private static KnownPopulation at(KnownPopulation base, long known) {
        return new KnownPopulation(
                base.wanted(), base.population(), base.roster(), known, base.readAt(), base.stamp(), base.loading());
    }

    private KnownPopulation with(KnownPopulation base, Set<SubjectId> changed, long known, Attempt attempt) {
        Gathered gathered = gather(
                taker -> organisations.among(changed, base.wanted().kinds(), taker), changed.size(), attempt.reading());
        List<SubjectId> here = gathered.roster()
                .present()
                .mapToObj(gathered.roster()::id)
                .map(SubjectId::new)
                .toList();
        var reader = new Reader(
                taker -> organisations.parties(here, known, taker),
                taking -> records.of(here, taking.wanted(), taking.taker()));
        Population changes = read(base.wanted(), known, gathered, attempt, reader);
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

    private static Gathered gather(Consumer<Consumer<Subject>> reading, int expected, Reading counted) {
        var gathering = new Gathered.Gathering(expected);
        reading.accept(subject -> {
            counted.requireWanted();
            gathering.add(subject);
        });
        Gathered gathered = gathering.gathered();
        counted.organisations(gathered.roster().size());
        return gathered;
    }

    /** What records are wanted, and who takes them. */
    private record Taking(EveryRecord.Wanted wanted, EveryRecord.Taker taker) {}

    /** Reads the numbers of organisations, and their records: of all, or of some. */
    private record Reader(Consumer<EveryOrganisation.PartyTaker> parties, Consumer<Taking> records) {}

    private Population read(
            KnownPopulation.Wanted wanted, long known, Gathered gathered, Attempt attempt, Reader reader) {
        Reading reading = attempt.reading();
        Roster roster = gathered.roster();
        var room = new Room(attempt.limit(), roster.size());
        Loading loading = Population.loading(wanted.projection(), roster.ids());
        var describing = new Describing(slices, loading, roster.size(), LocalDate.now(clock));
        gathered.describe(describing);
        var parties = new Parties.Gathering(roster);
        reader.parties().accept((scheme, code, subject) -> {
            reading.requireWanted();
            parties.add(scheme, code, subject);
        });
        SortedMap<String, List<String>> fields = TakingRecords.wanted(wanted.projection(), describing);
        reading.expect(records.expected(fields.keySet()));
        var taker = new TakingRecords(
                loading, wanted.projection(), parties.parties(), describing, new TakingRecords.Counted(room, reading));
        reader.records().accept(new Taking(new EveryRecord.Wanted(fields, wanted.day(), known), taker));
        for (String item : wanted.projection().items()) {
            reading.requireWanted();
            loading.item(item).seal();
        }
        return loading.population();
    }

    private <T> T inOneView(Attempt attempt, Supplier<T> reading) {
        return Objects.requireNonNull(view.execute(status -> {
            try (var _ = Overseeing.of(attempt.reading(), RunningStatements.ofTransaction(jdbc), attempt.wanted())) {
                return reading.get();
            } catch (RuntimeException failure) {
                attempt.reading().requireWanted(); // a statement that was broken off fails in the words of the database
                throw failure;
            }
        }));
    }
}
