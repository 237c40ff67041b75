package org.credit531.record;

import java.time.LocalDate;
import java.util.List;
import org.credit531.subject.SubjectId;

/**
 * Records of these subjects changed in the transaction under way; listeners work in the same transaction, so that a
 * record and what follows from it commit together.
 *
 * @param knowledge the number of the commit
 * @param subjects the subjects concerned, without repetition
 * @param today the day of the change
 */
public record RecordsChanged(long knowledge, List<SubjectId> subjects, LocalDate today) {}
