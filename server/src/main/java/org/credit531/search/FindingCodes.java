package org.credit531.search;

import java.util.List;
import org.credit531.search.PublicSearch.Found;
import org.credit531.search.Question.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for what was typed as a code, or the beginning of one: all of them in order of codes where nothing was, but no households. */
@Component
class FindingCodes {

    private final JdbcPublicCodes codes;
    private final OtherCodes others;

    FindingCodes(JdbcPublicCodes codes, OtherCodes others) {
        this.codes = codes;
        this.others = others;
    }

    Found find(Typed typed, Question question) {
        Place after = question.after();
        String from = after == null ? "" : after.code();
        List<Hit> hits = codes.byCode(typed.code(), question.filter(), from, question.limit());
        Place next = hits.size() < question.limit()
                ? endOfReading(typed, from)
                : hits.getLast().place();
        if (after == null && next == null) {
            return hits.isEmpty() && typed.looksLikeWholeCode() ? other(typed, question.filter()) : whole(hits);
        }
        int count = codes.countByCode(typed.code(), question.filter(), PublicSearch.MOST + 1);
        boolean isLeast = count > PublicSearch.MOST || endOfReading(typed, "") != null;
        return new Found(hits, Math.max(hits.size(), Math.min(count, PublicSearch.MOST)), isLeast, next);
    }

    /** Hits by name end by themselves; a list of codes has no end but the codes. */
    boolean isDeep(Question question) {
        Place after = question.after();
        return after != null
                && after.rank() == 0
                && codes.areMany(Typed.of(question.text()).code(), question.filter(), after.code(), PublicSearch.MOST);
    }

    /** Where more codes begin so than are read at once, the next page reads on, whatever a filter has left of these. */
    private @Nullable Place endOfReading(Typed typed, String after) {
        return codes.endOfReading(typed.code(), after)
                .map(code -> new Place(0, "", code))
                .orElse(null);
    }

    /** An older number, or the organisation code inside a unified one. */
    private Found other(Typed typed, Filter filter) {
        return whole(others.subject(typed.code()).map(codes::bySubject).orElse(List.of()).stream()
                .filter(filter::admits)
                .toList());
    }

    /** All there are, on one page: nothing is left to be counted. */
    private static Found whole(List<Hit> hits) {
        return new Found(hits, hits.size(), false, null);
    }
}
