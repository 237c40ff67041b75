package org.credit531.following;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.credit531.subject.SubjectId;

/**
 * An organisation that an account follows.
 *
 * @param since when it began
 * @param until first day on which it has ended
 * @param seen as what the account has last seen it
 */
record Followed(SubjectId subject, OffsetDateTime since, LocalDate until, Seen seen) {}
