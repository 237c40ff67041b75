package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.edition.Edition;
import org.jspecify.annotations.Nullable;

/**
 * That a released version of a model was wrong: as of its day and later it evaluates nobody, for whoever asks as known at the number of
 * the recall or a later one. What was answered before stays to be computed again as it was given (row M-12).
 *
 * @param model the model's name over all its versions
 * @param version the version that was wrong
 * @param from the first day as of which it is not used
 * @param instead the earlier version that holds in its place; {@code null} for the one before it
 * @param reason what is wrong with it
 * @param knowledge the number from which the recall is known; {@code null} before it has come into force
 */
public record Recall(
        String model,
        int version,
        LocalDate from,
        @Nullable Integer instead,
        String reason,
        @Nullable Long knowledge) {

    /** The text of its edition, which {@link #of} reads. */
    public String text() {
        String named = instead == null ? "" : "instead: " + instead + "\n";
        return "version: " + version + "\nfrom: " + from + "\n" + named;
    }

    /** The recall that an edition states. */
    static Recall of(Edition edition) {
        String instead = value(edition, "instead");
        return new Recall(
                edition.name(),
                Integer.parseInt(required(edition, "version")),
                LocalDate.parse(required(edition, "from")),
                instead == null ? null : Integer.valueOf(instead),
                edition.reason(),
                edition.knowledge());
    }

    private static String required(Edition edition, String key) {
        return Objects.requireNonNull(value(edition, key), () -> "a recall of " + edition.name() + " without " + key);
    }

    private static @Nullable String value(Edition edition, String key) {
        Matcher line = Pattern.compile("(?m)^" + key + ": (.+)$").matcher(edition.text());
        return line.find() ? line.group(1) : null;
    }

    /** Whether it recalls this version. */
    public boolean isOf(String id, int number) {
        return model.equals(id) && version == number;
    }

    /** Whether it says something of a day, for whoever asks as known at a number. */
    boolean speaksOf(LocalDate day, long number) {
        return knowledge != null && knowledge <= number && !from.isAfter(day);
    }

    /** That the version of a past answer was recalled since: the answer is told as it was given, and that it does not hold any more. */
    static Optional<Recall> since(SubjectEvaluation answer, PublishedModels models) {
        return models.recall(answer.model().id(), answer.model().version())
                .filter(recall -> !recall.from().isAfter(answer.evaluation().asOf()))
                .filter(recall -> recall.knowledge() != null && recall.knowledge() > answer.knownAt());
    }
}
