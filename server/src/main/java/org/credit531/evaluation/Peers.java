package org.credit531.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.credit531.evaluation.JdbcPeers.Circle;
import org.credit531.evaluation.JdbcPeers.PeerDay;
import org.credit531.evaluation.PeerStanding.NotPlaced;
import org.credit531.evaluation.PeerStanding.Placed;
import org.credit531.evaluation.PeerStanding.Reason;
import org.credit531.record.Statement;
import org.credit531.scoring.Family;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds where a result lies among those of its peers. The result is that of the day on which peers were counted, as known then, so
 * that nobody finds the limits of the bands by moving his own points. What it answers is for reading: nothing is decided by it.
 */
@Component
class Peers {

    private final JdbcPeers peers;
    private final PeerRules rules;
    private final Evaluations evaluations;

    Peers(JdbcPeers peers, PeerRules rules, Evaluations evaluations) {
        this.peers = peers;
        this.rules = rules;
        this.evaluations = evaluations;
    }

    /**
     * Where the subject of a result that the visitor may see lies in the family of that result.
     *
     * @param seen any result of the family; it lets the visitor in, and spares computing it again where it is the one to compare
     */
    PeerStanding of(SubjectEvaluation seen) {
        Optional<PeerDay> day = peers.day();
        PeerStanding found = of(seen, day);
        // Counted anew while this was looking: the points and the counts would be of two days.
        Optional<PeerDay> counted = Optional.ofNullable(found.day());
        return counted.equals(day) ? found : of(seen, counted);
    }

    private PeerStanding of(SubjectEvaluation seen, Optional<PeerDay> day) {
        if (seen.subject().endedOn() != null) {
            return new NotPlaced(day.orElse(null), Reason.ENDED, "", "");
        }
        if (day.isEmpty()) {
            return new NotPlaced(null, Reason.NOT_COUNTED, "", "");
        }
        try {
            return then(seen, day.get())
                    .map(result -> placed(result, day.get()))
                    .orElseGet(() -> new NotPlaced(day.get(), Reason.NO_RESULT, "", ""));
        } catch (RequestProblem problem) {
            if (problem.status() == HttpStatus.FORBIDDEN) {
                throw problem;
            }
            // What it rested on then has ended since, as between midnight and the counting of the new day.
            return new NotPlaced(day.get(), Reason.NOT_COUNTED, "", "");
        }
    }

    /** The result of the day on which peers were counted, as known then. */
    private Optional<SubjectEvaluation> then(SubjectEvaluation seen, PeerDay day) {
        boolean same =
                seen.knownAt() == day.knowledge() && seen.evaluation().asOf().equals(day.asOf());
        return same
                ? Optional.of(seen)
                : evaluations.of(seen.subject(), seen.model().family(), day.asOf(), day.knowledge());
    }

    private PeerStanding placed(SubjectEvaluation result, PeerDay day) {
        // A record whose disclosure was stopped since the counting was usable then: what it says is told to nobody now.
        List<Statement> told = result.records().stream()
                .filter(statement -> !statement.contest().undisclosed())
                .toList();
        PeerPlace place =
                PeerPlace.of(result.subject(), EvaluatingSubjects.facts(told), day.asOf(), rules.registrations());
        return among(result.model().family(), place, result.evaluation().points(), day);
    }

    /** Where so many points lie at a place, in the narrowest circle that has peers enough. */
    PeerStanding among(Family family, PeerPlace place, long points, PeerDay day) {
        if (!place.isKnown()) {
            Reason reason = place.sector().isEmpty() ? Reason.NO_INDUSTRY : Reason.NO_REGION;
            return new NotPlaced(day, reason, place.sector(), "");
        }
        List<String> circles = place.circles(day.asOf());
        JdbcPeers.Counted counted = peers.circles(family, place.sector(), circles, rules.stepOf(points));
        PeerDay countedOn = counted.day();
        if (countedOn == null) {
            return new NotPlaced(null, Reason.NOT_COUNTED, "", "");
        }
        Map<String, Circle> kept = counted.circles().stream()
                .filter(circle -> circle.members() > rules.fewest())
                .collect(Collectors.toMap(Circle::region, Function.identity()));
        return circles.stream()
                .flatMap(code -> Optional.ofNullable(kept.get(code)).stream())
                .findFirst()
                .map(circle -> placed(circle, circles.getFirst(), place, countedOn))
                .orElseGet(() -> new NotPlaced(countedOn, Reason.TOO_FEW, place.sector(), circles.getLast()));
    }

    /** The organisation itself is among the members and among those that are equal to it. */
    private PeerStanding placed(Circle circle, String narrowest, PeerPlace place, PeerDay day) {
        long others = circle.members() - 1;
        PeerRules.Band band = rules.bandOf(circle.ahead(), Math.max(0, circle.equal() - 1), others);
        return new Placed(day, place.sector(), narrowest, circle.region(), PeerRules.told(others), band);
    }
}
