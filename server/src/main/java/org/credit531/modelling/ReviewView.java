package org.credit531.modelling;

import java.util.List;
import java.util.Locale;
import org.credit531.web.PointsText;
import org.jspecify.annotations.Nullable;

/**
 * A review in the reader's language.
 *
 * @param limit the most that comparisons may contradict each other
 * @param experts how many experts are needed
 * @param complete whether all is there that a review needs
 * @param weighs whether there is more than one dimension
 * @param ratio of all experts together, {@code null} before they have spoken
 */
record ReviewView(
        List<Part> parts,
        List<Opinion> opinions,
        String limit,
        int experts,
        boolean complete,
        boolean weighs,
        @Nullable String ratio) {

    static ReviewView of(Review review, Locale locale) {
        return new ReviewView(
                review.parts().stream().map(part -> part(part, locale)).toList(),
                review.opinions().stream()
                        .map(opinion -> opinion(review, opinion, locale))
                        .toList(),
                WeightsView.ratio(review.rule().consistencyRatio() / 1_000.0),
                review.rule().experts(),
                review.isComplete(),
                review.weighs(),
                review.together() == null
                        ? null
                        : WeightsView.ratio(review.together().ratio()));
    }

    private static Part part(Review.Part part, Locale locale) {
        return new Part(
                part.dimension().label().in(locale),
                PointsText.of(part.points()),
                part.weight() == null ? null : WeightsView.percent(part.weight()),
                part.wanted() == null ? null : PointsText.of(part.wanted()),
                part.wanted() != null && part.wanted() != part.points());
    }

    private static Opinion opinion(Review review, Review.Opinion opinion, Locale locale) {
        return new Opinion(
                opinion.judgement().expert(),
                WeightsView.ratio(opinion.weighting().ratio()),
                opinion.fits() && review.isConsistent(opinion.weighting()),
                opinion.fits() ? WeightsView.doubt(opinion.weighting(), review.names(locale), locale) : null);
    }

    /**
     * A dimension.
     *
     * @param points of the draft, {@code wanted} by the experts
     * @param differs whether the two are others
     */
    record Part(
            String label,
            String points,
            @Nullable String weight,
            @Nullable String wanted,
            boolean differs) {}

    /**
     * An expert's opinion.
     *
     * @param counts whether it counts
     * @param doubt the comparison that fits the others least, in words
     */
    record Opinion(
            String expert,
            String ratio,
            boolean counts,
            @Nullable String doubt) {}
}
