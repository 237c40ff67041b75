package org.credit531.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.credit531.search.JdbcSpokenNames.Spoken;
import org.springframework.stereotype.Component;

/** Looks for letters as sounds and initials of names, alone or with characters among them. */
@Component
class FindingSpoken {

    private static final int LONGEST_BRAND = 24;
    private static final int MOST_CUT = 12;
    private static final String EVERY = "%";

    private final JdbcPublicNames names;
    private final JdbcSpokenNames spoken;
    private final Readings readings;

    FindingSpoken(JdbcPublicNames names, JdbcSpokenNames spoken, Readings readings) {
        this.names = names;
        this.spoken = spoken;
        this.readings = readings;
    }

    /**
     * Its characters by their sound and its letters as they are make the beginning of a sound, or of initials; or both in turn, of
     * which then as much is a beginning as leads to names.
     */
    void mixed(Typed typed, Findings found) {
        Reach reach = found.reach();
        String pattern = typed.pattern();
        String sounds = spelt(typed, readings::joined);
        String initials = spelt(typed, readings::initials);
        List<Hit> hits = new ArrayList<>();
        for (Spoken way : List.of(
                spoken.byPinyin(split(sounds), pattern, reach),
                spoken.byWholePinyin(sounds, pattern, reach),
                spoken.byInitials(split(initials), pattern, reach),
                spoken.byWholeInitials(initials, pattern, reach))) {
            hits.addAll(way.hits());
            found.limited(way.isCut());
        }
        for (Typed.Run run : typed.runs()) {
            Set<String> pairs = Pairs.of(run.text());
            if (run.isSpoken() && !pairs.isEmpty()) {
                hits.addAll(rare(pairs, pattern, reach));
            }
        }
        Matching matching = new Matching(typed, readings);
        matching.judge(hits, found);
        for (int cut = 1; cut <= MOST_CUT && cut + 2 < sounds.length() && found.isEmpty(); cut++) {
            List<String> beginning = split(sounds.substring(0, sounds.length() - cut));
            matching.judge(spoken.byPinyin(beginning, pattern, reach).hits(), found);
        }
    }

    /** What has the pairs, unless each of them is in too many names. */
    private List<Hit> rare(Set<String> pairs, String pattern, Reach reach) {
        Map<String, Long> frequencies = names.frequencies(pairs);
        return Pairs.areRare(pairs, frequencies)
                ? names.withPairs(Pairs.telling(pairs, frequencies), pattern, reach, reach.keys())
                : List.of();
    }

    /** Letters as the beginning of a sound, of a short name or of a whole one. */
    void sounds(String letters, How how, Findings found) {
        Reach reach = found.reach();
        if (letters.isEmpty()) {
            return;
        }
        found.addAll(spoken.byPinyin(List.of(letters + ' '), EVERY, reach), how, hit -> true);
        found.addAll(spoken.byPinyin(split(letters), EVERY, reach), how, hit -> false);
        Spoken whole = spoken.byWholePinyin(letters, EVERY, reach);
        found.addAll(whole, how, hit -> keys(hit).wholePinyin().equals(letters));
    }

    /** Letters as the first ones of the sounds of a name. */
    void initials(String letters, Findings found) {
        Reach reach = found.reach();
        found.addAll(spoken.byInitials(List.of(letters + ' '), EVERY, reach), How.INITIALS, hit -> true);
        found.addAll(spoken.byInitials(split(letters), EVERY, reach), How.INITIALS, hit -> false);
        Spoken whole = spoken.byWholeInitials(letters, EVERY, reach);
        found.addAll(whole, How.INITIALS, hit -> keys(hit).wholeInitials().equals(letters));
    }

    private static String spelt(Typed typed, UnaryOperator<String> spelling) {
        StringBuilder letters = new StringBuilder();
        typed.runs().forEach(run -> letters.append(run.isLetters() ? run.text() : spelling.apply(run.text())));
        return letters.toString();
    }

    private NameKeys keys(Hit hit) {
        return NameKeys.of(hit.called(), readings);
    }

    /** Where the short name ends is not typed: in every place in which it can. */
    private static List<String> split(String letters) {
        List<String> ways = new ArrayList<>(List.of(letters));
        for (int at = 1; at < Math.min(letters.length(), LONGEST_BRAND); at++) {
            ways.add(letters.substring(0, at) + ' ' + letters.substring(at));
        }
        return ways;
    }
}
