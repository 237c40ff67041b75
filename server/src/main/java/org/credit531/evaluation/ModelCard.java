package org.credit531.evaluation;

import java.util.List;
import org.credit531.law.Citation;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A model as its card shows it, in the reader's language; points written out.
 *
 * @param kinds keys of the kinds of subjects it evaluates
 * @param basis the rule that provides for the evaluation
 * @param suspended whether it has ended, so that nobody is evaluated
 */
record ModelCard(
        String id,
        int version,
        String label,
        List<String> kinds,
        String scale,
        Citation basis,
        boolean suspended,
        List<Dimension> dimensions,
        List<Grade> grades) {

    /** How many indicators there are in all. */
    public long indicators() {
        return dimensions.stream()
                .mapToLong(dimension -> dimension.indicators().size())
                .sum();
    }

    /** A group of indicators. */
    record Dimension(String label, List<Indicator> indicators) {}

    /**
     * An indicator.
     *
     * @param article the article that lets it be used
     * @param suspended the article whose end suspends it, cited; null while nothing does
     * @param item name of the catalogue item it reads
     * @param itemCode its code, for the link
     * @param takes how records become points: key ending of {@code takes.…}
     * @param conditions which records count, in words; empty when all do
     * @param window how long a record counts, null without limit
     * @param notApplicable points where the indicator does not concern the subject, null where it concerns all
     * @param lines the table of points
     * @param fading factors by age of the record; empty when old records count in full
     */
    record Indicator(
            String id,
            String label,
            Citation article,
            @Nullable String suspended,
            String item,
            String itemCode,
            String takes,
            List<String> conditions,
            @Nullable String window,
            String base,
            String cap,
            String floor,
            String noData,
            @Nullable String notApplicable,
            List<Line> lines,
            List<Line> fading) {}

    /** A line of a table of points: when, and how much. */
    record Line(String when, String points) {}

    /**
     * A grade.
     *
     * @param from least score, null for the lowest grade, which takes the rest
     */
    record Grade(Tag tag, @Nullable String from) {}
}
