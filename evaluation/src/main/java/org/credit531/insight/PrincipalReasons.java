package org.credit531.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.credit531.scoring.Contribution;
import org.credit531.scoring.Effect;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Model;

/**
 * The principal reasons of a result: at most {@value #MOST}, only what was scored by a record, the weightiest first, and
 * none of the main ones left out. What no record decided (no data, not applicable, suspended) is never a reason: unknown is
 * not bad.
 *
 * <p>What an indicator weighs against the subject is what it could have given less what it gave. For the subject it weighs
 * what it gave over its neutral points. A reason is a main one when it weighs at least {@value #LEAST_SHARE} thousandths of
 * what all of them weigh together. Equal weights stand in the order of the model.
 *
 * @param against what kept the score from being higher
 * @param inFavour what raised it
 * @param lost thousandths of a point that all scored factors lost together, those that are not named among them
 * @param gained thousandths of a point that all scored factors gained together
 */
public record PrincipalReasons(List<PrincipalReason> against, List<PrincipalReason> inFavour, long lost, long gained) {

    /** Most reasons of either kind. */
    public static final int MOST = 4;

    /** Least share of a main reason, in thousandths of all that was lost or gained. */
    public static final int LEAST_SHARE = 50;

    /** Records that were not used for any points. */
    private static final Set<Effect> UNUSED = Set.of(Effect.UNREADABLE, Effect.WITHHELD);

    /** Copies the lists. */
    public PrincipalReasons {
        against = List.copyOf(against);
        inFavour = List.copyOf(inFavour);
    }

    /** The principal reasons of a result of the model. */
    public static PrincipalReasons of(Model model, Evaluation evaluation) {
        var factors = scored(model, evaluation);
        return new PrincipalReasons(
                main(factors, Factor::lost),
                main(factors, Factor::gained),
                sum(factors, Factor::lost),
                sum(factors, Factor::gained));
    }

    private static List<Factor> scored(Model model, Evaluation evaluation) {
        Map<String, List<Contribution>> byFactor = new LinkedHashMap<>();
        for (var contribution : evaluation.contributions()) {
            byFactor.computeIfAbsent(contribution.indicator(), indicator -> new ArrayList<>())
                    .add(contribution);
        }
        return byFactor.entrySet().stream()
                .map(factor -> Factor.of(model, factor.getKey(), factor.getValue()))
                .filter(Factor::isScored)
                .toList();
    }

    private static List<PrincipalReason> main(List<Factor> factors, ToLongFunction<Factor> weight) {
        long all = sum(factors, weight);
        return factors.stream()
                .filter(factor -> weight.applyAsLong(factor) > 0)
                .filter(factor -> weight.applyAsLong(factor) * 1000 >= all * LEAST_SHARE)
                .sorted(Comparator.comparingLong(weight).reversed())
                .limit(MOST)
                .map(factor -> factor.reason(weight.applyAsLong(factor)))
                .toList();
    }

    private static long sum(List<Factor> factors, ToLongFunction<Factor> weight) {
        return factors.stream().mapToLong(weight).sum();
    }

    /** What one indicator or rule did, with what it could have done. */
    private record Factor(List<Contribution> contributions, long most, long neutral, long got, boolean bonus) {

        static Factor of(Model model, String id, List<Contribution> contributions) {
            long got = contributions.stream().mapToLong(Contribution::points).sum();
            // A rule that is no indicator, as a veto, only takes: it could have taken nothing.
            return model.indicator(id)
                    .map(indicator ->
                            new Factor(contributions, indicator.cap(), indicator.neutral(), got, indicator.bonus()))
                    .orElseGet(() -> new Factor(contributions, 0, 0, got, false));
        }

        boolean isScored() {
            return contributions.stream().anyMatch(Factor::counts);
        }

        private static boolean counts(Contribution contribution) {
            return contribution.recordKey() != null && !UNUSED.contains(contribution.effect());
        }

        /** A bonus that was not earned is nothing lost. */
        long lost() {
            return bonus ? 0 : Math.max(0, most - got);
        }

        long gained() {
            return Math.max(0, got - neutral);
        }

        PrincipalReason reason(long weight) {
            var first = contributions.getFirst();
            var records = contributions.stream()
                    .filter(Factor::counts)
                    .sorted(Comparator.comparingLong((Contribution c) -> Math.abs(c.points()))
                            .reversed())
                    .toList();
            return new PrincipalReason(
                    first.indicator(), first.dimension(), first.article(), most, got, weight, records);
        }
    }
}
