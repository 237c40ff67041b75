package org.credit531.subject;

import java.util.EnumSet;
import java.util.Set;
import org.credit531.identifiers.Scheme;

/**
 * The parties that the transaction under way states, as sets: millions of them never pass through memory. The caller
 * fills temporary tables and has them attributed at once.
 *
 * <ul>
 *   <li>{@code stated_party (scheme, code, name, row_number, stated_on, ended_on)}: parties with the day from which the
 *       statement counts and, where a registrar says that it has ended, since when; of several the greatest row counts
 *   <li>{@code stated_alias (scheme, code, alias_scheme, alias_code, stated_on, row_number)}: a registrar's word that the party of a
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
     * registrars. A register's word on subjects that another registers is kept as a record and counts for nothing here. A party stated by an older number becomes an unconfirmed subject; when a unified code with that number
     * comes, it is the same subject.
     */
    void attribute(Word word);

    /**
     * Whose word the stated parties are.
     *
     * @param knowledge the number of the commit that states them
     * @param categories beginnings of the unified codes that the source gives out: of these subjects it is the registrar,
     *     whose word counts for name, existence and other numbers; empty where it is nobody's
     * @param persons whether the source registers natural persons
     * @param tellsEnd whether its word also counts for the end of its subjects
     */
    record Word(long knowledge, Set<String> categories, boolean persons, boolean tellsEnd) {

        private static final String MARKET_REGULATION = "9";
        private static final String PUBLIC_INSTITUTION = "12";

        public Word {
            categories = Set.copyOf(categories);
        }

        /** Whether the source is the registrar of anybody. */
        boolean registrar() {
            return persons || !categories.isEmpty();
        }

        /** The older numbers on which it has a registrar's word, as long as no unified code says who the registrar is. */
        Set<Scheme> schemes() {
            Set<Scheme> schemes = EnumSet.noneOf(Scheme.class);
            if (persons) {
                schemes.add(Scheme.CITIZEN_NUMBER);
            }
            if (!categories.isEmpty()) {
                schemes.add(Scheme.ORGANISATION_CODE);
            }
            if (categories.stream().anyMatch(category -> category.startsWith(MARKET_REGULATION))) {
                schemes.add(Scheme.REGISTRATION_NUMBER);
                schemes.add(Scheme.OLD_REGISTRATION_NUMBER);
            }
            if (categories.contains(PUBLIC_INSTITUTION)) {
                schemes.add(Scheme.PUBLIC_INSTITUTION_CERTIFICATE);
            }
            return schemes;
        }
    }
}
