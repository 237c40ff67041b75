package org.credit531.reports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reports whose results are of one version of a model, for whoever recalls it. */
public interface ReportsOfVersions {

    /**
     * A page of those that tell of a day from a first one on and were issued before the recall was known, in the order of their
     * documents. Of reports that were issued before it was kept which versions they use, those that may use it.
     *
     * @param after the document after which the page begins, {@code null} for the first
     * @param knownBefore the number of the recall: whoever asked as known at it got another version
     * @param limit how many are looked at at most
     */
    Page of(String model, int version, LocalDate from, long knownBefore, @Nullable UUID after, int limit);

    /** Declares that reports do not hold any more; what does not hold already stays as it is. In the transaction under way. */
    void supersede(Collection<UUID> documents, String reason);

    /**
     * A page.
     *
     * @param reports those that were found
     * @param last the document after which the next page begins; {@code null} where there is none
     */
    record Page(List<Found> reports, @Nullable UUID last) {}

    /**
     * A report.
     *
     * @param kind the kind of document
     * @param audience {@code own}, {@code official} or {@code public}
     * @param subject whom it is about, {@code null} of a list
     * @param organisation the organisation unit that asked for it, as in {@code 330300-transport}
     */
    record Found(
            UUID document,
            String kind,
            String audience,
            @Nullable UUID subject,
            String organisation) {}
}
