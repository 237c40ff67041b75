package org.credit531.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The register of unified codes that are in use although their check character is wrong. One counts when a second person
 * has confirmed the evidence that the first has entered, and as long as it is valid; it is never accepted silently.
 */
public interface CodeExceptions {

    /** Whether a code counts today. For many codes ask {@link #on} once. */
    boolean contains(String code);

    /** The codes that count on a day, for a whole file to be read against; there are few by nature. */
    Set<String> on(LocalDate day);

    /** Every exception, the latest first. */
    List<CodeException> all();

    /**
     * Enters an exception, which counts for nothing until confirmed.
     *
     * @throws org.credit531.web.RequestProblem 400 {@code exception-not-needed} where the code is valid or could be no
     *     unified code at all; 409 {@code exception-known}
     */
    void enter(Proposal proposal);

    /**
     * Confirms an exception that somebody else has entered.
     *
     * @throws org.credit531.web.RequestProblem 409 {@code exception-same-person}, 404 {@code exception-unknown}
     */
    void confirm(String code, String by);

    /**
     * Ends an exception: from the day on it no longer counts. What it let in stays.
     *
     * @throws org.credit531.web.RequestProblem 404 {@code exception-unknown}
     */
    void end(String code, LocalDate day);

    /**
     * An exception as entered.
     *
     * @param code the code as its certificate says
     * @param evidence what was seen: which certificate, where
     * @param by who enters it
     * @param from the day from which it counts
     * @param until first day on which it no longer does, {@code null} for none
     */
    record Proposal(
            String code,
            String evidence,
            String by,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * An exception in the register.
     *
     * @param confirmedBy who has confirmed it, {@code null} while nobody has
     */
    record CodeException(Proposal proposal, @Nullable String confirmedBy) {}
}
