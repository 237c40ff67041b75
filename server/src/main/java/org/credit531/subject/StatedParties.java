package org.credit531.subject;

/**
 * The parties that the transaction under way states, as sets: millions of them never pass through memory. The caller
 * fills temporary tables and has them attributed at once.
 *
 * <ul>
 *   <li>{@code stated_party (scheme, code, name, row_number, stated_on, ended_on)}: parties with the day from which the
 *       statement counts and, where a registrar says that it has ended, since when; of several the greatest row counts
 *   <li>{@code stated_alias (scheme, code, alias_scheme, alias_code, stated_on)}: a registrar's word that the party of a
 *       unified code is also known by another number
 *   <li>{@code changed_subject (subject, fresh, altered, code, name, kind, region, state)}: filled here with the subjects of all
 *       stated parties, perhaps repeated, and with those that a registrar's word has changed beside them; the caller may add
 *       others, as {@code (subject, false, false)}. Listeners of the change read it. {@code fresh} ones did not exist before,
 *       stand there once, and are what the other columns say; what is known of {@code altered} ones besides their records
 *       may have changed
 * </ul>
 */
public interface StatedParties {

    /** Creates the temporary tables, which end with the transaction. */
    void prepare();

    /**
     * Makes sure that every stated party has a subject, and takes names, ends, other numbers and confirmation from
     * registrars. A party stated by an older number becomes an unconfirmed subject; when a unified code with that number
     * comes, it is the same subject.
     */
    void attribute(Word word);

    /**
     * Whose word the stated parties are.
     *
     * @param knowledge the number of the commit that states them
     * @param registrar whether it is that of their registrar, which counts for name, existence and other numbers
     * @param tellsEnd whether it also counts for their end
     */
    record Word(long knowledge, boolean registrar, boolean tellsEnd) {}
}
