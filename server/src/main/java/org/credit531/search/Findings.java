package org.credit531.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.credit531.search.JdbcSpokenNames.Spoken;
import org.credit531.subject.SubjectId;

/** What was found until now, each organisation once, for its best reason. */
final class Findings {

    private final Map<SubjectId, Hit> hits = new HashMap<>();
    private final Reach reach;
    private boolean isLimited;

    Findings(Reach reach) {
        this.reach = reach;
    }

    Reach reach() {
        return reach;
    }

    void add(Hit hit) {
        if (hit.isOfFormerPerson()) {
            return;
        }
        hits.merge(hit.subject(), hit, (one, other) -> Hit.ORDER.compare(one, other) <= 0 ? one : other);
    }

    /** Exactly those whose whole name, or short name, was typed, and nothing that goes on. */
    void addAll(Spoken found, How how, Predicate<Hit> exactly) {
        limited(found.isCut());
        found.hits().forEach(hit -> add(hit.found(how, exactly.test(hit))));
    }

    void limited(boolean limited) {
        isLimited |= limited;
    }

    boolean isEmpty() {
        return hits.isEmpty();
    }

    /** For everybody who types: never people's names, and nothing that only looks like it. */
    List<Hit> best(int count) {
        return hits.values().stream()
                .filter(hit -> !hit.isNearPerson() && hit.how() != How.SIMILAR)
                .sorted(Hit.ORDER)
                .limit(count)
                .toList();
    }

    PublicSearch.Found page(Question question) {
        Place after = question.after();
        List<Hit> ordered = hits.values().stream()
                .sorted(Hit.ORDER)
                .limit(PublicSearch.MOST)
                .toList();
        List<Hit> rest = ordered.stream()
                .filter(hit -> after == null || hit.place().compareTo(after) > 0)
                .toList();
        List<Hit> page = rest.stream().limit(question.limit()).toList();
        return new PublicSearch.Found(
                page,
                ordered.size(),
                isLimited || hits.size() > PublicSearch.MOST,
                page.size() == rest.size() ? null : page.getLast().place());
    }
}
