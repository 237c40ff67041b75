package org.credit531.reports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.credit531.access.Membership;
import org.credit531.documents.Documents;
import org.credit531.evaluation.PublishedModels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds reports by the version of a model; of older ones it is asked which version held for whoever asked then. */
@Component
class FindingReports implements ReportsOfVersions {

    private final JdbcReportVersions stored;
    private final Documents documents;
    private final PublishedModels models;

    FindingReports(JdbcReportVersions stored, Documents documents, PublishedModels models) {
        this.stored = stored;
        this.documents = documents;
        this.models = models;
    }

    @Override
    public Page of(String model, int version, LocalDate from, long knownBefore, @Nullable UUID after, int limit) {
        List<JdbcReportVersions.Candidate> read = IssuingReports.KEEPING.call(
                () -> stored.candidates(model + "/" + version, from, knownBefore, after, limit));
        List<Found> found = read.stream()
                .filter(one -> one.isCertain() || held(model, version, one))
                .map(FindingReports::found)
                .toList();
        return new Page(found, read.size() < limit ? null : read.getLast().document());
    }

    private boolean held(String model, int version, JdbcReportVersions.Candidate one) {
        return models.on(one.asOf(), one.knownAt()).stream()
                .anyMatch(held -> held.id().equals(model) && held.version() == version);
    }

    private static Found found(JdbcReportVersions.Candidate one) {
        return new Found(
                one.document(),
                one.kind(),
                one.audience(),
                one.subject(),
                Membership.of(one.region(), one.unit()).organisation());
    }

    @Override
    public void supersede(Collection<UUID> reports, String reason) {
        IssuingReports.KEEPING.run(() -> reports.forEach(document -> documents.supersede(document, reason)));
    }
}
