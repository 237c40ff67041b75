package org.credit531.modelling;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.credit531.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Computes weights from comparisons while they are entered, and says which of them fits the others least. */
@Controller
class WeightsPage {

    private static final int LONGEST_NAME = 60;

    private final ReviewRules rules;
    private final ShowingDrafts showing;
    private final MessageSource messages;

    WeightsPage(ReviewRules rules, ShowingDrafts showing, MessageSource messages) {
        this.rules = rules;
        this.showing = showing;
        this.messages = messages;
    }

    /**
     * The calculator.
     *
     * @param parts how many parts are compared
     * @param name their names
     * @param comparison row by row above the diagonal; what is left out or is none counts as equal
     */
    @GetMapping("/modelling/weights")
    String show(
            @RequestParam(defaultValue = "3") int parts,
            @RequestParam(defaultValue = "") List<String> name,
            @RequestParam(defaultValue = "") List<String> comparison,
            Model model,
            Locale locale) {
        int size = Math.clamp(parts, 2, Comparisons.MOST_PARTS);
        List<String> names = names(size, name, locale);
        List<Integer> comparisons = comparisons(size, comparison);
        model.addAttribute("parts", Integer.toString(size)); // as the choices have it
        model.addAttribute("sizes", sizes());
        model.addAttribute("names", names);
        model.addAttribute("pairs", ShowingDrafts.Pair.of(names));
        model.addAttribute("chosen", comparisons.stream().map(String::valueOf).toList());
        model.addAttribute("choices", showing.choices(locale));
        ReviewRule rule = rules.today();
        model.addAttribute("limit", WeightsView.ratio(rule.consistencyRatio() / 1_000.0));
        model.addAttribute(
                "result", WeightsView.of(Comparisons.of(size, comparisons).weighting(), names, rule, locale));
        return "modelling/weights";
    }

    private List<String> names(int size, List<String> given, Locale locale) {
        return IntStream.range(0, size)
                .mapToObj(part -> part < given.size() && !given.get(part).isBlank()
                        ? shortened(given.get(part).strip())
                        : messages.getMessage("weights.part", new Object[] {part + 1}, locale))
                .toList();
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static List<Integer> comparisons(int size, List<String> given) {
        return IntStream.range(0, Comparisons.needed(size))
                .mapToObj(pair ->
                        pair < given.size() && given.get(pair).matches("-?\\d") ? Integer.valueOf(given.get(pair)) : 1)
                .map(times -> Comparisons.isComparison(times) ? times : 1)
                .toList();
    }

    private static List<Choice> sizes() {
        return IntStream.rangeClosed(2, Comparisons.MOST_PARTS)
                .mapToObj(Integer::toString)
                .map(size -> new Choice(size, size))
                .toList();
    }
}
