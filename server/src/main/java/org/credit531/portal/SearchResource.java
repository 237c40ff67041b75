package org.credit531.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.SuspendedJson;
import org.credit531.evaluation.Suspension;
import org.credit531.identifiers.SubjectKind;
import org.credit531.record.Contests;
import org.credit531.search.Hit;
import org.credit531.search.How;
import org.credit531.search.Place;
import org.credit531.search.PublicSearch;
import org.credit531.search.Question;
import org.credit531.subject.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search by REST. */
@RestController
class SearchResource {

    private static final int PAGE = 20;

    private final Evaluations evaluations;
    private final Contests contests;
    private final PacingReaders pacing;

    SearchResource(Evaluations evaluations, Contests contests, PacingReaders pacing) {
        this.contests = contests;
        this.pacing = pacing;
        this.evaluations = evaluations;
    }

    @GetMapping("/api/v1/subjects")
    SearchPage find(@ParameterObject Asked asked, HttpServletRequest request) {
        Question question = asked.question(PAGE);
        PublicSearch.Found found = pacing.find(question, request.getRemoteAddr());
        List<SubjectId> subjects = found.hits().stream().map(Hit::subject).toList();
        Map<SubjectId, Evaluations.Result> results = evaluations.results(subjects);
        Map<SubjectId, LocalDate> disputed = contests.disputedIdentities(subjects);
        Map<SubjectKind, Suspension> suspended = evaluations.suspendedKinds();
        List<HitJson> page = found.hits().stream()
                .map(hit -> HitJson.of(
                        hit, results.get(hit.subject()), suspended.get(hit.kind()), disputed.get(hit.subject())))
                .toList();
        Place next = found.next();
        return new SearchPage(page, next == null ? null : next.text(), found.count(), found.isLeast());
    }

    /**
     * A page of hits, the best first.
     *
     * @param count how many all pages have
     * @param countIsLeast whether there may be more, which are not listed: a narrower question finds them
     */
    record SearchPage(List<HitJson> subjects, @Nullable String next, int count, boolean countIsLeast) {}

    /**
     * A hit; why it was found, and by which former name; points in thousandths; whether its registration is disputed.
     *
     * @param suspended that nobody of its kind is evaluated, since when and why; null while they are
     */
    record HitJson(
            String code,
            String name,
            String kind,
            String state,
            String region,
            How foundBy,
            @Nullable FormerName formerName,
            @Nullable String grade,
            @Nullable Long points,
            @Nullable SuspendedJson suspended,
            boolean disputed,
            @Nullable LocalDate disputedSince) {

        static HitJson of(
                Hit hit,
                Evaluations.@Nullable Result result,
                @Nullable Suspension suspension,
                @Nullable LocalDate disputedSince) {
            return new HitJson(
                    hit.code(),
                    hit.name(),
                    hit.kind().code(),
                    hit.state(),
                    hit.region(),
                    hit.how(),
                    hit.former() == null ? null : FormerName.of(hit.former()),
                    result == null ? null : result.grade(),
                    result == null ? null : result.points(),
                    SuspendedJson.of(suspension),
                    disputedSince != null,
                    disputedSince);
        }
    }

    /** A name that it had before, from a day (null: not known) until the day of the next. */
    record FormerName(String name, @Nullable LocalDate from, LocalDate until) {

        static FormerName of(Hit.Former former) {
            return new FormerName(former.name(), former.from(), former.until());
        }
    }
}
