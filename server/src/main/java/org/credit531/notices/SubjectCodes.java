package org.credit531.notices;

import java.util.Optional;
import java.util.UUID;

/** Which subject an account is that of. Declared here and answered by the context that knows subjects. */
public interface SubjectCodes {

    /** The subject known under a unified code. */
    Optional<UUID> byCode(String code);
}
