package org.credit531.publicity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.credit531.access.DataScope;
import org.credit531.record.Spelling;
import org.credit531.web.DayParameter;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which items of a list are asked for, as the address says it; an empty text asks for all.
 *
 * @param q a part of a name, a code, or the number of a decision or its beginning
 * @param unit the code of an information unit
 * @param region six digits: a county, a city or the province
 * @param category the class
 * @param from the first day of decisions, yyyy-MM-dd
 * @param until the last day of decisions, yyyy-MM-dd
 * @param cursor where the page before ended
 */
record PublicationFilter(
        @Nullable String q,
        @Nullable String unit,
        @Nullable String region,
        @Nullable String category,
        @Nullable String from,
        @Nullable String until,
        @Nullable String cursor) {

    private static final int LONGEST = 100;
    private static final String BETWEEN = "~";

    PublicationFilter {
        q = given(q);
        unit = given(unit);
        region = given(region);
        category = given(category);
        from = given(from);
        until = given(until);
        cursor = given(cursor);
    }

    /**
     * The same, if it can be answered.
     *
     * @throws RequestProblem 400 that says which parameter cannot be read
     */
    PublicationFilter checked() {
        if (q != null && q.length() > LONGEST) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "query-too-long", LONGEST);
        }
        if (region != null && !region.matches("[0-9]{6}")) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "region", region);
        }
        day("from", from);
        day("until", until);
        return this;
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        return text == null
                ? null
                : DayParameter.read(text)
                        .orElseThrow(
                                () -> new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", name, text));
    }

    /** The first day. */
    @Nullable
    LocalDate firstDay() {
        return day("from", from);
    }

    /** The last day. */
    @Nullable
    LocalDate lastDay() {
        return day("until", until);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() || text.indexOf('\0') >= 0 ? null : text.strip();
    }

    /** The digits with which the codes of a region and of those in it begin. */
    @Nullable
    String regionPrefix() {
        return region == null ? null : DataScope.prefix(region);
    }

    /** The query as a pattern for names. */
    @Nullable
    String pattern() {
        return q == null
                ? null
                : "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The query as the beginning of the one form of the numbers of decisions; a text that no number begins with where it is none. */
    String number() {
        String spelled = q == null ? "" : Spelling.of(q);
        return spelled.isEmpty() ? "-" : spelled + "%";
    }

    /** Whether the query can be the code of an organisation. */
    boolean mayBeCode() {
        return q != null && q.length() >= 9 && q.chars().allMatch(c -> c < 128);
    }

    /** Where the page before ended; {@code null} on the first. */
    @Nullable
    Place place() {
        if (cursor == null) {
            return null;
        }
        String[] parts = cursor.split(BETWEEN, -1);
        Optional<LocalDate> day = DayParameter.read(parts[0]);
        try {
            if (parts.length == 2 && day.isPresent()) {
                return new Place(day.get(), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException _) {
            // Said below, as of every text that is no place.
        }
        throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "cursor", cursor);
    }

    /** The address of what is asked for, continued after an item; from the beginning where that is {@code null}. */
    String address(String path, @Nullable Publication last) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("q", "{q}")
                .queryParam("unit", "{unit}")
                .queryParam("region", "{region}")
                .queryParam("category", "{category}")
                .queryParam("from", "{from}")
                .queryParam("until", "{until}")
                .queryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(
                        text(q),
                        text(unit),
                        text(region),
                        text(category),
                        text(from),
                        text(until),
                        last == null ? "" : after(last))
                .toUriString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The text that continues after an item. */
    static String after(Publication last) {
        return last.decidedOn() + BETWEEN + last.id();
    }

    /** A place in a list. */
    record Place(LocalDate day, UUID id) {}
}
