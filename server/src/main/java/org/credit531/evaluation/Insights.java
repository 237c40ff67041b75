package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.credit531.access.Visitor;
import org.credit531.insight.Change;
import org.credit531.insight.Difference;
import org.credit531.insight.Evaluator;
import org.credit531.insight.Forecast;
import org.credit531.insight.PrincipalReasons;
import org.credit531.insight.Situation;
import org.credit531.insight.WaysUp;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Model;
import org.springframework.stereotype.Component;

/** What a result means for whom it is about, as far as a reader may see what it rests on. */
@Component
class Insights {

    private final PublishedModels models;
    private final ModelsInForce inForce;
    private final Explaining explaining;
    private final ActFiles acts;

    Insights(PublishedModels models, ModelsInForce inForce, Explaining explaining, ActFiles acts) {
        this.models = models;
        this.inForce = inForce;
        this.explaining = explaining;
        this.acts = acts;
    }

    /** A result as the visitor may see it. */
    Seen seen(SubjectEvaluation evaluated, Visitor visitor) {
        CompiledModel model = compiled(evaluated.model());
        Withheld withheld = explaining.withheld(evaluated, visitor);
        Evaluator whole = evaluator(model, evaluated);
        List<Fact> facts = EvaluatingSubjects.facts(evaluated.records()).stream()
                .filter(fact -> !withheld.items().contains(fact.item()))
                .toList();
        Evaluator evaluator =
                withheld.isEmpty() ? whole : new PartialEvaluator(whole, withheld, evaluated.evaluation());
        return new Seen(
                evaluated.subject(),
                model,
                facts,
                evaluator.evaluate(facts, evaluated.evaluation().asOf()),
                evaluator,
                withheld.isEmpty());
    }

    private CompiledModel compiled(Model model) {
        return models.version(model.id(), model.version())
                .flatMap(ModelVersion::evaluates)
                .orElseThrow();
    }

    /** The law of each day is asked for once; sources that are overdue are taken to stay so, and others to deliver. */
    private Evaluator evaluator(CompiledModel model, SubjectEvaluation evaluated) {
        Circumstances present = evaluated.circumstances();
        Map<LocalDate, Circumstances> law = new HashMap<>();
        law.put(evaluated.evaluation().asOf(), present);
        return (facts, day) -> model.evaluate(
                facts,
                day,
                law.computeIfAbsent(
                        day, some -> new Circumstances(inForce.suspensions(model, some), present.lateItems(), null)));
    }

    /** The principal reasons of a result. */
    PrincipalReasons reasons(Seen seen) {
        return PrincipalReasons.of(seen.model().model(), seen.evaluation());
    }

    /** What time alone will do to it. */
    Forecast forecast(Seen seen) {
        return Forecast.after(seen.evaluation(), seen.evaluator(), seen.facts());
    }

    /** What the subject can do to reach the next grade, from the day of the result on. */
    WaysUp waysUp(Seen seen, Forecast forecast) {
        var subject = new WaysUp.Subject(
                seen.subject().kind().code(),
                seen.facts(),
                seen.model().model(),
                seen.model().reads(),
                seen.evaluator());
        return WaysUp.from(subject, acts.inForce(seen.evaluation().asOf()), seen.evaluation(), forecast);
    }

    /** Why a result has changed into a later one, as far as the visitor may see. */
    SeenChange change(SubjectEvaluation earlier, SubjectEvaluation later, Visitor visitor) {
        Change change = Change.between(situation(earlier), situation(later));
        Withheld before = explaining.withheld(earlier, visitor);
        Withheld after = explaining.withheld(later, visitor);
        List<Difference> visible = new ArrayList<>();
        long withheld = 0;
        for (Difference difference : change.differences()) {
            if (covers(before, difference) || covers(after, difference)) {
                withheld += difference.points();
            } else {
                visible.add(difference);
            }
        }
        return new SeenChange(earlier, later, visible, withheld, before.isEmpty() && after.isEmpty());
    }

    private static boolean covers(Withheld withheld, Difference difference) {
        return withheld.covers(difference.indicator(), difference.item());
    }

    private Situation situation(SubjectEvaluation evaluated) {
        CompiledModel model = compiled(evaluated.model());
        return new Situation(
                model,
                evaluated.circumstances(),
                EvaluatingSubjects.facts(evaluated.records()),
                evaluated.evaluation().asOf());
    }

    /**
     * Why a result has changed, to one reader.
     *
     * @param differences those that the reader may see
     * @param withheld thousandths of a point that the others make up together
     * @param complete whether nothing is withheld
     */
    record SeenChange(
            SubjectEvaluation before,
            SubjectEvaluation after,
            List<Difference> differences,
            long withheld,
            boolean complete) {

        /** By how many thousandths of a point the score has changed; what the differences and the withheld sum add up to. */
        long points() {
            return after.evaluation().points() - before.evaluation().points();
        }
    }
}
