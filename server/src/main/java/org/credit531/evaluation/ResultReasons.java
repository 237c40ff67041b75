package org.credit531.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.credit531.access.Visitor;
import org.credit531.law.Citation;
import org.springframework.stereotype.Component;

/** The principal reasons of a result in sentences, for a context that tells it on paper. */
@Component
public class ResultReasons {

    private final Insights insights;
    private final TellingInsights telling;

    ResultReasons(Insights insights, TellingInsights telling) {
        this.insights = insights;
        this.telling = telling;
    }

    /** What counts most against a result and in its favour, as far as the visitor may see what it rests on. */
    public List<Reason> of(SubjectEvaluation evaluated, Visitor visitor, Locale locale) {
        var seen = insights.seen(evaluated, visitor);
        var told = telling.of(evaluated, locale).reasons(insights.reasons(seen));
        return Stream.concat(
                        told.against().stream().map(reason -> reason(reason, true)),
                        told.inFavour().stream().map(reason -> reason(reason, false)))
                .toList();
    }

    private static Reason reason(Told.ReasonTold reason, boolean against) {
        return new Reason(reason.indicator(), reason.text(), reason.points(), against, reason.citation());
    }

    /**
     * A reason.
     *
     * @param indicator the indicator's id
     * @param text the reason in a sentence
     * @param points thousandths of a point, lost or gained
     * @param against whether they were lost
     * @param article the article it rests on
     */
    public record Reason(String indicator, String text, long points, boolean against, Citation article) {}
}
