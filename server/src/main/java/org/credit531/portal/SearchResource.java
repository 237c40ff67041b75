package org.credit531.portal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.evaluation.Evaluations;
import org.credit531.identifiers.SubjectKind;
import org.credit531.record.Contests;
import org.credit531.subject.SubjectId;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search by REST. */
@RestController
class SearchResource {

    static final int LONGEST_QUERY = 100;
    private static final int PAGE = 20;

    private final PublicSearch search;
    private final Evaluations evaluations;
    private final Contests contests;

    SearchResource(PublicSearch search, Evaluations evaluations, Contests contests) {
        this.contests = contests;
        this.search = search;
        this.evaluations = evaluations;
    }

    @GetMapping("/api/v1/subjects")
    SearchPage find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor) {
        if (q.length() > LONGEST_QUERY) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "query-too-long", LONGEST_QUERY);
        }
        List<PublicSearch.Hit> hits = search.find(q, kind(kind), Cursor.read(cursor), PAGE);
        Map<SubjectId, Evaluations.Result> results =
                evaluations.results(hits.stream().map(PublicSearch.Hit::subject).toList());
        Map<SubjectId, LocalDate> disputed = contests.disputedIdentities(
                hits.stream().map(PublicSearch.Hit::subject).toList());
        List<HitJson> page = hits.stream()
                .map(hit -> HitJson.of(hit, results.get(hit.subject()), disputed.get(hit.subject())))
                .toList();
        return new SearchPage(page, hits.size() < PAGE ? null : Cursor.write(hits.getLast()));
    }

    static @Nullable SubjectKind kind(@Nullable String code) {
        try {
            return code == null || code.isEmpty() ? null : SubjectKind.of(code);
        } catch (IllegalArgumentException e) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "kind", code);
        }
    }

    /** Where a page ended: name and code of its last hit. */
    static final class Cursor {

        private Cursor() {}

        static String write(PublicSearch.Hit last) {
            String text = last.code() + ' ' + last.name();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static PublicSearch.@Nullable Hit read(@Nullable String cursor) {
            if (cursor == null || cursor.isEmpty()) {
                return null;
            }
            try {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                int space = text.indexOf(' ');
                if (text.indexOf('\u0000') >= 0) {
                    throw new IllegalArgumentException("a NUL is in no name");
                }
                return new PublicSearch.Hit(
                        new SubjectId(new UUID(0, 0)),
                        text.substring(0, space),
                        text.substring(space + 1),
                        SubjectKind.ENTERPRISE,
                        "",
                        "");
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
                throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "cursor", cursor);
            }
        }
    }

    /** A page of hits. */
    record SearchPage(List<HitJson> subjects, @Nullable String next) {}

    /** A hit; points in thousandths; whether its registration is disputed. */
    record HitJson(
            String code,
            String name,
            String kind,
            String state,
            String region,
            @Nullable String grade,
            @Nullable Long points,
            boolean disputed,
            @Nullable LocalDate disputedSince) {

        static HitJson of(
                PublicSearch.Hit hit, Evaluations.@Nullable Result result, @Nullable LocalDate disputedSince) {
            return new HitJson(
                    hit.code(),
                    hit.name(),
                    hit.kind().code(),
                    hit.state(),
                    hit.region(),
                    result == null ? null : result.grade(),
                    result == null ? null : result.points(),
                    disputedSince != null,
                    disputedSince);
        }
    }
}
