package org.credit531.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A slip of the pen: one character is another, is missing, is too many, or two have changed places. A character that sounds like
 * the right one is no slip unless asked for: 柳 is not 刘.
 */
final class Slips {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;

    private final int[] characters;

    private Slips(int[] characters) {
        this.characters = characters;
    }

    static Slips of(String text) {
        return new Slips(text.codePoints().toArray());
    }

    /** Whether so much was typed that what is left of it still means something, and not so much that nobody types it. */
    boolean arePossible() {
        return characters.length >= SHORTEST && characters.length <= LONGEST;
    }

    /** Each place in which a slip may be, as far as something is left of what was typed. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int slip = 0; slip < characters.length; slip++) {
            places.add(new Place(pairsWithout(slip), patterns(slip)));
            if (slip + 1 < characters.length) {
                String swapped = swapped(slip);
                places.add(new Place(Pairs.of(swapped), List.of('%' + Typed.escaped(swapped) + '%')));
            }
        }
        places.removeIf(place -> place.pairs().isEmpty());
        return places;
    }

    private Set<String> pairsWithout(int slip) {
        Set<String> pairs = new LinkedHashSet<>(Pairs.of(text(0, slip)));
        pairs.addAll(Pairs.of(text(slip + 1, characters.length)));
        return pairs;
    }

    /** The character is another, is too many, or one is missing before it. */
    private List<String> patterns(int slip) {
        String before = '%' + Typed.escaped(text(0, slip));
        String behind = Typed.escaped(text(slip + 1, characters.length)) + '%';
        String missing = before + '_' + Typed.escaped(text(slip, characters.length)) + '%';
        return List.of(before + '_' + behind, before + behind, missing);
    }

    /** Whether a name contains it with one slip. */
    boolean areIn(String name, Readings readings, boolean soundsAlike) {
        int[] other = name.codePoints().toArray();
        for (int begin = 0; begin < other.length; begin++) {
            if (isSlip(other, begin, readings, soundsAlike)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSlip(int[] name, int begin, Readings readings, boolean soundsAlike) {
        int same = sameFrom(name, begin, 0);
        if (same == characters.length) {
            return false;
        }
        boolean another = sameFrom(name, begin + same + 1, same + 1) == characters.length - same - 1
                && begin + same < name.length
                && (soundsAlike || !readings.soundAlike(name[begin + same], characters[same]));
        boolean tooMany = sameFrom(name, begin + same, same + 1) == characters.length - same - 1
                && (soundsAlike || !isAnotherAtTheEdge(name, begin, same, readings));
        boolean missing = sameFrom(name, begin + same + 1, same) == characters.length - same;
        return another || tooMany || missing || isSwapped(name, begin, same);
    }

    /** Whether what seems to be too many at an end stands in the place of a character that sounds the same. */
    private boolean isAnotherAtTheEdge(int[] name, int begin, int same, Readings readings) {
        int beside = same == 0 ? begin - 1 : begin + same;
        boolean isAtAnEnd = same == 0 || same == characters.length - 1;
        return isAtAnEnd && beside >= 0 && beside < name.length && readings.soundAlike(name[beside], characters[same]);
    }

    private boolean isSwapped(int[] name, int begin, int same) {
        return same + 1 < characters.length
                && begin + same + 1 < name.length
                && name[begin + same] == characters[same + 1]
                && name[begin + same + 1] == characters[same]
                && sameFrom(name, begin + same + 2, same + 2) == characters.length - same - 2;
    }

    /** How many characters are the same from a place of the name, and of this, on. */
    private int sameFrom(int[] name, int inName, int inText) {
        int same = 0;
        while (inText + same < characters.length
                && inName + same < name.length
                && name[inName + same] == characters[inText + same]) {
            same++;
        }
        return same;
    }

    private String swapped(int first) {
        int[] swapped = characters.clone();
        swapped[first] = characters[first + 1];
        swapped[first + 1] = characters[first];
        return new String(swapped, 0, swapped.length);
    }

    private String text(int begin, int end) {
        return begin >= end ? "" : new String(characters, begin, end - begin);
    }

    /**
     * A place in which a slip may be.
     *
     * @param pairs pairs that it leaves whole, all of which are in a name that is meant
     * @param patterns of names that contain what was typed with a slip in this place
     */
    record Place(Collection<String> pairs, List<String> patterns) {}
}
