package org.credit531.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.GradeTag;
import org.credit531.evaluation.PublishedModels;
import org.credit531.identifiers.Region;
import org.credit531.identifiers.Regions;
import org.credit531.identifiers.SubjectKind;
import org.credit531.record.Contests;
import org.credit531.record.ReportAddress;
import org.credit531.subject.SubjectId;
import org.credit531.web.Choice;
import org.credit531.web.Paging;
import org.credit531.web.PointsText;
import org.credit531.web.RequestProblem;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The home page: one search box over the public facts of organisations, and what the platform is. */
@Controller
class HomePage {

    private static final int PAGE = 20;
    private static final List<SubjectKind> KINDS = List.of(
            SubjectKind.ENTERPRISE,
            SubjectKind.INDIVIDUAL_BUSINESS,
            SubjectKind.SOCIAL_ORGANISATION,
            SubjectKind.PUBLIC_INSTITUTION,
            SubjectKind.GOVERNMENT_AGENCY,
            SubjectKind.OTHER_ORGANISATION);

    private final PublicSearch search;
    private final Evaluations evaluations;
    private final Contests contests;
    private final PublishedModels models;
    private final Figures figures;
    private final MessageSource messages;
    private final Clock clock;

    HomePage(
            PublicSearch search,
            Evaluations evaluations,
            Contests contests,
            PublishedModels models,
            Figures figures,
            MessageSource messages,
            Clock clock) {
        this.search = search;
        this.evaluations = evaluations;
        this.contests = contests;
        this.models = models;
        this.figures = figures;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            Locale locale) {
        String query = checked(q);
        model.addAttribute("q", query);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", kinds(locale));
        if (query.isEmpty()) {
            model.addAttribute("figures", figures.now());
            return "portal/home";
        }
        List<PublicSearch.Hit> hits =
                search.find(query, SearchResource.kind(kind), SearchResource.Cursor.read(cursor), PAGE);
        model.addAttribute("found", found(hits, locale));
        model.addAttribute("paging", paging(query, kind, cursor, hits));
        return "portal/results";
    }

    private static String checked(String q) {
        String query = q.strip();
        if (query.length() > SearchResource.LONGEST_QUERY) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "query-too-long", SearchResource.LONGEST_QUERY);
        }
        return query;
    }

    private List<Choice> kinds(Locale locale) {
        List<Choice> choices = new java.util.ArrayList<>();
        choices.add(new Choice("", messages.getMessage("kind.all", null, locale)));
        KINDS.forEach(kind ->
                choices.add(new Choice(kind.code(), messages.getMessage("kind." + kind.code(), null, locale))));
        return choices;
    }

    private List<Found> found(List<PublicSearch.Hit> hits, Locale locale) {
        List<SubjectId> subjects = hits.stream().map(PublicSearch.Hit::subject).toList();
        Map<SubjectId, Evaluations.Result> results = evaluations.results(subjects);
        Map<SubjectId, LocalDate> disputed = contests.disputedIdentities(subjects);
        return hits.stream()
                .map(hit -> found(hit, results.get(hit.subject()), disputed.get(hit.subject()), locale))
                .toList();
    }

    private Found found(
            PublicSearch.Hit hit,
            Evaluations.@Nullable Result result,
            @Nullable LocalDate disputedSince,
            Locale locale) {
        String region = Regions.lastKnown(hit.region(), LocalDate.now(clock))
                .map(Region::fullName)
                .orElse("");
        return new Found(
                hit.code(),
                hit.name(),
                "kind." + hit.kind().code(),
                region,
                hit.state(),
                result == null ? null : grade(result, locale),
                result == null ? null : PointsText.of(result.points()),
                disputedSince,
                ReportAddress.of(hit.code()));
    }

    private @Nullable Tag grade(Evaluations.Result result, Locale locale) {
        return models.model(result.model())
                .map(model -> GradeTag.of(model.model(), result.grade(), locale))
                .orElse(null);
    }

    private static Paging paging(String query, String kind, @Nullable String cursor, List<PublicSearch.Hit> hits) {
        String first = cursor == null ? null : address(query, kind, null);
        String next = hits.size() < PAGE ? null : address(query, kind, SearchResource.Cursor.write(hits.getLast()));
        return new Paging(first, next);
    }

    private static String address(String query, String kind, @Nullable String cursor) {
        return UriComponentsBuilder.fromPath("/")
                .queryParam("q", "{q}")
                .queryParam("kind", "{kind}")
                .queryParamIfPresent("cursor", Optional.ofNullable(cursor))
                .encode()
                .buildAndExpand(query, kind)
                .toUriString();
    }

    /**
     * An organisation in the list of results.
     *
     * @param kind key of its kind's name
     * @param region the division that registered it, as last named
     * @param state {@code confirmed}, {@code unconfirmed} or {@code disputed}
     * @param grade its present grade, null where it is not evaluated
     * @param points its present score, null where it is not evaluated
     * @param disputedSince the day since which its registration is disputed, null where it is not
     * @param report where an error is reported
     */
    record Found(
            String code,
            String name,
            String kind,
            String region,
            String state,
            @Nullable Tag grade,
            @Nullable String points,
            @Nullable LocalDate disputedSince,
            String report) {}
}
