package org.credit531.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Which subjects are disputed in what their registrar says of them: whoever shows a subject shows that, too. */
public interface DisputedIdentities {

    /** Of these subjects those whose name, kind or region is disputed, with the day since which. */
    Map<SubjectId, LocalDate> disputedIdentities(Collection<SubjectId> subjects);
}
