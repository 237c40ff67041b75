package org.credit531.subject;

import java.util.Optional;
import org.credit531.accounts.KnownOrganisations;
import org.credit531.identifiers.Scheme;
import org.springframework.stereotype.Component;

/**
 * Tells access which organisations may have an account of their own: those known under a unified code that nobody contests. A
 * code that two organisations claim opens nothing until the dispute is settled.
 */
@Component
class OrganisationsOfAccounts implements KnownOrganisations {

    /** Longer than any code with the space that people put around it. */
    private static final int LONGEST = 64;

    private final Subjects subjects;

    OrganisationsOfAccounts(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public Optional<Known> find(String typed) {
        return typed.isBlank() || typed.length() > LONGEST
                ? Optional.empty()
                : subjects.byCode(typed)
                        .filter(Subject::isOrganisation)
                        .filter(subject -> subject.scheme() == Scheme.USCC && subject.state() != CodeState.DISPUTED)
                        .map(subject -> new Known(subject.code(), subject.region()));
    }
}
