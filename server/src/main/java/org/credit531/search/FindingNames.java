package org.credit531.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.credit531.search.FindingFrequent.First;
import org.credit531.web.RequestProblem;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Looks for what was typed in every way in which it may be meant, and puts what is found in the order of its reasons. Letters are
 * sounds only where letters were typed; a slip is thought of only where nothing else was found.
 */
@Component
class FindingNames implements PublicSearch {

    private static final int ENOUGH = 20;
    private static final int NEAR = 500;
    private static final int SUGGESTIONS = 8;
    private static final int SHORTEST_LETTERS = 2;

    /** More names than these have a character: to meet the lists of all its pairs took a second for 47,000 names, some of the first 50 ms. */
    private static final long FREQUENT_CHARACTER = 5_000;

    private final JdbcPublicNames names;
    private final FindingFrequent frequent;
    private final FindingCodes codes;
    private final FindingSpoken spoken;
    private final Readings readings;

    FindingNames(
            JdbcPublicNames names,
            FindingFrequent frequent,
            FindingCodes codes,
            FindingSpoken spoken,
            Readings readings) {
        this.names = names;
        this.frequent = frequent;
        this.codes = codes;
        this.spoken = spoken;
        this.readings = readings;
    }

    @Override
    public Found find(Question question) {
        try {
            return question.text().isEmpty() ? codes.find(Typed.of(""), question) : search(question);
        } catch (QueryTimeoutException slow) {
            throw new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "search-too-slow");
        }
    }

    private Found search(Question question) {
        Typed typed = Typed.of(question.text());
        Place after = question.after();
        if (typed.looksLikeCode() && (after == null || after.rank() == 0)) {
            Found byCode = codes.find(typed, question);
            if (!byCode.hits().isEmpty() || byCode.next() != null || after != null) {
                return byCode;
            }
        }
        return look(typed, question, Reach.WHOLE.with(question.filter())).page(question);
    }

    private Findings look(Typed typed, Question question, Reach reach) {
        Findings found = new Findings(reach);
        if (typed.isOneCharacter()) {
            oneCharacter(typed, found);
        } else {
            severalCharacters(typed, question.soundsAlike(), found);
        }
        return found;
    }

    private void severalCharacters(Typed typed, boolean soundsAlike, Findings found) {
        literal(typed, found);
        if (typed.isMixed()) {
            spoken.mixed(typed, found);
        }
        if (typed.letters().length() >= SHORTEST_LETTERS) {
            spoken.sounds(typed.letters(), How.PINYIN, found);
            spoken.initials(typed.letters(), found);
        }
        if (soundsAlike && typed.isSpoken()) {
            spoken.sounds(readings.joined(typed.text()), How.SOUND, found);
        }
        if (found.isEmpty()) {
            slips(typed, soundsAlike, found);
        }
    }

    /** By short names that begin with it, and by the pairs that have it; of people's names a character is not enough. */
    private void oneCharacter(Typed typed, Findings found) {
        Reach reach = found.reach().withoutHouseholds();
        String pattern = '%' + Typed.escaped(typed.text()) + '%';
        Map<String, Long> pairs = names.pairsWith(typed.text());
        long having = pairs.values().stream().mapToLong(Long::longValue).sum();
        boolean isFrequent = having > FREQUENT_CHARACTER;
        First first = pairs.isEmpty() || isFrequent
                ? frequent.first(pattern, reach)
                : new First(names.withAnyPair(pairs.keySet(), pattern, reach, reach.names()), false);
        List<Hit> hits = first.hits();
        found.limited(isFrequent && first.isLeast() || hits.size() >= reach.names());
        List<Hit> all = new ArrayList<>(names.byBrand(typed.text(), reach));
        all.addAll(hits);
        new Matching(typed, readings).judge(all, found);
    }

    /** By its characters as they are, and by the short name that is in it. */
    private void literal(Typed typed, Findings found) {
        Reach reach = found.reach();
        List<Hit> hits = new ArrayList<>(containing(typed.text(), found));
        String capitals = typed.text().toUpperCase(Locale.ROOT);
        if (!capitals.equals(typed.text())) {
            hits.addAll(containing(capitals, found));
        }
        hits.addAll(names.byBrand(typed.text(), reach));
        String brand = NameParts.of(typed.text()).brand();
        if (!brand.equals(typed.text()) && brand.length() > 1) {
            hits.addAll(names.byBrand(brand, reach));
        }
        new Matching(typed, readings).judge(hits, found);
    }

    /**
     * What so many names have is never looked for by the index: where a filter admits none of them, it would read them all. Then the
     * first names are all that is read, and the answer says so where there may be more.
     */
    private List<Hit> containing(String text, Findings found) {
        Reach reach = found.reach();
        Set<String> pairs = Pairs.of(text);
        String pattern = '%' + Typed.escaped(text) + '%';
        Map<String, Long> frequencies = names.frequencies(pairs);
        long rarest = Pairs.rarest(pairs, frequencies);
        if (rarest > FindingFrequent.FREQUENT) {
            First first = frequent.first(pattern, reach);
            if (!first.isLeast() || first.hits().size() >= ENOUGH || rarest > FindingFrequent.FIRST) {
                found.limited(first.isLeast());
                return first.hits();
            }
        }
        List<String> telling = Pairs.telling(pairs, frequencies);
        List<Hit> hits = new ArrayList<>(names.withPairs(telling, pattern, reach, reach.names()));
        List<Hit> former = names.formerWithPairs(telling, pattern, reach);
        found.limited(hits.size() >= reach.names() || former.size() >= reach.keys());
        hits.addAll(former);
        return hits;
    }

    private void slips(Typed typed, boolean soundsAlike, Findings found) {
        Slips slips = Slips.of(typed.text());
        if (!slips.arePossible()) {
            return;
        }
        List<Slips.Place> all = slips.places();
        Map<String, Long> frequencies = names.frequencies(pairsOf(all));
        List<Slips.Place> places = all.stream()
                .filter(place -> Pairs.areRare(place.pairs(), frequencies))
                .map(place -> new Slips.Place(Pairs.telling(place.pairs(), frequencies), place.patterns()))
                .toList();
        if (places.isEmpty()) {
            return;
        }
        names.near(places, found.reach().filter(), NEAR).stream()
                .filter(hit -> !hit.isNearPerson() && slips.areIn(hit.name(), readings, soundsAlike))
                .forEach(hit -> found.add(hit.found(
                        How.SIMILAR, hit.name().length() == typed.text().length())));
    }

    /** Two characters that change places make pairs that were not typed. */
    private static Set<String> pairsOf(List<Slips.Place> places) {
        Set<String> pairs = new HashSet<>();
        places.forEach(place -> pairs.addAll(place.pairs()));
        return pairs;
    }

    @Override
    public List<Hit> suggest(String text) {
        Question question = Question.of(text, SUGGESTIONS);
        if (question.text().isEmpty()) {
            return List.of();
        }
        try {
            return look(Typed.of(question.text()), question, Reach.FIRST).best(SUGGESTIONS);
        } catch (QueryTimeoutException slow) {
            return List.of();
        }
    }

    @Override
    public boolean isDeep(Question question) {
        try {
            return codes.isDeep(question);
        } catch (QueryTimeoutException slow) {
            throw new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "search-too-slow");
        }
    }

    @Override
    public long size() {
        return names.size();
    }
}
