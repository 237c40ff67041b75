package org.credit531.evaluation;

import java.util.List;
import org.credit531.law.Citation;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A model as its card shows it, in the reader's language; points written out.
 *
 * @param family key of its family
 * @param kinds keys of the kinds of subjects it evaluates
 * @param required the records that a subject must have, null where it evaluates all of these kinds
 * @param extension what it extends, null for a base model
 * @param basis the rule that provides for the evaluation
 * @param suspended whether it has ended, so that nobody is evaluated
 */
record ModelCard(
        String id,
        int version,
        String label,
        String family,
        List<String> kinds,
        @Nullable Records required,
        @Nullable Extension extension,
        String scale,
        Citation basis,
        boolean suspended,
        List<Dimension> dimensions,
        List<Veto> vetoes,
        List<Grade> grades) {

    /** How many indicators there are in all. */
    public long indicators() {
        return dimensions.stream()
                .mapToLong(dimension -> dimension.indicators().size())
                .sum();
    }

    /**
     * Records of an item.
     *
     * @param item its name
     * @param itemCode its code, for the link
     * @param conditions what they meet, in words; empty when all are meant
     */
    record Records(String item, String itemCode, List<String> conditions) {}

    /**
     * The base of a model of some of its subjects.
     *
     * @param prefixes how the codes of their industry begin; empty where they are told by something else
     * @param part what tells them, in words; empty for an industry
     */
    record Extension(String model, int version, List<String> prefixes, String part) {}

    /**
     * A group of indicators.
     *
     * @param weight what their highest points add up to, null where the model does not state it
     */
    record Dimension(String label, @Nullable String weight, List<Indicator> indicators) {}

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
     * @param promises keys of what it promises, and the lint has proved
     * @param missing points when there is nothing to read
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
            List<String> promises,
            Missing missing,
            List<Line> lines,
            List<Line> fading) {}

    /**
     * Points for the four kinds of missing.
     *
     * @param notApplicable where the indicator does not concern the subject, null where it concerns all
     * @param applies the records by which it concerns a subject, null where it concerns all
     */
    record Missing(
            String noData,
            @Nullable String notApplicable,
            @Nullable Records applies,
            String late,
            String withheld) {}

    /**
     * A veto.
     *
     * @param records the records beside which the score has a ceiling
     * @param window how long they count, null without limit
     */
    record Veto(
            String id,
            String label,
            Citation article,
            Records records,
            @Nullable String window,
            String ceiling) {}

    /** A line of a table of points: when, and how much. */
    record Line(String when, String points) {}

    /**
     * A grade.
     *
     * @param from least score, null for the lowest grade, which takes the rest
     */
    record Grade(Tag tag, @Nullable String from) {}
}
