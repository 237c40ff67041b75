package org.credit531.repair;

import java.util.List;
import java.util.Locale;
import org.credit531.calendar.Verified;
import org.credit531.law.Citation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** For everybody: the rules on repair, their classes and periods, the conditions, and how units decide, all from the data. */
@Controller
class RepairPages {

    private final RepairRules rules;
    private final RepairRates rates;
    private final ShowingRepairs showing;

    RepairPages(RepairRules rules, RepairRates rates, ShowingRepairs showing) {
        this.rules = rules;
        this.rates = rates;
        this.showing = showing;
    }

    @GetMapping("/repairs")
    String page(Model model, Locale locale) {
        model.addAttribute(
                "rules", rules.all().stream().map(rule -> line(rule, locale)).toList());
        model.addAttribute(
                "never", rules.never().stream().map(one -> line(one, locale)).toList());
        model.addAttribute(
                "rates",
                rates.latest().stream()
                        .map(rate -> new RateLine(rate, showing.department(rate.unit(), locale)))
                        .toList());
        return "repair/rules";
    }

    @GetMapping("/api/v1/repairs/rules")
    @ResponseBody
    Rules rules() {
        return new Rules(rules.all().stream()
                .map(rule -> new RuleJson(rule.rule(), rule.from().toString(), rule.article(), classes(rule)))
                .toList());
    }

    private static List<ClassJson> classes(Rule rule) {
        return rule.classes().stream()
                .map(one -> new ClassJson(
                        one.category().code(),
                        one.minimum(),
                        one.maximum() == 0 ? null : one.maximum(),
                        one.verified() == Verified.YES))
                .toList();
    }

    @GetMapping("/api/v1/repairs/rates")
    @ResponseBody
    Rates rates() {
        return new Rates(rates.latest());
    }

    private RuleLine line(Rule rule, Locale locale) {
        return new RuleLine(
                rule.name().in(locale),
                rule.from().toString(),
                showing.citation(rule.article(), locale),
                rule.classes().stream().map(one -> line(one, locale)).toList());
    }

    private ClassLine line(RepairClass one, Locale locale) {
        return new ClassLine(
                showing.category(one.category(), locale),
                one.minimum() == 0
                        ? showing.text("repair.minimum.none", locale)
                        : showing.text("repair.months", locale, one.minimum()),
                one.maximum() == 0
                        ? showing.text("repair.maximum.none", locale)
                        : showing.text("repair.months", locale, one.maximum()),
                one.verified() == Verified.YES);
    }

    private NeverLine line(Never one, Locale locale) {
        return new NeverLine(
                showing.item(one.item(), locale),
                one.kinds() == null ? "" : one.kinds().in(locale),
                one.instead().in(locale),
                showing.citation(one.article(), locale));
    }

    /** A rule on the page. */
    record RuleLine(String name, String from, Citation basis, List<ClassLine> classes) {}

    /** A class on the page. */
    record ClassLine(String name, String minimum, String maximum, boolean verified) {}

    /** What is never repaired, on the page. */
    record NeverLine(String item, String words, String instead, Citation basis) {}

    /** A rate on the page. */
    record RateLine(RepairRates.Rate rate, String unit) {}

    /** The rules as the REST interface shows them, the latest first. */
    record Rules(List<RuleJson> rules) {}

    /** A rule as the REST interface shows it. */
    record RuleJson(String rule, String from, String article, List<ClassJson> classes) {}

    /** A class as the REST interface shows it: months; no maximum where only the retention ends a record. */
    record ClassJson(String category, int minimum, @Nullable Integer maximum, boolean verified) {}

    /** The rates as the REST interface shows them. */
    record Rates(List<RepairRates.Rate> rates) {}
}
