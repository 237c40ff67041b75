package org.credit531.watch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A random sample that can be drawn again from its seed: whoever doubts that it was random can check. */
final class Sample {

    private Sample() {}

    /** So many of the numbers, in ascending order. */
    static List<Long> draw(List<Long> numbers, int size, long seed) {
        var shuffled = new ArrayList<>(numbers);
        Collections.sort(shuffled);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.stream().limit(size).sorted().toList();
    }
}
