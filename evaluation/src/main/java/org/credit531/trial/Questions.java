package org.credit531.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Bin;
import org.credit531.scoring.Condition;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.RecordRules;
import org.credit531.scoring.RecordRules.Answer;
import org.credit531.scoring.Span;
import org.credit531.scoring.Valuation;
import org.credit531.scoring.Window;
import org.jspecify.annotations.Nullable;

/** Puts what models ask of records into questions, answered by the rules of the single evaluation. */
final class Questions {

    private final RecordRules rules;

    Questions(RecordRules rules) {
        this.rules = rules;
    }

    /** 1 for a record that counts and may be used. */
    Question usable() {
        return new Question(List.of(), fact -> 1, 0, 0);
    }

    /** 1 for a record that counts and may not be used. */
    Question withheld() {
        return new Question(List.of(), fact -> 0, 0, 1);
    }

    /** 1 for a record that meets all conditions. */
    Question met(List<Condition> conditions, @Nullable Window window) {
        var where = rules.where(conditions, window);
        return new Question(probes(conditions, window), fact -> where.apply(fact) == Answer.MET ? 1 : 0, 0, 0);
    }

    /** What each record is worth; one that does not count nothing. */
    Question each(Indicator indicator, Aggregation.Each each) {
        var probes = probes(indicator);
        probes.addAll(probes(each.worth()));
        if (!each.decay().isEmpty()) {
            var step = rules.worth(new Aggregation.Each(new Valuation.Constant(1_000), numbered(each.decay())));
            probes.add(new Probe(null, step::apply));
        }
        return worth(indicator, probes, rules.worth(each), 0);
    }

    /** What a record is worth that may be the extreme. */
    Question extreme(Indicator indicator, Valuation valuation) {
        var probes = probes(indicator);
        probes.addAll(probes(valuation));
        return worth(indicator, probes, rules.worth(valuation), Question.NONE);
    }

    /** 1 for a record to which a question has this answer. */
    static Question is(Question question, long wanted) {
        var answer = question.answer();
        return new Question(question.probes(), fact -> answer.applyAsLong(fact) == wanted ? 1 : 0, 0, 0);
    }

    private Question worth(
            Indicator indicator, List<Probe> probes, Function<Fact, OptionalLong> worth, long otherwise) {
        var where = rules.where(indicator.where(), indicator.window());
        return new Question(
                probes,
                fact -> where.apply(fact) == Answer.MET ? worth.apply(fact).orElse(otherwise) : otherwise,
                otherwise,
                otherwise);
    }

    /** The points of the indicator where this is the last record that counts. */
    Question latest(Indicator indicator, Valuation valuation) {
        var probes = probes(indicator);
        probes.addAll(probes(valuation));
        var where = rules.where(indicator.where(), indicator.window());
        var worth = rules.worth(valuation);
        return new Question(
                probes,
                fact -> where.apply(fact) == Answer.MET ? points(indicator, worth.apply(fact)) : Question.NONE,
                Question.NONE,
                indicator.withheld());
    }

    private static long points(Indicator indicator, OptionalLong worth) {
        return worth.isEmpty()
                ? indicator.noData()
                : Math.clamp(indicator.base() + worth.getAsLong(), indicator.floor(), indicator.cap());
    }

    /** 1 for a record that belongs to the whole of a share, or also to the part of it that meets the further conditions. */
    Question share(Indicator indicator, Aggregation.Ratio ratio, boolean part) {
        var probes = probes(indicator);
        for (var condition : ratio.of()) {
            var about = rules.where(List.of(condition), null);
            probes.add(new Probe(column(condition), about::apply, Limits.of(condition)));
        }
        var where = rules.where(indicator.where(), indicator.window());
        var of = rules.where(ratio.of(), null);
        return new Question(probes, fact -> where.apply(fact) == Answer.MET ? share(of.apply(fact), part) : 0, 0, 0);
    }

    private static long share(Answer answer, boolean part) {
        return answer == Answer.MET || (answer == Answer.NOT_MET && !part) ? 1 : 0;
    }

    /** A number by a code of the last record that may be used. */
    Question byCode(String field, ToLongFunction<String> number) {
        ToLongFunction<Fact> answer =
                fact -> fact.values().get(field) instanceof String code ? number.applyAsLong(code) : 0;
        return new Question(
                List.of(new Probe(new FieldColumn(field, ColumnType.TEXT), answer::applyAsLong)),
                answer,
                Question.NONE,
                Question.NONE);
    }

    private List<Probe> probes(Indicator indicator) {
        return probes(indicator.where(), indicator.window());
    }

    /** Of conditions that all must be met, only whether each is met. */
    private List<Probe> probes(List<Condition> conditions, @Nullable Window window) {
        var probes = new ArrayList<Probe>();
        for (var condition : conditions) {
            var about = rules.where(List.of(condition), null);
            probes.add(new Probe(column(condition), fact -> about.apply(fact) == Answer.MET, Limits.of(condition)));
        }
        if (window != null) {
            var inside = rules.where(List.of(), window);
            var column =
                    window.by() == null ? null : new FieldColumn(Objects.requireNonNull(window.by()), ColumnType.DATE);
            probes.add(new Probe(column, fact -> inside.apply(fact) == Answer.MET));
        }
        return probes;
    }

    private static FieldColumn column(Condition condition) {
        return new FieldColumn(condition.field(), FieldUses.expected(condition));
    }

    private List<Probe> probes(Valuation valuation) {
        var worth = rules.worth(
                valuation instanceof Valuation.Ages ages
                        ? new Valuation.Ages(ages.field(), numbered(ages.bins()), ages.absent())
                        : valuation);
        return switch (valuation) {
            case Valuation.Constant _constant -> List.of();
            case Valuation.Table table ->
                List.of(new Probe(new FieldColumn(table.field(), ColumnType.TEXT), worth::apply));
            case Valuation.Sizes sizes ->
                List.of(new Probe(
                        new FieldColumn(sizes.field(), ColumnType.NUMBER), worth::apply, Limits.of(sizes.bins())));
            case Valuation.Ages ages ->
                List.of(new Probe(new FieldColumn(ages.field(), ColumnType.DATE), worth::apply));
        };
    }

    /** Bins worth their numbers: these go in one direction with age, whatever the bins are worth. */
    private static List<Bin<Span>> numbered(List<Bin<Span>> bins) {
        return IntStream.range(0, bins.size())
                .mapToObj(i -> new Bin<>(bins.get(i).from(), bins.get(i).below(), i))
                .toList();
    }
}
