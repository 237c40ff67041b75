package org.credit531.clients;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.credit531.identifiers.Uscc;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a client is registered.
 *
 * @param purpose the code of the purpose for which it may ask; {@code null} if it states one with each request
 * @param reason what the program is for, in words
 * @param days how long a secret is good; {@code null} without an end, as only the sample's
 * @param quota how many requests a minute it may send; {@code null} if as many as the platform allows by itself
 * @param items the only catalogue items with whose records it works; empty for all
 * @param subject the unified code of the organisation whose own program it is; {@code null} for all others
 */
record ClientTerms(
        @Nullable String purpose,
        String reason,
        @Nullable Integer days,
        @Nullable Integer quota,
        Set<String> items,
        @Nullable String subject) {

    static final int USUAL_DAYS = 365;
    static final int MOST_DAYS = 730;
    static final int MOST_REQUESTS = 1_000_000;

    /** The sample's: good until a start without the sample, for every purpose, and quick enough to be measured. */
    static final ClientTerms SAMPLE = new ClientTerms(null, "", null, MOST_REQUESTS, Set.of(), null);

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 200;

    ClientTerms {
        // A form without the field makes none
        reason = Objects.requireNonNullElse(reason, "").strip();
        items = items == null ? Set.of() : Set.copyOf(items);
        purpose = purpose == null || purpose.isBlank() ? null : purpose.strip();
        subject = subject == null || subject.isBlank() ? null : subject.strip().toUpperCase(Locale.ROOT);
    }

    boolean isReasonAllowed() {
        var length = reason.codePointCount(0, reason.length());
        return length >= SHORTEST_REASON && length <= LONGEST_REASON;
    }

    /** An organisation has a code that is one; whether it is known decides what its program finds. */
    boolean isSubjectAllowed() {
        return subject != null && Uscc.parse(subject).isValid();
    }

    boolean isTimeAllowed() {
        return days != null && days >= 1 && days <= MOST_DAYS;
    }

    boolean isQuotaAllowed() {
        return quota == null || quota >= 1 && quota <= MOST_REQUESTS;
    }

    @Nullable
    Duration validity() {
        return days == null ? null : Duration.ofDays(days);
    }
}
