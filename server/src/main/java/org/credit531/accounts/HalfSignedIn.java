package org.credit531.accounts;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whose password was right and whose second factor is awaited. It is no {@link org.credit531.access.Identified}, so that to all the platform
 * its owner is one of the public until the code is right.
 *
 * @param id the number of the account
 * @param name its name
 * @param generation that of the account when the password was right
 * @param enrolled whether an app is enrolled; otherwise it is to be
 * @param since when the password was right
 */
record HalfSignedIn(long id, String name, int generation, boolean enrolled, Instant since)
        implements AuthenticatedPrincipal, Serializable {

    /** Who has taken the first step in the session of the request under way. */
    static Optional<HalfSignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof HalfSignedIn half
                ? Optional.of(half)
                : Optional.empty();
    }

    /** The address at which the next step is taken. */
    String nextStep() {
        return enrolled ? SecondFactorPage.CODE : SecondFactorPage.ENROLMENT;
    }

    @Override
    public String getName() {
        return name;
    }
}
