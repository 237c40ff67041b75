package org.credit531.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The subjects and the codes under which they are known. */
public interface Subjects {

    /**
     * The organisation known under a code of any scheme, written as people write codes: in either case, with space around
     * it, organisation codes with or without hyphen. Natural persons are never found here.
     */
    Optional<Subject> byCode(String code);

    /** The subject that a party is attributed to, natural persons included. */
    Optional<Subject> byParty(PartyCode party);

    /**
     * The organisation known under a code, for a request that names it. Natural persons are never shown by their number
     * (Zhejiang Regulation, article 15).
     *
     * @throws RequestProblem 404 {@code unknown-subject}
     */
    default Subject requested(String code) {
        return byCode(code)
                .filter(Subject::isOrganisation)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-subject", code.strip()));
    }

    /**
     * The organisations known under these codes, for a request that names all of them as one act: each has its entry in the ledger.
     * Codes under which none is known are left out.
     */
    Map<String, Subject> requestedTogether(Collection<String> codes);

    /** The subjects with these ids; ids that are not known are left out. */
    Map<SubjectId, Subject> byId(Collection<SubjectId> ids);

    /** The codes under which a subject is known at a knowledge number, its own among them; the oldest first. */
    List<Known> codesOf(SubjectId subject, long knownAt);

    /** The names that a subject has had before its present one, the latest first. */
    List<FormerName> formerNames(SubjectId subject);

    /** Both of now, in one query: the codes under which a subject is known, and the names that it has had. */
    KnownAs knownAs(SubjectId subject);

    /**
     * Under what a subject is known.
     *
     * @param codes as {@link #codesOf} returns them now
     * @param formerNames as {@link #formerNames} returns them
     */
    record KnownAs(List<Known> codes, List<FormerName> formerNames) {}

    /**
     * A code under which a subject is known.
     *
     * @param party the code
     * @param from the day from which the registrar stated it, {@code null} where no day is known
     * @param until first day on which it no longer held, {@code null} while it does
     */
    record Known(
            PartyCode party,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * A name that a subject no longer has.
     *
     * @param from the day from which the registrar stated it, {@code null} where that is not known
     * @param until the day on which the next name took its place
     */
    record FormerName(String name, @Nullable LocalDate from, LocalDate until) {}
}
