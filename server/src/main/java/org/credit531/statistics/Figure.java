package org.credit531.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One number of the statistics.
 *
 * @param topic what is counted
 * @param place where: {@link Place#PROVINCE}, a city, or {@link Place#ELSEWHERE}
 * @param series kind of organisation, family of models, catalogue item, or what became of cases
 * @param slot grade, month or quarter; empty for the whole of the series
 * @param amount how many, {@code null} where it may not be told
 */
record Figure(
        Topic topic,
        String place,
        String series,
        String slot,
        @Nullable Long amount) {

    /** What is counted. */
    enum Topic {
        /** Organisations that exist, by kind. */
        ORGANISATIONS,
        /** Their present published grades, by family of models. */
        GRADES,
        /** Records, by item and by the month from which they count. */
        RECORDS,
        /** Objections of organisations, by quarter. */
        OBJECTIONS,
        /** Reports of errors by anybody, by quarter. */
        CHALLENGES,
        /** Applications for repair, over two years. */
        REPAIRS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Topic of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
