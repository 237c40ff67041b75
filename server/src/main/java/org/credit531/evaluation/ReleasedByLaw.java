package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.catalogue.Catalogue;
import org.credit531.edition.Editions;
import org.credit531.law.Laws;
import org.credit531.law.Standing;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Model;
import org.credit531.scoring.Suspensions;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** The models that are released on a day and what the law says of each, kept until there is another edition or another law. */
final class ReleasedByLaw {

    private final PublishedModels models;
    private final Catalogue catalogue;
    private final Laws laws;
    private final Editions editions;
    private volatile @Nullable Kept kept;

    ReleasedByLaw(PublishedModels models, Catalogue catalogue, Laws laws, Editions editions) {
        this.models = models;
        this.catalogue = catalogue;
        this.laws = laws;
        this.editions = editions;
    }

    /**
     * The released models and what the law says of them on a day, as known at a number. All that this rests on comes into force
     * under a number, the editions' stamp: whoever asks as known at it or later gets what was said of that day before, until there
     * is another edition.
     */
    List<Released> on(LocalDate day, long knowledge) {
        long stamp = editions.stamp();
        if (stamp < 0 || knowledge < stamp) {
            return read(day, knowledge);
        }
        // Both are asked for before: what is read then may be newer, and is read again, but never older.
        Object law = laws.state();
        Kept last = kept;
        if (last != null && last.isOf(stamp, law, day)) {
            return last.models();
        }
        List<Released> now = read(day, knowledge);
        now.forEach(model -> model.suspensions().obtain());
        kept = new Kept(stamp, law, day, now);
        return now;
    }

    private List<Released> read(LocalDate day, long knowledge) {
        LawOfModels law = law(knowledge);
        List<CompiledModel> all = models.on(day, knowledge).stream()
                .flatMap(version -> version.evaluates().stream())
                .toList();
        List<CompiledModel> used =
                all.stream().filter(model -> !law.standing(model, day).ended()).toList();
        return all.stream()
                .map(model -> new Released(
                        model,
                        law.standing(model, day),
                        SingletonSupplier.of(() -> law.suspensions(model, day)),
                        extensions(model.model(), used)))
                .toList();
    }

    /** The extensions that take subjects from a model: with others, its results may be theirs. */
    private static String extensions(Model base, List<CompiledModel> models) {
        return models.stream()
                .map(CompiledModel::model)
                .filter(model -> model.extension() != null
                        && model.extension().model().equals(base.id())
                        && model.extension().version() == base.version())
                .map(model -> " without " + model.id() + "/" + model.version())
                .sorted()
                .collect(Collectors.joining());
    }

    /** What the law says as it was known at a number. */
    LawOfModels law(long number) {
        return new LawOfModels(catalogue, laws.knownAt(number), number);
    }

    /** What was released and may be used on a day, as of a stamp of the editions and a state of the law. */
    private record Kept(long stamp, Object law, LocalDate day, List<Released> models) {

        boolean isOf(long asked, Object state, LocalDate wanted) {
            return stamp == asked && law.equals(state) && day.equals(wanted);
        }
    }

    /**
     * A model that is released on a day, and what the law says of it.
     *
     * @param standing how it stands with its basis
     * @param suspensions what of it is suspended
     * @param extensions what extends it, as text; empty for most
     */
    record Released(
            CompiledModel model, Standing standing, SingletonSupplier<Suspensions> suspensions, String extensions) {

        ModelInForce with(SingletonSupplier<Set<String>> late) {
            return new ModelInForce(
                    model,
                    SingletonSupplier.of(() -> new Circumstances(suspensions.obtain(), late.obtain(), null)),
                    extensions);
        }
    }
}
