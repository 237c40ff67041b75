package org.credit531.subject;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.credit531.identifiers.SubjectKind;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;

/** The subjects and the codes under which they are known. */
public interface Subjects {

    /** The subject known under a code, written as people write codes: in either case, with space around it. */
    Optional<Subject> byCode(String code);

    /**
     * The organisation known under a code, for a request that names it. Natural persons are never shown by their number
     * (Zhejiang Regulation, article 15).
     *
     * @throws RequestProblem 404 {@code unknown-subject}
     */
    default Subject requested(String code) {
        return byCode(code)
                .filter(subject -> subject.kind() != SubjectKind.NATURAL_PERSON)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-subject", code.strip()));
    }

    /** The subjects with these ids; ids that are not known are left out. */
    Map<SubjectId, Subject> byId(Collection<SubjectId> ids);

    /**
     * Makes sure that every stated party has a subject, and takes names and confirmation from registrars. Parties may
     * come in any number of repetitions; the last name stated counts.
     *
     * @param knowledge the number of the commit that states them
     * @return the subjects concerned, without repetition
     */
    List<SubjectId> attribute(Collection<StatedParty> parties, long knowledge);
}
