package org.credit531.trials;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.credit531.language.DataFiles;
import org.credit531.language.Label;

/**
 * By what organisations are told apart in figures, {@code trials/slices.yaml}: never by anything that a model may not read.
 *
 * @param registrations items whose record says what an organisation is, the first that there is counts
 * @param sizes bands of registered capital, from the smallest
 * @param ages bands of years since establishment, from the youngest
 * @param ownerships kinds of ownership, the first whose words are in the type of organisation
 */
record SliceRules(List<String> registrations, List<Band> sizes, List<Band> ages, List<Ownership> ownerships) {

    /** Names of what organisations are told apart by. */
    static final String CITY = "city";

    static final String SECTION = "section";
    static final String SIZE = "size";
    static final String AGE = "age";
    static final String OWNERSHIP = "ownership";

    /** All of them, in the order in which pages show them. */
    static final List<String> ALL = List.of(CITY, SECTION, SIZE, AGE, OWNERSHIP);

    SliceRules {
        registrations = List.copyOf(registrations);
        sizes = checked("sizes", sizes);
        ages = checked("ages", ages);
        ownerships = List.copyOf(ownerships);
    }

    static SliceRules shipped() {
        return DataFiles.read("trials/slices.yaml", SliceRules.class).getFirst();
    }

    private static List<Band> checked(String name, List<Band> bands) {
        Set<String> ids = new HashSet<>();
        long above = 0;
        for (Band band : bands) {
            boolean last = band == bands.getLast();
            if (!ids.add(band.id()) || !last && band.below() <= above || last && band.below() != 0) {
                throw new IllegalArgumentException(
                        name + ": band " + band.id() + " must end above the one before it, and the last must not end");
            }
            above = band.below();
        }
        return List.copyOf(bands);
    }

    /** The band of registered capital in fen. */
    String size(long capital) {
        return band(sizes, capital);
    }

    /** The band of an organisation established on a day, on another. */
    String age(LocalDate established, LocalDate day) {
        return band(ages, Math.max(0, established.until(day).getYears()));
    }

    private static String band(List<Band> bands, long amount) {
        return bands.stream()
                .filter(band -> band.below() == 0 || amount < band.below())
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The ownership that a type of organisation tells of. */
    Optional<String> ownership(String type) {
        return ownerships.stream()
                .filter(one -> one.words().isEmpty() || one.words().stream().anyMatch(type::contains))
                .findFirst()
                .map(Ownership::id);
    }

    /** What a size, an age or an ownership is called. */
    Optional<Label> label(String name, String id) {
        Stream<Named> all = switch (name) {
            case SIZE -> sizes.stream().map(band -> new Named(band.id(), band.label()));
            case AGE -> ages.stream().map(band -> new Named(band.id(), band.label()));
            default -> ownerships.stream().map(one -> new Named(one.id(), one.label()));
        };
        return all.filter(one -> one.id().equals(id)).map(Named::label).findFirst();
    }

    /** The place of a band among those of its kind; 0 for what has no order. */
    int place(String name, String id) {
        List<Band> bands = switch (name) {
            case SIZE -> sizes;
            case AGE -> ages;
            default -> List.of();
        };
        return bands.stream().map(Band::id).toList().indexOf(id) + 1;
    }

    private record Named(String id, Label label) {}

    /**
     * A band of amounts.
     *
     * @param below the first amount that is no longer in it; 0 for the last, which has no end
     */
    record Band(String id, Label label, long below) {}

    /**
     * A kind of ownership.
     *
     * @param words what the type of organisation says; without any, all others
     */
    record Ownership(String id, Label label, List<String> words) {

        @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
        Ownership {
            words = words == null ? List.of() : List.copyOf(words);
        }
    }
}
