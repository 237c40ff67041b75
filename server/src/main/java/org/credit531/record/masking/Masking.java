package org.credit531.record.masking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.credit531.language.DataFiles;
import org.springframework.stereotype.Component;

/**
 * Hides personal data in texts. A name that one text of a record tells is hidden in its other texts, too, and so is one that a field
 * states which is not public: decisions tell the same person under a role here and without one there.
 */
@Component
public class Masking {

    private static final String HIDDEN = "***";
    private static final String SOMEBODY = "某某";
    private static final int SHORTEST = 2;

    /** What no reader sees, and what would part the digits of a number that every reader sees. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private final Set<String> published;
    private final List<NumberRule.Ready> numbers;
    private final List<Pattern> homes;
    private final NameRules.Ready names;

    /** By {@code record/masking.yaml}. */
    public Masking() {
        Rules rules = DataFiles.read("record/masking.yaml", Rules.class).getFirst();
        published = Set.copyOf(rules.published());
        numbers = rules.numbers().stream().map(NumberRule::ready).toList();
        homes = rules.homes().stream().map(Pattern::compile).toList();
        names = rules.names().ready();
    }

    /** Whether a law makes a field public as it is. */
    public boolean isPublished(String field) {
        return published.contains(field);
    }

    /**
     * The names of natural persons that a record tells.
     *
     * @param stated values of fields that are not public: those are taken that are a name and nothing else
     * @param texts its texts
     */
    public Set<String> names(Collection<String> stated, Collection<String> texts) {
        Set<String> found = new TreeSet<>();
        stated.stream()
                .map(Masking::visible)
                .map(HalfWidth::of)
                .map(String::strip)
                .filter(names::isName)
                .forEach(found::add);
        texts.stream()
                .map(Masking::visible)
                .map(HalfWidth::of)
                .flatMap(names::in)
                .forEach(found::add);
        return found;
    }

    /** The text as readers see it: without characters that have no shape. */
    static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    /** The text as readers see it with what is personal hidden; the same object where nothing is. */
    public String hidden(String written, Set<String> known) {
        String text = visible(written);
        List<Found> found = in(text, known);
        if (found.isEmpty()) {
            return text;
        }
        var hidden = new StringBuilder();
        int done = 0;
        for (Found one : found) {
            hidden.append(text, done, one.start()).append(instead(one, text));
            done = one.end();
        }
        return hidden.append(text.substring(done)).toString();
    }

    private String instead(Found found, String text) {
        return found.kind() == Found.Kind.NAME
                ? names.shown(text.substring(found.start(), found.end())) + SOMEBODY
                : HIDDEN;
    }

    /** What of a text without invisible characters is personal, in its order, no two with a place in common. */
    List<Found> in(String text, Set<String> known) {
        if (text.length() < SHORTEST) {
            return List.of();
        }
        String narrow = HalfWidth.of(text);
        Stream<Found> all = Stream.of(
                        numbers.stream().flatMap(rule -> rule.in(narrow)),
                        homes.stream().flatMap(form -> homes(form, narrow)),
                        Stream.concat(known.stream(), names.in(narrow))
                                .distinct()
                                .flatMap(name -> places(narrow, name)))
                .flatMap(found -> found);
        return joined(all.sorted().toList());
    }

    private static Stream<Found> homes(Pattern form, String text) {
        return form.matcher(text)
                .results()
                .map(found -> new Found(Found.Kind.HOME, found.start(1), found.end(found.groupCount())));
    }

    /** Wherever a name stands. */
    private static Stream<Found> places(String text, String name) {
        return Pattern.compile(name, Pattern.LITERAL)
                .matcher(text)
                .results()
                .map(found -> new Found(Found.Kind.NAME, found.start(), found.end()));
    }

    private static List<Found> joined(List<Found> sorted) {
        List<Found> joined = new ArrayList<>();
        for (Found one : sorted) {
            if (!joined.isEmpty() && joined.getLast().meets(one)) {
                joined.set(joined.size() - 1, joined.getLast().with(one));
            } else {
                joined.add(one);
            }
        }
        return joined;
    }

    /**
     * The file of rules.
     *
     * @param published fields that a law makes public as they are
     * @param numbers forms of numbers and addresses
     * @param homes how homes are written
     * @param names how names are
     */
    record Rules(List<String> published, List<NumberRule> numbers, List<String> homes, NameRules names) {}
}
