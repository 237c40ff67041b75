package org.credit531.objection;

import java.time.LocalDate;
import java.util.List;

/** What files must be that people send as evidence, for every context that takes some: one set of limits, one way to look. */
public interface EvidenceChecks {

    /**
     * Looks into files.
     *
     * @throws org.credit531.web.RequestProblem 422 {@code evidence-count}, {@code evidence-size}, {@code evidence-type} or {@code
     *     evidence-active}
     */
    void check(List<EvidenceFile> files);

    /** The media type of a file that was looked into. */
    String typeOf(EvidenceFile file);

    /** How many files may be sent at once. */
    int files();

    /** How large each may be. */
    int fileBytes();

    /** The first day whose files are kept on a day; the keys of earlier months are destroyed. */
    LocalDate keptFrom(LocalDate today);
}
