package org.credit531.modelling;

import java.time.LocalDate;
import org.credit531.calendar.Dated;

/**
 * What a review needs and how soon what is due, from a day on.
 *
 * @param consistencyRatio the most that comparisons may contradict each other, in thousandths
 * @param experts how many experts at least
 * @param reviewDays days after the experts were asked until the review is to be concluded
 * @param releaseDays days after that until it is to be released or sent back
 * @param retirementDays days after a retirement was proposed until it is to be decided
 */
record ReviewRule(
        LocalDate from, int consistencyRatio, int experts, int reviewDays, int releaseDays, int retirementDays)
        implements Dated {}
