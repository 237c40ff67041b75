package org.credit531.trials;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.credit531.scoring.Family;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.Drift;
import org.credit531.trial.report.DriftLimits;
import org.credit531.trial.report.Migration;
import org.credit531.trial.report.Share;
import org.credit531.trial.report.Slice;
import org.credit531.trial.report.Snapshot;
import org.credit531.web.Choice;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What versions of models say of all organisations on a day, as figures, for whoever watches models beside their use. Nothing is
 * kept of it here, nothing is changed by it, and no natural person is in it.
 */
public interface ModelFigures {

    /** The drafts and versions that can be watched. */
    List<Choice> versions(Locale locale);

    /**
     * The version that a request names.
     *
     * @throws org.credit531.web.RequestProblem 404 {@code trial-unknown-candidate}; 422 {@code trial-candidate-flawed}, {@code
     *     trial-of-persons}
     */
    Version version(String reference);

    /** What a version is called. */
    String called(Version version, Locale locale);

    /** What a version is called that only its name is known of, {@code <model>/<version>}. */
    String called(String reference, Locale locale);

    /** What a version calls its grades; one that only others of its family have goes by their name for it. */
    Function<String, Tag> grades(Version version, Locale locale);

    /** What a slice of organisations is called. */
    String sliceName(String name, Slice slice, LocalDate day, Locale locale);

    /** Where a slice stands among those by something. */
    int slicePlace(String name, Slice slice);

    /** A version beside the models in force, over the same organisations; {@code first} is what it said on its first day. */
    Beside beside(Version version, LocalDate day, @Nullable Snapshot first, DriftLimits limits);

    /** The models in force of a family, also of one that is switched off, and how far their results are from those of a reference. */
    Live live(Family family, LocalDate day);

    /**
     * A version of a model.
     *
     * @param reference how a request names it: {@code draft/<case>} or {@code <model>/<version>}
     * @param text its text then: a draft may be revised afterwards
     */
    record Version(String reference, Family family, String model, int version, String text) {}

    /**
     * Both sides of a day.
     *
     * @param knownAt the knowledge number of the records
     * @param organisations how many there are
     * @param against the models in force, each with its version
     * @param shadow how the results of the version are distributed
     * @param live how those of the models in force are
     * @param migration who goes where from these to those; nobody is named
     * @param slices both distributions by what organisations are told apart by; fewer than twenty stand together
     * @param snapshot what the version said, to be compared with on later days
     * @param apart how far the version lies from the models in force
     * @param moved how far it has moved since its first day; {@code null} on that day
     */
    record Beside(
            long knownAt,
            int organisations,
            List<String> against,
            Distribution shadow,
            Distribution live,
            Migration migration,
            List<Slices> slices,
            Snapshot snapshot,
            Drift apart,
            @Nullable Drift moved) {

        /** Copies the lists. */
        public Beside {
            against = List.copyOf(against);
            slices = List.copyOf(slices);
        }
    }

    /** Both distributions by something. */
    record Slices(String name, List<Distribution.Sliced> shadow, List<Distribution.Sliced> live) {

        /** Copies the lists. */
        public Slices {
            shadow = List.copyOf(shadow);
            live = List.copyOf(live);
        }
    }

    /**
     * What the models in force of a family say on a day.
     *
     * @param models each with its version
     * @param snapshot their results, to be compared with on later days
     * @param withoutData of how many of those that are evaluated there is no record of an item, by item
     * @param late the items whose sources are overdue
     * @param items the item that each indicator reads
     */
    record Live(
            long knownAt,
            int organisations,
            List<String> models,
            Snapshot snapshot,
            Map<String, Share> withoutData,
            Set<String> late,
            Map<String, String> items,
            Comparing comparing) {

        /** Copies what it holds. */
        public Live {
            models = List.copyOf(models);
            withoutData = Map.copyOf(withoutData);
            late = Set.copyOf(late);
            items = Map.copyOf(items);
        }

        /** How far these results are from those of a reference. */
        public Drift since(Snapshot reference, DriftLimits limits) {
            return comparing.since(reference, limits);
        }
    }

    /** Compares the results of a day with what is kept of another. */
    interface Comparing {

        /** How far they are from it. */
        Drift since(Snapshot reference, DriftLimits limits);
    }
}
