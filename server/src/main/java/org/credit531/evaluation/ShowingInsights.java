package org.credit531.evaluation;

import java.util.List;
import java.util.Locale;
import org.credit531.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a subject shows of what a result means, the most telling first. */
@Component
class ShowingInsights {

    /** Days and acts that the page shows; the interface for programs gives all. */
    private static final int MOST = 12;

    /** Days that are not folded away. */
    private static final int NEXT = 3;

    private final Insights insights;
    private final TellingInsights telling;
    private final Peers peers;
    private final TellingPeers tellingPeers;

    ShowingInsights(Insights insights, TellingInsights telling, Peers peers, TellingPeers tellingPeers) {
        this.insights = insights;
        this.telling = telling;
        this.peers = peers;
        this.tellingPeers = tellingPeers;
    }

    /**
     * What a result means to the visitor.
     *
     * @param today whether it is the result of today: only from today on something can be done
     */
    InsightsShown of(SubjectEvaluation evaluated, boolean today, Visitor visitor, Locale locale) {
        Seen seen = insights.seen(evaluated, visitor);
        var teller = telling.of(evaluated, locale);
        var reasons = teller.reasons(insights.reasons(seen));
        var now = teller.outcome(seen.evaluation());
        if (!today) {
            return new InsightsShown(now, reasons, null, null, null, false, seen.complete());
        }
        var forecast = insights.forecast(seen);
        return new InsightsShown(
                now,
                reasons,
                teller.waysUp(insights.waysUp(seen, forecast)),
                teller.forecast(forecast),
                tellingPeers.of(peers.of(evaluated), locale),
                true,
                seen.complete());
    }

    /**
     * What a result means.
     *
     * @param ways null for another day than today
     * @param forecast null for another day than today
     * @param peers where it lies among its peers; null for another day than today
     * @param linked whether the records are those that are shown today
     * @param complete whether nothing is withheld from the visitor
     */
    record InsightsShown(
            Told.OutcomeTold now,
            Told.ReasonsTold reasons,
            Told.@Nullable WaysUpTold ways,
            Told.@Nullable ForecastTold forecast,
            TellingPeers.@Nullable PeersTold peers,
            boolean linked,
            boolean complete) {

        /** Whether it is also said what raises the score: where nothing lowers it, and for the best grade. */
        public boolean isPraised() {
            boolean best = ways != null && ways.grade() == null;
            return (best || reasons.against().isEmpty()) && !reasons.inFavour().isEmpty();
        }

        /** The very next days on which time changes something. */
        public List<Told.StepTold> getNextSteps() {
            return steps(0, NEXT);
        }

        /** The days after these, as far as the page shows them. */
        public List<Told.StepTold> getLaterSteps() {
            return steps(NEXT, MOST);
        }

        private List<Told.StepTold> steps(int from, int to) {
            return forecast == null
                    ? List.of()
                    : forecast.steps().stream().limit(to).skip(from).toList();
        }

        /** Whether there are more of them. */
        public boolean isLonger() {
            return forecast != null && forecast.steps().size() > MOST;
        }

        /** The acts that bring most. */
        public List<Told.DeedTold> getMost() {
            return ways == null
                    ? List.of()
                    : ways.possible().stream().limit(MOST).toList();
        }
    }
}
