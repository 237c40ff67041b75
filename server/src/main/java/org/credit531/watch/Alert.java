package org.credit531.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Look-ups that a rule found unusual, put to people.
 *
 * @param id the case
 * @param rule the rule's name
 * @param ruleFrom which edition of the rule
 * @param account whose look-ups
 * @param unit the unit that the account belonged to
 * @param subject the subject, where the rule is about one
 * @param firstAt the first look-up
 * @param lastAt the last
 * @param entries how many
 */
record Alert(
        UUID id,
        String rule,
        LocalDate ruleFrom,
        String account,
        @Nullable String unit,
        @Nullable UUID subject,
        Instant firstAt,
        Instant lastAt,
        int entries) {}
