package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.record.Knowledge;
import org.credit531.web.DayParameter;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where a page of what makes up a change begins, and between which results: all its pages are of the same days as known at the
 * same numbers, so that they add up whatever comes in meanwhile.
 *
 * @param knownBefore the knowledge number of the earlier result
 * @param knownAfter that of the later one
 * @param start how many differences come before
 */
record ChangeCursor(TwoDays days, long knownBefore, long knownAfter, int start) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)~(\\d{1,18})~(\\d{4}-\\d\\d-\\d\\d)~(\\d{1,18})~(\\d{1,9})");

    /** The beginning, for two days as they are known to the end of each. */
    static ChangeCursor first(TwoDays days, Knowledge knowledge) {
        return new ChangeCursor(days, knowledge.latestOn(days.from()), knowledge.latestOn(days.to()), 0);
    }

    /** The beginning, as known at other numbers where any are said. */
    ChangeCursor known(@Nullable Long before, @Nullable Long after) {
        return new ChangeCursor(days, before == null ? knownBefore : before, after == null ? knownAfter : after, start);
    }

    /**
     * The place that a text names.
     *
     * @throws RequestProblem 400 {@code parameter-not-readable}, {@code days-in-wrong-order}
     */
    static ChangeCursor read(String text, Knowledge knowledge) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw refused(text);
        }
        long before = Long.parseLong(parts.group(2));
        long after = Long.parseLong(parts.group(4));
        if (Math.max(before, after) > knowledge.latest()) {
            throw refused(text);
        }
        LocalDate to = day(parts.group(3), text);
        return new ChangeCursor(
                TwoDays.of(day(parts.group(1), text), to, to), before, after, Integer.parseInt(parts.group(5)));
    }

    private static LocalDate day(String part, String text) {
        return DayParameter.read(part).orElseThrow(() -> refused(text));
    }

    private static RequestProblem refused(String text) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "cursor", text);
    }

    /** How many come before the page, of so many altogether: a place behind all of them is the beginning. */
    int begin(int count) {
        return start < count ? start : 0;
    }

    /** What stands on the page. */
    <T> List<T> page(List<T> all, int size) {
        int begin = begin(all.size());
        return all.subList(begin, Math.min(begin + size, all.size()));
    }

    /** The text that continues after the page; null after the last. */
    @Nullable
    String next(int count, int size) {
        int after = begin(count) + size;
        return after < count ? text(after) : null;
    }

    /** The text of the page before; null for the first. */
    @Nullable
    String previous(int count, int size) {
        int begin = begin(count);
        return begin == 0 ? null : text(Math.max(0, begin - size));
    }

    /** The text of the first page; null on it. */
    @Nullable
    String beginning(int count) {
        return begin(count) == 0 ? null : text(0);
    }

    private String text(int at) {
        return "%s~%d~%s~%d~%d".formatted(days.from(), knownBefore, days.to(), knownAfter, at);
    }
}
