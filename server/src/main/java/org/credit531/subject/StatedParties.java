package org.credit531.subject;

/**
 * The parties that the transaction under way states, as sets: millions of them never pass through memory. The caller
 * fills temporary tables and has them attributed at once.
 *
 * <ul>
 *   <li>{@code stated_party (scheme, code, name, kind, region, confirmed, stated_on, tells_end, ended_on)}: each party
 *       once. {@code confirmed} is the word of its registrar on name and existence, from {@code stated_on}; where
 *       {@code tells_end}, also on its end
 *   <li>{@code stated_alias (scheme, code, alias_scheme, alias_code, stated_on)}: a registrar's word that the party of a
 *       unified code is also known by another number
 *   <li>{@code changed_subject (subject)}: filled here with the subjects of all stated parties, perhaps repeated; the
 *       caller may add others. Listeners of the change read it
 * </ul>
 */
public interface StatedParties {

    /** Creates the temporary tables, which end with the transaction. */
    void prepare();

    /**
     * Makes sure that every stated party has a subject, and takes names, ends, other numbers and confirmation from
     * registrars. A party stated by an older number becomes an unconfirmed subject; when a unified code with that number
     * comes, it is the same subject.
     *
     * @param knowledge the number of the commit that states them
     */
    void attribute(long knowledge);
}
