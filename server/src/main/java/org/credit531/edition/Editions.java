package org.credit531.edition;

import java.time.LocalDate;
import java.util.List;

/** The accepted editions. */
public interface Editions {

    /**
     * The number under which the latest edition came into force, 0 where none has: whoever holds what editions say reads
     * them again when it changes ({@link Laid}). On the instance that puts one in force it is right at once, on others within
     * {@link #FRESHNESS}. In a transaction that has put one in force, and before it commits, its number below zero.
     */
    long stamp();

    /** Makes sure that the next answer of {@link #stamp} is not older than now. */
    void lookAgain();

    /** How old, in milliseconds, an answer of {@link #stamp} may be. */
    long FRESHNESS = 200;

    /** Every edition of a shelf that has ever come into force, by name and version. */
    List<Edition> entered(Shelf shelf);

    /** The editions of one file, also those whose day is to come, by version. */
    List<Edition> of(Shelf shelf, String name);

    /** Every edition of some shelves that people have signed, the latest first. */
    List<Edition> signed(Shelf... shelves);

    /** Those of a shelf that are signed and not in force yet, by name and version. */
    List<Edition> waiting(Shelf shelf);

    /** Those whose day has come and that are not in force yet. */
    List<Edition> due(LocalDate today);

    /**
     * Adds an edition, in the transaction under way.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException where the version is there already, or one person
     *     stands behind it twice
     */
    void add(Edition edition);

    /** Puts an edition in force under a number, when the transaction under way commits. */
    void enter(Edition edition, long knowledge);
}
