package org.credit531.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether, and why, a name is what was typed: by its characters alone, or by characters and letters in turn. Pure, so that it can
 * be tested on any name. Characters that sound alike are never the same here.
 */
final class Matching {

    private final Typed typed;
    private final NameParts asked;
    private final String small;
    private final Readings readings;

    Matching(Typed typed, Readings readings) {
        this.typed = typed;
        this.asked = NameParts.of(typed.text());
        this.small = small(typed.text());
        this.readings = readings;
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Adds those that are meant; but no household for what is only partly written in its name. */
    void judge(List<Hit> hits, Findings found) {
        hits.forEach(hit -> {
            Hit judged = judged(hit);
            if (judged != null && !(judged.how() == How.MIXED && judged.isNearPerson())) {
                found.add(judged);
            }
        });
    }

    /** The hit with the reason that its name gives; null where it gives none. */
    @Nullable
    Hit judged(Hit hit) {
        String name = small(hit.called());
        if (name.equals(small)) {
            return hit.found(How.NAME, true);
        }
        if (name.contains(small)) {
            return literal(hit, name);
        }
        NameParts parts = NameParts.of(hit.called());
        if (isShortened() && parts.agreesWith(asked)) {
            return hit.found(How.PARTS, parts.form().endsWith(asked.form()));
        }
        return typed.isMixed() && isMixed(hit.called()) ? hit.found(How.MIXED, begins(parts)) : null;
    }

    private Hit literal(Hit hit, String name) {
        NameParts parts = NameParts.of(hit.called());
        if (small(parts.brand()).equals(small) || small(parts.tail()).equals(small)) {
            return hit.found(How.SHORT_NAME, true);
        }
        if (small(parts.tail()).startsWith(small)) {
            return hit.found(How.SHORT_NAME_BEGINS, small.startsWith(small(parts.brand())));
        }
        return name.startsWith(small) ? hit.found(How.NAME_BEGINS, true) : hit.found(How.NAME_CONTAINS, true);
    }

    /** Whether more than a short name was typed, so that the rest may be said otherwise in the name. */
    private boolean isShortened() {
        return !asked.brand().isEmpty() && !asked.brand().equals(typed.text());
    }

    private boolean begins(NameParts parts) {
        return continues(spoken(parts.tail()), 0, 0, 0);
    }

    /** Whether the runs are found one behind the other from some character of the name on. */
    private boolean isMixed(String name) {
        Spoken spoken = spoken(name);
        for (int from = 0; from < spoken.characters().length; from++) {
            if (continues(spoken, from, 0, 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether from a run, and a place in it, on everything is found from a character of the name on. */
    private boolean continues(Spoken name, int at, int run, int within) {
        if (run == typed.runs().size()) {
            return true;
        }
        Typed.Run current = typed.runs().get(run);
        if (within == current.text().length()) {
            return continues(name, at, run + 1, 0);
        }
        if (at >= name.characters().length) {
            return false;
        }
        return current.isLetters()
                ? letters(name, at, new Letters(run, within, current.text().substring(within)))
                : character(name, at, run, current.text().codePointAt(within), within);
    }

    private boolean character(Spoken name, int at, int run, int wanted, int within) {
        return name.characters()[at] == wanted && continues(name, at + 1, run, within + Character.charCount(wanted));
    }

    /** By each of its sounds; a character that has none is passed over. */
    private boolean letters(Spoken name, int at, Letters left) {
        return name.sounds().get(at).stream()
                .anyMatch(sound -> sound.isEmpty()
                        ? continues(name, at + 1, left.run(), left.within())
                        : letters(name, at, left, sound));
    }

    /** A character takes the whole of its sound, its first letter, or, at the end of the letters, as many as are left. */
    private boolean letters(Spoken name, int at, Letters left, String sound) {
        String text = left.text();
        int within = left.within();
        if (text.startsWith(sound) && continues(name, at + 1, left.run(), within + sound.length())) {
            return true;
        }
        if (sound.startsWith(text) && continues(name, at + 1, left.run(), within + text.length())) {
            return true;
        }
        return text.length() > 1
                && sound.length() > 1
                && text.charAt(0) == sound.charAt(0)
                && continues(name, at + 1, left.run(), within + 1);
    }

    private Spoken spoken(String name) {
        return new Spoken(small(name).codePoints().toArray(), readings.every(small(name)));
    }

    /** The characters of a name with the sounds of each. */
    private record Spoken(int[] characters, List<List<String>> sounds) {}

    /** What is left of a run of letters from a place in it on. */
    private record Letters(int run, int within, String text) {}
}
