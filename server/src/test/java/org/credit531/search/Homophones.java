package org.credit531.search;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Characters that sound the same. */
final class Homophones {

    private static final int FIRST = 0x4E00;
    private static final int COMMON = 20_000;
    private static final Map<String, List<Character>> BY_SOUND = IntStream.range(FIRST, FIRST + COMMON)
            .mapToObj(character -> (char) character)
            .collect(groupingBy(Homophones::sound));

    private Homophones() {}

    private static String sound(char character) {
        return Readings.shipped().joined(Character.toString(character));
    }

    /** Another character that sounds like this one. */
    static Optional<Character> of(char character) {
        return BY_SOUND.getOrDefault(sound(character), List.of()).stream()
                .filter(other -> other != character)
                .findFirst();
    }
}
