package org.credit531.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.GradeTag;
import org.credit531.evaluation.PublishedModels;
import org.credit531.evaluation.Suspension;
import org.credit531.identifiers.Regions;
import org.credit531.identifiers.SubjectKind;
import org.credit531.record.Contests;
import org.credit531.record.ReportAddress;
import org.credit531.search.Hit;
import org.credit531.subject.SubjectId;
import org.credit531.web.PointsText;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a page says of organisations that were found, beside their public facts: their grade, and whether they are disputed. */
@Component
class ShowingHits {

    private final Evaluations evaluations;
    private final Contests contests;
    private final PublishedModels models;
    private final Clock clock;

    ShowingHits(Evaluations evaluations, Contests contests, PublishedModels models, Clock clock) {
        this.evaluations = evaluations;
        this.contests = contests;
        this.models = models;
        this.clock = clock;
    }

    List<Found> found(List<Hit> hits, Locale locale) {
        List<SubjectId> subjects = hits.stream().map(Hit::subject).toList();
        Map<SubjectId, Evaluations.Result> results = evaluations.results(subjects);
        Map<SubjectId, LocalDate> disputed = contests.disputedIdentities(subjects);
        Map<SubjectKind, Suspension> suspended = evaluations.suspendedKinds();
        return hits.stream()
                .map(hit -> found(
                        hit,
                        results.get(hit.subject()),
                        suspended.get(hit.kind()),
                        disputed.get(hit.subject()),
                        locale))
                .toList();
    }

    private Found found(
            Hit hit,
            Evaluations.@Nullable Result result,
            @Nullable Suspension suspension,
            @Nullable LocalDate disputedSince,
            Locale locale) {
        return new Found(
                hit.code(),
                hit.name(),
                hit.former(),
                "results.by." + hit.how().code(),
                "kind." + hit.kind().code(),
                region(hit.region(), locale),
                hit.state(),
                result == null ? null : grade(result, locale),
                result == null ? null : PointsText.of(result.points()),
                suspension == null ? null : suspension.inShort(locale),
                disputedSince,
                ReportAddress.of(hit.code()));
    }

    String region(String code, Locale locale) {
        return Regions.lastKnown(code, LocalDate.now(clock))
                .map(region -> region.fullName(locale))
                .orElse("");
    }

    private @Nullable Tag grade(Evaluations.Result result, Locale locale) {
        return models.model(result.model())
                .map(model -> GradeTag.of(model.model(), result.grade(), locale))
                .orElse(null);
    }

    /**
     * An organisation in the list of results.
     *
     * @param former the name that it had before and by which it was found, null where it was found otherwise
     * @param by key of the words that say why it was found
     * @param kind key of its kind's name
     * @param region the division that registered it, as last named
     * @param state {@code confirmed}, {@code unconfirmed} or {@code disputed}
     * @param grade its present grade, null where it is not evaluated
     * @param points its present score, null where it is not evaluated
     * @param suspended that nobody of its kind is evaluated, since when and why; null while they are
     * @param disputedSince the day since which its registration is disputed, null where it is not
     * @param report where an error is reported
     */
    record Found(
            String code,
            String name,
            Hit.@Nullable Former former,
            String by,
            String kind,
            String region,
            String state,
            @Nullable Tag grade,
            @Nullable String points,
            @Nullable String suspended,
            @Nullable LocalDate disputedSince,
            String report) {}
}
