package org.credit531.modelling;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.credit531.language.Texts;
import org.credit531.web.PointsText;
import org.jspecify.annotations.Nullable;

/**
 * What comparisons come to, in the reader's language.
 *
 * @param weights of each part
 * @param ratio the consistency ratio
 * @param consistent whether it is small enough
 * @param doubt the comparison that fits the others least, in words
 */
record WeightsView(
        List<Weight> weights,
        String ratio,
        boolean consistent,
        @Nullable String doubt) {

    private static final long THOUSAND_POINTS = 1_000_000;

    static WeightsView of(Weighting weighting, List<String> names, ReviewRule rule, Locale locale) {
        List<Long> points = weighting.points(THOUSAND_POINTS);
        return new WeightsView(
                IntStream.range(0, names.size())
                        .mapToObj(part -> new Weight(
                                names.get(part),
                                percent(weighting.weights().get(part)),
                                PointsText.of(points.get(part))))
                        .toList(),
                ratio(weighting.ratio()),
                weighting.ratioInThousandths() <= rule.consistencyRatio(),
                doubt(weighting, names, locale));
    }

    static String percent(double weight) {
        return "%.1f %%".formatted(100 * weight);
    }

    static String ratio(double ratio) {
        return "%.3f".formatted(ratio);
    }

    static @Nullable String doubt(Weighting weighting, List<String> names, Locale locale) {
        Weighting.Doubt doubt = weighting.doubt();
        return doubt == null
                ? null
                : Texts.of(
                        "modelling",
                        "weights.doubt",
                        locale,
                        names.get(doubt.row()),
                        names.get(doubt.column()),
                        times(doubt.stated()),
                        times(doubt.follows()),
                        better(doubt.better()));
    }

    /** As a number, or as one divided by it. */
    private static String times(double times) {
        return times >= 1 ? "%.1f".formatted(times) : "1/%.1f".formatted(1 / times);
    }

    private static String better(int times) {
        return times > 0 ? Integer.toString(times) : "1/" + -times;
    }

    /** A part with its weight, in hundredths and as points of a thousand. */
    record Weight(String name, String percent, String points) {}
}
