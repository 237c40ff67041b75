package org.credit531.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.credit531.search.Question.Filter;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Looks for what was typed in every way in which it may be meant, and puts what is found in the order of its reasons. Letters are
 * sounds only where letters were typed; a slip is thought of only where nothing else was found.
 */
@Component
class FindingNames implements PublicSearch {

    /** More names than these have what is looked for: to read the first names there are is quicker than the index. */
    private static final long FREQUENT = 50_000;

    private static final long FREQUENT_WITH_A_SLIP = 20_000;
    private static final int FIRST = 100_000;
    private static final int ENOUGH = 20;
    private static final int NEAR = 500;
    private static final int SUGGESTIONS = 8;
    private static final int SHORTEST_LETTERS = 2;
    private static final int LONGEST_BRAND = 24;
    private static final int MOST_CUT = 12;
    private static final String EVERY = "%";

    private final JdbcPublicNames names;
    private final OtherCodes codes;
    private final Readings readings;

    FindingNames(JdbcPublicNames names, OtherCodes codes, Readings readings) {
        this.names = names;
        this.codes = codes;
        this.readings = readings;
    }

    @Override
    public Found find(Question question) {
        try {
            return question.text().isEmpty() ? byCode(Typed.of(""), question) : search(question);
        } catch (QueryTimeoutException slow) {
            throw new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "search-too-slow");
        }
    }

    private Found search(Question question) {
        Typed typed = Typed.of(question.text());
        Place after = question.after();
        if (typed.looksLikeCode() && (after == null || after.rank() == 0)) {
            Found byCode = byCode(typed, question);
            if (!byCode.hits().isEmpty() || byCode.next() != null || after != null) {
                return byCode;
            }
        }
        return look(typed, question, Reach.WHOLE.with(question.filter())).page(question);
    }

    /** All of them in order of codes where nothing is asked for, but no households. */
    private Found byCode(Typed typed, Question question) {
        Place after = question.after();
        String from = after == null ? "" : after.code();
        List<Hit> hits = names.byCode(typed.code(), question.filter(), from, question.limit());
        Place next = hits.size() < question.limit()
                ? endOfReading(typed, from)
                : hits.getLast().place();
        if (hits.isEmpty() && after == null && next == null && typed.looksLikeWholeCode()) {
            return otherCode(typed, question.filter());
        }
        int count = names.countByCode(typed.code(), question.filter(), MOST + 1);
        boolean isLeast = count > MOST || endOfReading(typed, "") != null;
        return new Found(hits, Math.max(hits.size(), Math.min(count, MOST)), isLeast, next);
    }

    /** Where more codes begin so than are read at once, the next page reads on, whatever a filter has left of these. */
    private @Nullable Place endOfReading(Typed typed, String after) {
        return names.endOfReading(typed.code(), after)
                .map(code -> new Place(0, "", code))
                .orElse(null);
    }

    /** An older number, or the organisation code inside a unified one. */
    private Found otherCode(Typed typed, Filter filter) {
        List<Hit> hits = codes.subject(typed.code()).map(names::bySubject).orElse(List.of()).stream()
                .filter(filter::admits)
                .toList();
        return new Found(hits, hits.size(), false, null);
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
            mixed(typed, found);
        }
        if (typed.letters().length() >= SHORTEST_LETTERS) {
            sounds(typed.letters(), How.PINYIN, found);
            initials(typed.letters(), found);
        }
        if (soundsAlike && typed.isSpoken()) {
            sounds(readings.joined(typed.text()), How.SOUND, found);
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
        List<Hit> hits = pairs.isEmpty() || having > FREQUENT
                ? names.among(FIRST, pattern, reach, reach.names())
                : names.withAnyPair(pairs.keySet(), pattern, reach, reach.names());
        found.limited(having > FREQUENT || hits.size() >= reach.names());
        List<Hit> all = new ArrayList<>(names.byBrand(typed.text(), reach));
        all.addAll(hits);
        judge(typed, all, found);
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
        judge(typed, hits, found);
    }

    /**
     * What so many names have is never looked for by the index: where a filter admits none of them, it would read them all. Then the
     * first names are all that is read, and the answer says that there may be more.
     */
    private List<Hit> containing(String text, Findings found) {
        Reach reach = found.reach();
        Set<String> pairs = Pairs.of(text);
        String pattern = '%' + Typed.escaped(text) + '%';
        long rarest = rarest(pairs, names.frequencies(pairs));
        if (rarest > FREQUENT) {
            List<Hit> first = names.among(FIRST, pattern, reach, reach.names());
            if (first.size() >= ENOUGH || rarest > FIRST) {
                found.limited(true);
                return first;
            }
        }
        List<Hit> hits = names.withPairs(pairs, pattern, reach, reach.names());
        found.limited(hits.size() >= reach.names());
        return hits;
    }

    private static long rarest(Collection<String> pairs, Map<String, Long> frequencies) {
        return Collections.min(
                pairs.stream().map(pair -> frequencies.getOrDefault(pair, 0L)).toList());
    }

    private void judge(Typed typed, List<Hit> hits, Findings found) {
        Matching matching = new Matching(typed, readings);
        hits.forEach(hit -> {
            Hit judged = matching.judged(hit);
            if (judged != null && !(judged.how() == How.MIXED && judged.isNearPerson())) {
                found.add(judged);
            }
        });
    }

    /**
     * Its characters by their sound and its letters as they are make the beginning of a sound, or of initials; or both in turn, of
     * which then as much is a beginning as leads to names.
     */
    private void mixed(Typed typed, Findings found) {
        Reach reach = found.reach();
        String pattern = typed.pattern();
        String sounds = spelt(typed, readings::joined);
        String initials = spelt(typed, readings::initials);
        List<Hit> hits = new ArrayList<>(names.byPinyin(split(sounds), pattern, reach.filter(), reach.keys()));
        hits.addAll(names.byWholePinyin(sounds, pattern, reach.filter(), reach.keys()));
        hits.addAll(names.byInitials(split(initials), pattern, reach.filter(), reach.keys()));
        hits.addAll(names.byWholeInitials(initials, pattern, reach.filter(), reach.keys()));
        for (Typed.Run run : typed.runs()) {
            Set<String> pairs = Pairs.of(run.text());
            if (run.isSpoken() && !pairs.isEmpty() && rarest(pairs, names.frequencies(pairs)) <= FREQUENT_WITH_A_SLIP) {
                hits.addAll(names.withPairs(pairs, pattern, reach, reach.keys()));
            }
        }
        judge(typed, hits, found);
        for (int cut = 1; cut <= MOST_CUT && cut + 2 < sounds.length() && found.isEmpty(); cut++) {
            List<String> beginning = split(sounds.substring(0, sounds.length() - cut));
            judge(typed, names.byPinyin(beginning, pattern, reach.filter(), reach.keys()), found);
        }
    }

    private static String spelt(Typed typed, UnaryOperator<String> spelling) {
        StringBuilder letters = new StringBuilder();
        typed.runs().forEach(run -> letters.append(run.isLetters() ? run.text() : spelling.apply(run.text())));
        return letters.toString();
    }

    private void sounds(String letters, How how, Findings found) {
        Reach reach = found.reach();
        if (letters.isEmpty()) {
            return;
        }
        found.addAll(names.byPinyin(List.of(letters + ' '), EVERY, reach.filter(), reach.keys()), how, hit -> true);
        found.addAll(names.byPinyin(split(letters), EVERY, reach.filter(), reach.keys()), how, hit -> false);
        List<Hit> whole = names.byWholePinyin(letters, EVERY, reach.filter(), reach.keys());
        found.addAll(whole, how, hit -> keys(hit).wholePinyin().equals(letters));
    }

    private void initials(String letters, Findings found) {
        Reach reach = found.reach();
        found.addAll(
                names.byInitials(List.of(letters + ' '), EVERY, reach.filter(), reach.keys()),
                How.INITIALS,
                hit -> true);
        found.addAll(names.byInitials(split(letters), EVERY, reach.filter(), reach.keys()), How.INITIALS, hit -> false);
        List<Hit> whole = names.byWholeInitials(letters, EVERY, reach.filter(), reach.keys());
        found.addAll(whole, How.INITIALS, hit -> keys(hit).wholeInitials().equals(letters));
    }

    private NameKeys keys(Hit hit) {
        return NameKeys.of(hit.name(), readings);
    }

    /** Where the short name ends is not typed: in every place in which it can. */
    private static List<String> split(String letters) {
        List<String> ways = new ArrayList<>(List.of(letters));
        for (int at = 1; at < Math.min(letters.length(), LONGEST_BRAND); at++) {
            ways.add(letters.substring(0, at) + ' ' + letters.substring(at));
        }
        return ways;
    }

    private void slips(Typed typed, boolean soundsAlike, Findings found) {
        Slips slips = Slips.of(typed.text());
        if (!slips.arePossible()) {
            return;
        }
        List<Slips.Place> all = slips.places();
        Map<String, Long> frequencies = names.frequencies(pairsOf(all));
        List<Slips.Place> places = all.stream()
                .filter(place -> rarest(place.pairs(), frequencies) <= FREQUENT_WITH_A_SLIP)
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
    public long size() {
        return names.size();
    }
}
