package org.credit531.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.credit531.identifiers.SubjectKind;
import org.credit531.search.Place;
import org.credit531.search.Question;
import org.credit531.subject.CodeState;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a request looks for, as its address says. Spring fills it from parameters; those left out are null.
 *
 * @param q what was typed
 * @param kind code of a kind of subjects, empty for all
 * @param region the first digits of a division's code, empty for all
 * @param state what stands behind the code, empty for all
 * @param soundsAlike {@code true} where characters that sound alike count as the same
 * @param cursor where the page before ended
 */
record Asked(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String region,
        @Nullable String state,
        @Nullable String soundsAlike,
        @Nullable String cursor) {

    static final int LONGEST_QUERY = 100;
    private static final String DIGITS = "\\d{2,6}";

    /** What was typed, without space around it. */
    String text() {
        String query = Optional.ofNullable(q).orElse("").strip();
        if (query.length() > LONGEST_QUERY) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "query-too-long", LONGEST_QUERY);
        }
        return query;
    }

    boolean isAlike() {
        return "true".equals(soundsAlike);
    }

    Question question(int limit) {
        return new Question(
                text(), new Question.Filter(wantedKind(), wantedRegion(), wantedState()), isAlike(), after(), limit);
    }

    private @Nullable SubjectKind wantedKind() {
        try {
            return kind == null || kind.isEmpty() ? null : SubjectKind.of(kind);
        } catch (IllegalArgumentException e) {
            throw notReadable("kind", kind);
        }
    }

    private @Nullable String wantedRegion() {
        if (region == null || region.isEmpty()) {
            return null;
        }
        if (!region.matches(DIGITS)) {
            throw notReadable("region", region);
        }
        return region;
    }

    private @Nullable String wantedState() {
        if (state == null || state.isEmpty()) {
            return null;
        }
        List<String> states =
                Arrays.stream(CodeState.values()).map(CodeState::code).toList();
        if (!states.contains(state)) {
            throw notReadable("state", state);
        }
        return state;
    }

    private @Nullable Place after() {
        try {
            return Place.read(cursor);
        } catch (IllegalArgumentException e) {
            throw notReadable("cursor", cursor);
        }
    }

    private static RequestProblem notReadable(String name, @Nullable String value) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", name, value == null ? "" : value);
    }

    /** The address of a page of the same question; of the first without a cursor. */
    String address(@Nullable Place after) {
        return UriComponentsBuilder.fromPath("/")
                .queryParam("q", "{q}")
                .queryParamIfPresent("kind", filled(kind))
                .queryParamIfPresent("region", filled(region))
                .queryParamIfPresent("state", filled(state))
                .queryParamIfPresent("soundsAlike", filled(isAlike() ? soundsAlike : null))
                .queryParamIfPresent("cursor", Optional.ofNullable(after).map(Place::text))
                .encode()
                .buildAndExpand(text())
                .toUriString();
    }

    private static Optional<String> filled(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    /** The same question, in which characters that sound alike are the same. */
    Asked alike() {
        return new Asked(q, kind, region, state, "true", null);
    }
}
