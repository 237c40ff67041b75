package org.credit531.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.credit531.catalogue.Catalogue;
import org.credit531.insight.Cause;
import org.credit531.insight.Deed;
import org.credit531.insight.Difference;
import org.credit531.insight.Forecast;
import org.credit531.insight.PrincipalReason;
import org.credit531.insight.PrincipalReasons;
import org.credit531.insight.WaysUp;
import org.credit531.language.Texts;
import org.credit531.law.Citation;
import org.credit531.law.Laws;
import org.credit531.scoring.Contribution;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Reason;
import org.credit531.web.PointsText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what a result means into words that the owner of a small shop understands. */
@Component
class TellingInsights {

    private static final String BUNDLE = "evaluation-insight";

    private final Catalogue catalogue;
    private final Laws laws;

    TellingInsights(Catalogue catalogue, Laws laws) {
        this.catalogue = catalogue;
        this.laws = laws;
    }

    /** What is told of a result in one language. */
    Teller of(SubjectEvaluation evaluated, Locale locale) {
        return new Teller(evaluated.model(), Disputes.of(evaluated), locale);
    }

    /** What is told of a result and how it differs from another one, in one language. */
    Teller of(SubjectEvaluation evaluated, SubjectEvaluation other, Locale locale) {
        return new Teller(evaluated.model(), Disputes.of(evaluated, other), locale);
    }

    /** Tells of the results of one model in one language. */
    final class Teller {

        private final Model model;
        private final Disputes disputes;
        private final Locale locale;

        private Teller(Model model, Disputes disputes, Locale locale) {
            this.model = model;
            this.disputes = disputes;
            this.locale = locale;
        }

        Told.ReasonsTold reasons(PrincipalReasons reasons) {
            return new Told.ReasonsTold(
                    reasons.against().stream()
                            .map(reason -> reason(reason, "against"))
                            .toList(),
                    reasons.inFavour().stream()
                            .map(reason -> reason(reason, "for"))
                            .toList(),
                    reasons.lost(),
                    reasons.gained());
        }

        private Told.ReasonTold reason(PrincipalReason reason, String side) {
            String kind = reason.most() == 0 ? "whole" : side;
            return new Told.ReasonTold(
                    reason.indicator(),
                    name(reason.indicator()),
                    reason.most(),
                    reason.got(),
                    reason.weight(),
                    text(
                            "insight." + kind,
                            name(reason.indicator()),
                            PointsText.of(reason.weight()),
                            PointsText.of(reason.most()),
                            PointsText.of(reason.got())),
                    reason.article(),
                    citation(reason.article()),
                    reason.records().stream().map(this::record).toList());
        }

        private Told.RecordTold record(Contribution contribution) {
            String item = Objects.requireNonNull(contribution.item());
            String key = Objects.requireNonNull(contribution.recordKey());
            return new Told.RecordTold(
                    item,
                    itemName(item),
                    key,
                    Objects.requireNonNull(contribution.effectiveFrom()),
                    contribution.points(),
                    why(contribution.reason(), contribution.indicator(), item),
                    disputes.since(item, key));
        }

        Told.DifferenceTold difference(Difference difference) {
            String item = difference.item();
            return new Told.DifferenceTold(
                    code(difference.cause()),
                    difference.indicator(),
                    name(difference.indicator()),
                    item,
                    item == null ? null : itemName(item),
                    difference.recordKey(),
                    difference.effectiveFrom(),
                    difference.before(),
                    difference.after(),
                    difference.points(),
                    differs(difference),
                    difference.article(),
                    citation(difference.article()),
                    disputes.since(item, difference.recordKey()));
        }

        private String differs(Difference difference) {
            String before = why(difference.reasonBefore(), difference.indicator(), difference.item());
            String after = why(difference.reasonAfter(), difference.indicator(), difference.item());
            if (before.equals(after) || before.isEmpty()) {
                return after;
            }
            return after.isEmpty() ? text("insight.no-longer", before) : text("insight.otherwise", before, after);
        }

        Told.CauseTold cause(Cause cause, long points) {
            return new Told.CauseTold(code(cause), text("insight.cause." + code(cause)), points);
        }

        Told.ForecastTold forecast(Forecast forecast) {
            return new Told.ForecastTold(
                    forecast.steps().stream()
                            .map(step -> new Told.StepTold(
                                    outcome(step.evaluation()),
                                    step.differences().stream()
                                            .map(this::difference)
                                            .toList()))
                            .toList(),
                    forecast.until(),
                    forecast.quietAfter());
        }

        Told.OutcomeTold outcome(Evaluation evaluation) {
            return new Told.OutcomeTold(
                    evaluation.asOf(), evaluation.points(), evaluation.grade(), gradeName(evaluation.grade()));
        }

        Told.WaysUpTold waysUp(WaysUp ways) {
            WaysUp.Way way = ways.way();
            return new Told.WaysUpTold(
                    ways.grade(),
                    ways.grade() == null ? null : gradeName(ways.grade()),
                    ways.missing(),
                    way == null ? null : way(way, ways.deeds()),
                    ways.byTime(),
                    ways.exact(),
                    ways.deeds().stream()
                            .sorted(Comparator.comparingLong(WaysUp.Single::points)
                                    .reversed())
                            .map(single -> deed(single.deed(), single.points()))
                            .toList());
        }

        private Told.WayTold way(WaysUp.Way way, List<WaysUp.Single> singles) {
            return new Told.WayTold(
                    way.deeds().stream()
                            .map(deed -> deed(deed, alone(deed, singles)))
                            .toList(),
                    outcome(way.evaluation()));
        }

        private static long alone(Deed deed, List<WaysUp.Single> singles) {
            return singles.stream()
                    .filter(single -> single.deed().equals(deed))
                    .mapToLong(WaysUp.Single::points)
                    .findFirst()
                    .orElse(0);
        }

        private Told.DeedTold deed(Deed deed, long points) {
            var record = deed.record();
            var act = deed.act();
            return new Told.DeedTold(
                    act.id(),
                    act.label().in(locale),
                    act.bySource(),
                    deed.day(),
                    act.item(),
                    itemName(act.item()),
                    record == null ? null : record.recordKey(),
                    record == null ? null : record.effectiveFrom(),
                    points,
                    act.article(),
                    citation(act.article()),
                    record == null ? null : disputes.since(act.item(), record.recordKey()));
        }

        private String gradeName(String grade) {
            return model.grade(grade).map(found -> found.label().in(locale)).orElse(grade);
        }

        private String name(String indicator) {
            return model.indicator(indicator)
                    .map(found -> found.label().in(locale))
                    .or(() -> model.veto(indicator).map(veto -> veto.label().in(locale)))
                    .orElseGet(() -> Texts.of("evaluation", Contribution.BEYOND_SCALE, locale));
        }

        private String itemName(String item) {
            return catalogue.item(item).map(found -> found.name().in(locale)).orElse(item);
        }

        private Citation citation(String article) {
            return laws.citation(article, locale);
        }

        private String why(@Nullable String reason, String indicator, @Nullable String item) {
            String of = Optional.ofNullable(item)
                    .or(() -> model.indicator(indicator).map(Indicator::item))
                    .orElse("");
            return reason == null ? "" : Reason.text(reason, locale, new CatalogueNames(catalogue, laws, of, locale));
        }

        private String text(String key, Object... arguments) {
            return Texts.of(BUNDLE, key, locale, arguments);
        }

        private static String code(Cause cause) {
            return cause.name().toLowerCase(Locale.ROOT);
        }
    }
}
