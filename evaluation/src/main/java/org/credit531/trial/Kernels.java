package org.credit531.trial;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Bin;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Valuation;
import org.jspecify.annotations.Nullable;

/** Makes the kernels of indicators, and asks the survey what they need. */
final class Kernels {

    /** The largest amount of the language, in thousandths: sums of two still are ints. */
    private static final long LARGEST = 1_000_000_000;

    /** So many different amounts of an extreme are asked for one by one. */
    private static final int FEW = 8;

    private final Survey survey;
    private final Circumstances circumstances;

    Kernels(Survey survey, Circumstances circumstances) {
        this.survey = survey;
        this.circumstances = circumstances;
    }

    Kernel of(Indicator indicator) throws NoKernelException {
        require(largest(indicator) <= LARGEST, indicator, "has an amount beyond the language");
        if (circumstances.suspensions().articleFor(indicator) != null) {
            return new Kernel.Constant((int) indicator.neutral());
        }
        require(isWithin(indicator, indicator.base()), indicator, "begins outside its limits");
        return new Kernel.OfRecords(values(indicator), settling(indicator));
    }

    /** The largest points, up or down, that an indicator can have. */
    static long largest(Indicator indicator) {
        return LongStream.of(
                        indicator.base(),
                        indicator.floor(),
                        indicator.cap(),
                        indicator.noData(),
                        indicator.late(),
                        indicator.withheld(),
                        indicator.neutral())
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    private static void require(boolean holds, Indicator indicator, String otherwise) throws NoKernelException {
        if (!holds) {
            throw new NoKernelException(indicator.id() + " " + otherwise);
        }
    }

    private static boolean isWithin(Indicator indicator, long points) {
        return indicator.floor() <= points && points <= indicator.cap();
    }

    /** One step never leaves the limits, as the lint makes sure: only sums of many records do. */
    private static void requireWithin(Indicator indicator, LongStream amounts) throws NoKernelException {
        require(
                amounts.allMatch(amount -> isWithin(indicator, indicator.base() + amount)),
                indicator,
                "leaves its limits in one step");
    }

    private Settling settling(Indicator indicator) {
        boolean late = circumstances.lateItems().contains(indicator.item());
        var gate = indicator.applicability();
        return new Settling(
                survey.presence(indicator.item()),
                (int) (late ? indicator.late() : indicator.noData()),
                (int) indicator.withheld(),
                gate == null ? -1 : survey.mask(gate.item(), gate.where(), null),
                (int) indicator.neutral());
    }

    private Values values(Indicator indicator) throws NoKernelException {
        return switch (indicator.aggregation()) {
            case Aggregation.Each each -> each(indicator, each);
            case Aggregation.Latest latest -> latest(indicator, latest.worth());
            case Aggregation.Count count -> count(indicator, count.bins());
            case Aggregation.Any any -> any(indicator, any.points());
            case Aggregation.Sum sum -> sum(indicator, sum);
            case Aggregation.Max max -> extreme(indicator, max.worth(), true);
            case Aggregation.Min min -> extreme(indicator, min.worth(), false);
            case Aggregation.Ratio ratio -> ratio(indicator, ratio);
        };
    }

    private Values each(Indicator indicator, Aggregation.Each each) throws NoKernelException {
        var amounts = amounts(each.worth()).toArray();
        require(LongStream.of(amounts).allMatch(Kernels::isUsual), indicator, "has an amount beyond the language");
        require(each.decay().stream().allMatch(bin -> bin.value() >= 0 && bin.value() <= 1000), indicator, "grows");
        boolean rises = LongStream.of(amounts).allMatch(amount -> amount >= 0);
        boolean falls = LongStream.of(amounts).allMatch(amount -> amount <= 0);
        var question = survey.questions().each(indicator, each);
        int base = (int) indicator.base();
        if (rises) {
            return new Values.Each(survey.sum(indicator.item(), question), 1, base, indicator.cap() - base);
        }
        if (falls) {
            var amount = question.answer();
            var sum = survey.sum(
                    indicator.item(), new Question(question.probes(), fact -> -amount.applyAsLong(fact), 0, 0));
            return new Values.Each(sum, -1, base, base - indicator.floor());
        }
        return new Values.InOrder(
                survey, survey.byRecord(indicator.item(), question), base, (int) indicator.floor(), (int)
                        indicator.cap());
    }

    private static boolean isUsual(long amount) {
        return Math.abs(amount) <= LARGEST;
    }

    private Values latest(Indicator indicator, Valuation worth) throws NoKernelException {
        require(amounts(worth).allMatch(Kernels::isUsual), indicator, "has an amount beyond the language");
        return new Values.Last(
                survey, survey.byRecord(indicator.item(), survey.questions().latest(indicator, worth)), (int)
                        indicator.noData());
    }

    private Values count(Indicator indicator, List<Bin<Long>> bins) throws NoKernelException {
        requireWithin(indicator, values(bins));
        return new Values.Count(
                met(indicator),
                Steps.counting((int) indicator.base(), (int) indicator.floor(), (int) indicator.cap(), bins));
    }

    private Values any(Indicator indicator, long points) throws NoKernelException {
        requireWithin(indicator, LongStream.of(points));
        return new Values.Count(met(indicator), Steps.once((int) indicator.base(), (int) (indicator.base() + points)));
    }

    private Asked.Sum met(Indicator indicator) {
        return survey.sum(indicator.item(), survey.questions().met(indicator.where(), indicator.window()));
    }

    private Values sum(Indicator indicator, Aggregation.Sum sum) throws NoKernelException {
        requireWithin(indicator, values(sum.bins()));
        var records = survey.records(indicator.item());
        var numbers = records.column(new FieldColumn(sum.field(), ColumnType.NUMBER));
        require(
                numbers.largest() <= Long.MAX_VALUE / Math.max(1, records.most()),
                indicator,
                "can have a sum beyond the largest number");
        return new Values.Total(
                survey,
                survey.byRecord(indicator.item(), survey.questions().met(indicator.where(), indicator.window())),
                numbers,
                Steps.of((int) indicator.base(), sum.bins()));
    }

    private Values extreme(Indicator indicator, Valuation worth, boolean most) throws NoKernelException {
        requireWithin(indicator, amounts(worth));
        var question = survey.questions().extreme(indicator, worth);
        var amounts = amounts(worth).distinct().sorted().toArray();
        int base = (int) indicator.base();
        if (amounts.length > FEW) {
            return new Values.Extreme(survey, survey.byRecord(indicator.item(), question), most, base);
        }
        var rising = Arrays.stream(amounts).mapToInt(Math::toIntExact).toArray();
        var towards = most ? rising : falling(rising);
        var sums = Arrays.stream(towards)
                .mapToObj(amount -> survey.sum(indicator.item(), Questions.is(question, amount)))
                .toList();
        return new Values.ExtremeOfFew(sums, towards, base);
    }

    private static int[] falling(int[] rising) {
        return IntStream.range(0, rising.length)
                .map(i -> rising[rising.length - 1 - i])
                .toArray();
    }

    private Values ratio(Indicator indicator, Aggregation.Ratio ratio) throws NoKernelException {
        requireWithin(indicator, values(ratio.bins()));
        var questions = survey.questions();
        return new Values.Ratio(
                survey.sum(indicator.item(), questions.share(indicator, ratio, false)),
                survey.sum(indicator.item(), questions.share(indicator, ratio, true)),
                (int) indicator.noData(),
                Steps.of((int) indicator.base(), ratio.bins()));
    }

    private static LongStream amounts(Valuation worth) {
        return switch (worth) {
            case Valuation.Constant constant -> LongStream.of(constant.points());
            case Valuation.Table table ->
                LongStream.concat(
                        table.points().values().stream().mapToLong(Long::longValue),
                        LongStream.concat(stated(table.otherwise()), stated(table.absent())));
            case Valuation.Sizes sizes -> LongStream.concat(values(sizes.bins()), stated(sizes.absent()));
            case Valuation.Ages ages -> LongStream.concat(values(ages.bins()), stated(ages.absent()));
        };
    }

    private static <B> LongStream values(List<Bin<B>> bins) {
        return bins.stream().mapToLong(Bin::value);
    }

    private static LongStream stated(@Nullable Long amount) {
        return amount == null ? LongStream.empty() : LongStream.of(amount);
    }
}
