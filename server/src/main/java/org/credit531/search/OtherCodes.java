package org.credit531.search;

import java.util.Optional;
import org.credit531.subject.SubjectId;

/** The organisations behind older numbers: of registration, of organisation, of taxpayers. */
@FunctionalInterface
interface OtherCodes {

    /** The organisation known under a code of any scheme; natural persons never. */
    Optional<SubjectId> subject(String code);
}
