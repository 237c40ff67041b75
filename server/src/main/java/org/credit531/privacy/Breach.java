package org.credit531.privacy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leak, change or loss of personal information, or one that may have happened.
 *
 * @param id the case
 * @param foundAt when it was found: from then on the deadlines count
 * @param reportedAt when it was reported here
 * @param reportedBy who reported it
 * @param title a few words
 * @param happened what happened
 * @param assessment what was found out since
 */
record Breach(
        UUID id,
        OffsetDateTime foundAt,
        OffsetDateTime reportedAt,
        String reportedBy,
        String title,
        String happened,
        Findings assessment) {

    /**
     * What was found out: the contents of the notices, as article 57 lists them.
     *
     * @param data which kinds of data
     * @param persons how many persons, {@code null} while nobody knows
     * @param harm what it may do to them
     * @param measures what was done
     * @param advice what the persons can do
     * @param spared why the persons are not notified; empty if they are
     */
    record Findings(
            String data, @Nullable Integer persons, String harm, String measures, String advice, String spared) {

        private static final int LONGEST = 4_000;
        private static final int LONGEST_REASON = 2_000;

        Findings {
            data = given(data);
            harm = given(harm);
            measures = given(measures);
            advice = given(advice);
            spared = given(spared);
        }

        private static String given(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        /** Whether it says what a notice must say. */
        boolean complete() {
            return persons != null && !data.isEmpty() && !harm.isEmpty() && !measures.isEmpty() && !advice.isEmpty();
        }

        boolean fits() {
            return Math.max(Math.max(data.length(), harm.length()), Math.max(measures.length(), advice.length()))
                            <= LONGEST
                    && spared.length() <= LONGEST_REASON
                    && (persons == null || persons >= 0);
        }
    }
}
