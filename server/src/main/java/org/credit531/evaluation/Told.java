package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.credit531.law.Citation;
import org.credit531.web.PointsText;
import org.jspecify.annotations.Nullable;

/** What a result means, put into words in the reader's language; points in thousandths. */
final class Told {

    private Told() {}

    /**
     * A record, and what it does to the score.
     *
     * @param name what its item is called
     * @param why what the model reads of it
     * @param disputedSince the day since which it is disputed, {@code null} where it is not
     */
    record RecordTold(
            String item,
            String name,
            String recordKey,
            LocalDate effectiveFrom,
            long points,
            String why,
            @Nullable LocalDate disputedSince) {

        /** Its points with their sign. */
        public String signed() {
            return PointsText.signed(points);
        }
    }

    /**
     * A principal reason.
     *
     * @param name what the indicator is called
     * @param most what it could have given; 0 for a rule that only takes
     * @param got what it gave
     * @param points what makes it a reason: lost, or gained
     * @param text the reason in a sentence
     * @param records what its records did, the weightiest first
     */
    record ReasonTold(
            String indicator,
            String name,
            long most,
            long got,
            long points,
            String text,
            String article,
            Citation citation,
            List<RecordTold> records) {}

    /**
     * The principal reasons of a result.
     *
     * @param lost what all scored factors lost together
     * @param gained what they gained over a subject without records
     */
    record ReasonsTold(List<ReasonTold> against, List<ReasonTold> inFavour, long lost, long gained) {}

    /**
     * What one record or indicator gives differently.
     *
     * @param cause why: {@code model law time corrected removed added}
     * @param item item of the record, if there is one
     * @param itemName what it is called
     * @param disputedSince the day since which that record is disputed, {@code null} where it is not
     */
    record DifferenceTold(
            String cause,
            String indicator,
            String name,
            @Nullable String item,
            @Nullable String itemName,
            @Nullable String recordKey,
            @Nullable LocalDate effectiveFrom,
            long before,
            long after,
            long points,
            String text,
            String article,
            Citation citation,
            @Nullable LocalDate disputedSince) {

        /** Its points with their sign. */
        public String signed() {
            return PointsText.signed(points);
        }
    }

    /** The part of a change that has one cause. */
    record CauseTold(String cause, String name, long points) {

        /** Its points with their sign. */
        public String signed() {
            return PointsText.signed(points);
        }
    }

    /** A result in short. */
    record OutcomeTold(LocalDate day, long points, String grade, String gradeName) {

        /** Its points as people read them. */
        public String score() {
            return PointsText.of(points);
        }
    }

    /** A day on which time changes the score, and what it changes. */
    record StepTold(OutcomeTold outcome, List<DifferenceTold> differences) {}

    /**
     * What time alone will do.
     *
     * @param until the last day looked at
     * @param quietAfter whether nothing changes by itself after the last step
     */
    record ForecastTold(List<StepTold> steps, LocalDate until, boolean quietAfter) {}

    /**
     * Something that can be done.
     *
     * @param text what, as an imperative
     * @param bySource whether who stated the record has to decide it
     * @param day the soonest day
     * @param recordKey the record that it changes; null where it adds one
     * @param points what it brings by itself
     * @param disputedSince the day since which that record is disputed, {@code null} where it is not
     */
    record DeedTold(
            String act,
            String text,
            boolean bySource,
            LocalDate day,
            String item,
            String itemName,
            @Nullable String recordKey,
            @Nullable LocalDate effectiveFrom,
            long points,
            String article,
            Citation citation,
            @Nullable LocalDate disputedSince) {

        /** What it brings by itself, with its sign. */
        public String signed() {
            return PointsText.signed(points);
        }
    }

    /** The fewest acts that reach the next grade, and the result on the first day on which they have. */
    record WayTold(List<DeedTold> deeds, OutcomeTold outcome) {}

    /**
     * How the next grade is reached.
     *
     * @param grade its id; null for who has the best
     * @param missing points that are missing for it
     * @param way null where nothing that can be done reaches it within a year
     * @param byTime the day on which time alone reaches it; null where it does not within five years
     * @param exact whether every smaller set of acts was tried
     * @param possible everything that can be done, what brings most by itself first
     */
    record WaysUpTold(
            @Nullable String grade,
            @Nullable String gradeName,
            long missing,
            @Nullable WayTold way,
            @Nullable LocalDate byTime,
            boolean exact,
            List<DeedTold> possible) {

        /** What is missing, as people read points. */
        public String missingPoints() {
            return PointsText.of(missing);
        }
    }
}
