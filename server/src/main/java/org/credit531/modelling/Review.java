package org.credit531.modelling;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.credit531.scoring.Dimension;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.jspecify.annotations.Nullable;

/**
 * What experts have said of a draft so far, and what is still missing.
 *
 * @param rule what a review needs
 * @param parts the dimensions, with the points that the draft gives them
 * @param opinions of each expert
 * @param together what they say together, {@code null} while nobody has said anything that counts
 */
record Review(
        ReviewRule rule,
        List<Part> parts,
        List<Opinion> opinions,
        @Nullable Weighting together) {

    Review {
        parts = List.copyOf(parts);
        opinions = List.copyOf(opinions);
    }

    static Review of(ReviewRule rule, Model model, List<Judgement> judgements) {
        List<String> ids = model.dimensions().stream().map(Dimension::id).toList();
        List<Opinion> opinions = judgements.stream()
                .map(judgement -> new Opinion(
                        judgement,
                        judgement.matrix().weighting(),
                        judgement.criteria().equals(ids)))
                .toList();
        List<Comparisons> counted = opinions.stream()
                .filter(Opinion::fits)
                .map(opinion -> opinion.judgement().matrix())
                .toList();
        Weighting together =
                counted.isEmpty() ? null : Comparisons.together(counted).weighting();
        return new Review(rule, parts(model, together), opinions, together);
    }

    private static List<Part> parts(Model model, @Nullable Weighting together) {
        List<Long> wanted = together == null ? List.of() : together.points(model.scale());
        return IntStream.range(0, model.dimensions().size())
                .mapToObj(index -> part(model, index, together, wanted))
                .toList();
    }

    private static Part part(Model model, int index, @Nullable Weighting together, List<Long> wanted) {
        Dimension dimension = model.dimensions().get(index);
        long points = model.indicators().stream()
                .filter(indicator -> !indicator.bonus() && indicator.dimension().equals(dimension.id()))
                .mapToLong(Indicator::cap)
                .sum();
        return together == null
                ? new Part(dimension, points, null, null)
                : new Part(dimension, points, together.weights().get(index), wanted.get(index));
    }

    /** What the dimensions are called. */
    List<String> names(Locale locale) {
        return parts.stream().map(part -> part.dimension().label().in(locale)).toList();
    }

    /** Whether there is something to weigh: one dimension alone needs no weight. */
    boolean weighs() {
        return parts.size() > 1;
    }

    /** How many opinions count: about the dimensions of the draft, and without too much contradiction. */
    long counted() {
        return opinions.stream()
                .filter(opinion -> opinion.fits() && isConsistent(opinion.weighting()))
                .count();
    }

    boolean isConsistent(Weighting weighting) {
        return weighting.ratioInThousandths() <= rule.consistencyRatio();
    }

    /** Whether enough experts have spoken, none of them against himself, and not against each other. */
    boolean isComplete() {
        return !weighs()
                || opinions.size() >= rule.experts()
                        && counted() == opinions.size()
                        && together != null
                        && isConsistent(together);
    }

    /**
     * A dimension.
     *
     * @param points what the draft gives it, in thousandths
     * @param weight what the experts give it, of one; {@code null} before they have spoken
     * @param wanted the same as points, in thousandths
     */
    record Part(
            Dimension dimension,
            long points,
            @Nullable Double weight,
            @Nullable Long wanted) {}

    /**
     * An expert's.
     *
     * @param fits whether it is about the dimensions that the draft has now
     */
    record Opinion(Judgement judgement, Weighting weighting, boolean fits) {}
}
