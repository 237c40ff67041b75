package org.credit531.province.population;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everybody in a province. A subject is drawn from the seed and its own number alone, so that a province of any size needs no
 * memory and a larger one begins like a smaller one. There are as many persons as organisations.
 */
public final class Population {

    /** The day on which the invented registers were closed: nothing is dated later, whatever the clock says. */
    public static final LocalDate CLOSED = LocalDate.of(2026, 6, 30);

    private final long seed;
    private final int size;
    private final InventedCodes codes;
    private final TradeNames tradeNames;

    /** A population with so many organisations, and as many persons. */
    public Population(long seed, int size) {
        if (size < 0) {
            throw new IllegalArgumentException("a province cannot have " + size + " organisations: 0 or more");
        }
        this.seed = seed;
        this.size = size;
        this.codes = new InventedCodes(seed);
        this.tradeNames = new TradeNames(seed);
    }

    /** The seed of everything. */
    public long seed() {
        return seed;
    }

    /** How many organisations there are. */
    public int size() {
        return size;
    }

    /** The organisations, one after the other. */
    public Stream<Subject> organisations() {
        return IntStream.range(0, size).mapToObj(this::organisation);
    }

    /** The persons, one after the other. */
    public Stream<Subject> persons() {
        return IntStream.range(0, size).mapToObj(this::person);
    }

    /** The organisation of a number. */
    public Subject organisation(int number) {
        return registered(number);
    }

    /** The person of a number. */
    public Subject person(int number) {
        return new Person(seed, number);
    }

    /** The kind of the organisation of a number, which is known sooner than the organisation. */
    public Kind kindOfOrganisation(int number) {
        return RegisteredSubject.kind(seed, number);
    }

    RegisteredSubject registered(int number) {
        return new RegisteredSubject(this, number);
    }

    InventedCodes codes() {
        return codes;
    }

    TradeNames tradeNames() {
        return tradeNames;
    }
}
