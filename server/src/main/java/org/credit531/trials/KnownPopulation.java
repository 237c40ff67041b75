package org.credit531.trials;

import java.time.LocalDate;
import java.util.Set;
import org.credit531.identifiers.SubjectKind;
import org.credit531.trial.Population;
import org.credit531.trial.Projection;

/**
 * All organisations of some kinds with what models read of them, as known at a number.
 *
 * @param wanted what was asked for
 * @param population the records, in columns
 * @param roster who they are
 * @param knownAt the knowledge number
 * @param readAt the number at which it was loaded whole: the columns beneath what has changed since hold what was removed
 *     afterwards. Later than {@code knownAt} where it was loaded as known at an earlier number
 * @param stamp the number of the latest edition then: under another, items may read otherwise
 * @param loading which loading it came of: those of one share what has not changed
 */
record KnownPopulation(
        Wanted wanted, Population population, Roster roster, long knownAt, long readAt, long stamp, int loading) {

    /** The number until which nothing that was removed is in it. */
    long clearAt() {
        return Math.max(knownAt, readAt);
    }

    /** About how much memory all this takes. */
    long bytes() {
        return population.bytes() + roster.bytes();
    }

    /**
     * What a population is to hold.
     *
     * @param kinds kinds of organisations
     * @param projection what models read
     * @param day the day on which records are sealed or not
     */
    record Wanted(Set<SubjectKind> kinds, Projection projection, LocalDate day) {

        Wanted {
            kinds = Set.copyOf(kinds);
            if (kinds.contains(SubjectKind.NATURAL_PERSON)) {
                throw new IllegalArgumentException("natural persons are never in a trial");
            }
        }
    }
}
