package org.credit531.trials;

import java.time.LocalDate;
import java.util.Set;
import org.credit531.subject.SubjectId;

/**
 * Over whom and as of when a trial calculates.
 *
 * @param population all organisations
 * @param asOf the day
 * @param withoutAnswer those of whom an answer as of the day can no longer be given, since records of theirs were removed
 */
record Over(KnownPopulation population, LocalDate asOf, Set<SubjectId> withoutAnswer) {}
