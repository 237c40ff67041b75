package org.credit531.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a subject's evaluation means, in words of the language that was asked for; points are thousandths.
 *
 * @param reasons the principal reasons
 * @param waysUp how the next grade is reached
 * @param forecast what time alone will do
 * @param peers where the result lies among those of its peers
 */
public record SubjectInsights(Reasons reasons, WaysUp waysUp, Forecast forecast, Peers peers) {

    /**
     * Where a result lies among those of its peers.
     *
     * @param band the band and its circle; nothing where none is told
     * @param reason why none is told
     * @param text all of it in a sentence
     * @param rule how it is counted
     */
    public record Peers(
            @Nullable LocalDate asOf,
            @Nullable Band band,
            @Nullable String reason,
            @Nullable String text,
            @Nullable String rule) {}

    /** A band; {@code widened} says why the circle is not the narrowest. */
    public record Band(
            @Nullable String id,
            @Nullable String name,
            @Nullable String widened) {}

    /** A record, and what it does to the score. */
    public record Basis(
            @Nullable String name,
            @Nullable String recordKey,
            @Nullable LocalDate effectiveFrom,
            long points,
            @Nullable String why,
            @Nullable LocalDate disputedSince) {}

    /** A principal reason in a sentence, with the records behind it. */
    public record Reason(
            @Nullable String text, long points, @Nullable List<Basis> records) {

        /** Keeps the records; none when the platform sent none. */
        public Reason {
            records = all(records);
        }
    }

    /** What kept the score from being higher, and what raised it. */
    public record Reasons(
            @Nullable List<Reason> against, @Nullable List<Reason> inFavour) {

        /** Keeps the lists. */
        public Reasons {
            against = all(against);
            inFavour = all(inFavour);
        }
    }

    /** A result in short. */
    public record Outcome(
            @Nullable LocalDate day,
            long points,
            @Nullable String grade,
            @Nullable String gradeName) {}

    /** Something that can be done, the soonest day, and what it brings by itself. */
    public record Deed(
            @Nullable String text,
            boolean bySource,
            @Nullable LocalDate day,
            @Nullable String itemName,
            @Nullable LocalDate effectiveFrom,
            long points,
            @Nullable Citation citation,
            @Nullable LocalDate disputedSince) {}

    /** An article as it is cited. */
    public record Citation(@Nullable String citation) {}

    /** The fewest acts that reach the next grade, and the result then. */
    public record Way(@Nullable List<Deed> deeds, @Nullable Outcome outcome) {

        /** Keeps the list. */
        public Way {
            deeds = all(deeds);
        }
    }

    /** How the next grade is reached; without grade for who has the best. */
    public record WaysUp(
            @Nullable String grade,
            @Nullable String gradeName,
            long missing,
            @Nullable Way way,
            @Nullable LocalDate byTime,
            boolean exact) {}

    /** What one record or indicator gives differently. */
    public record Difference(
            @Nullable String cause,
            @Nullable String name,
            @Nullable String itemName,
            @Nullable LocalDate effectiveFrom,
            long points,
            @Nullable String text,
            @Nullable LocalDate disputedSince) {}

    /** A day on which time changes the score. */
    public record Step(@Nullable Outcome outcome, @Nullable List<Difference> differences) {

        /** Keeps the list. */
        public Step {
            differences = all(differences);
        }
    }

    /** The days on which time changes the score. */
    public record Forecast(
            @Nullable List<Step> steps, @Nullable LocalDate until, boolean quietAfter) {

        /** Keeps the list. */
        public Forecast {
            steps = all(steps);
        }
    }

    /** The part of a change that has one cause. */
    public record Cause(@Nullable String name, long points) {}

    /** A result that is compared. */
    public record Compared(@Nullable Outcome outcome, long knownAt) {}

    /** Why a score has changed between two days; {@code next} is where the platform would continue, if it has not told all. */
    public record Change(
            @Nullable Compared from,
            @Nullable Compared to,
            long points,
            @Nullable List<Cause> causes,
            @Nullable List<Difference> differences,
            long withheld,
            @Nullable String next) {

        /** Keeps the lists. */
        public Change {
            causes = all(causes);
            differences = all(differences);
        }

        /** This with the differences of the page after it. */
        Change and(Change following) {
            var both = new ArrayList<>(all(differences));
            both.addAll(all(following.differences));
            return new Change(from, to, points, causes, both, withheld, following.next);
        }

        /** What the parts add up to; equal to the points unless the platform is wrong. */
        public long sum() {
            return withheld
                    + Objects.requireNonNull(differences).stream()
                            .mapToLong(Difference::points)
                            .sum();
        }
    }

    private static <T> List<T> all(@Nullable List<T> sent) {
        return List.copyOf(Objects.requireNonNullElse(sent, List.of()));
    }
}
