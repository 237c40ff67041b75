package org.credit531.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The acts that the platform rests on: what they say, how long they are in force, and what stops when they end. */
@Controller
class LawPages {

    private static final int LONGEST_QUERY = 100;

    private final Laws laws;
    private final Dependants dependants;
    private final Clock clock;

    LawPages(Laws laws, Dependants dependants, Clock clock) {
        this.laws = laws;
        this.dependants = dependants;
        this.clock = clock;
    }

    @GetMapping("/law")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String state,
            Model model,
            Locale locale) {
        LawFilter filter = filter(state);
        String query = checked(q);
        model.addAttribute("q", query);
        model.addAttribute("filter", filter.code());
        model.addAttribute(
                "filters",
                Arrays.stream(LawFilter.values()).map(LawFilter::code).toList());
        model.addAttribute("acts", acts(query, filter, locale));
        return "law/acts";
    }

    private static LawFilter filter(String state) {
        return LawFilter.of(state)
                .orElseThrow(() -> new RequestProblem(HttpStatus.BAD_REQUEST, "unknown-law-state", state));
    }

    private static String checked(String q) {
        String query = q.strip();
        if (query.length() > LONGEST_QUERY) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "query-too-long", LONGEST_QUERY);
        }
        return query.toLowerCase(Locale.ROOT);
    }

    private List<OfAct> acts(String query, LawFilter filter, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        LawView view = new LawView(laws, today, locale);
        Map<String, Long> counts = dependants.counts();
        return laws.articles().stream()
                .filter(article -> article.number() == null)
                .map(act -> {
                    List<Article> found = ofAct(act.id())
                            .filter(article -> filter.covers(article, today) && says(article, query))
                            .toList();
                    long hanging = ofAct(act.id())
                            .mapToLong(article -> counts.getOrDefault(article.id(), 0L))
                            .sum();
                    long cited = ofAct(act.id()).count() - 1;
                    return new OfAct(view.shown(act, hanging), cited, found.size());
                })
                .filter(act -> act.found() > 0)
                .toList();
    }

    private Stream<Article> ofAct(String act) {
        return laws.articles().stream().filter(article -> article.actId().equals(act));
    }

    private static boolean says(Article article, String query) {
        return Stream.of(
                        article.id(),
                        article.act().zh(),
                        article.act().en(),
                        article.gist().zh(),
                        article.gist().en())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(query));
    }

    @GetMapping("/law/{act}")
    String act(@PathVariable String act, Model model, Locale locale) {
        return show(requested(act), model, locale);
    }

    @GetMapping("/law/{act}/{number}")
    String article(@PathVariable String act, @PathVariable String number, Model model, Locale locale) {
        return show(requested(act + ":" + number), model, locale);
    }

    private Article requested(String id) {
        return laws.article(id).orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-article", id));
    }

    private String show(Article article, Model model, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        LawView view = new LawView(laws, today, locale);
        Map<String, Long> counts = dependants.counts();
        Standing standing = laws.standing(article.id(), today);
        List<Article> others = laws.line(article).stream()
                .filter(other -> !other.equals(article))
                .toList();
        model.addAttribute("article", view.shown(article, counts.getOrDefault(article.id(), 0L)));
        model.addAttribute("suspends", standing.ended());
        model.addAttribute(
                "line", others.stream().map(other -> view.shown(other, 0)).toList());
        model.addAttribute("hanging", view.hanging(dependants.of(article)));
        model.addAttribute("articles", article.number() == null ? articles(article, view, counts) : List.of());
        return "law/article";
    }

    private List<LawView.Shown> articles(Article act, LawView view, Map<String, Long> counts) {
        return ofAct(act.id())
                .filter(article -> article.number() != null)
                .map(article -> view.shown(article, counts.getOrDefault(article.id(), 0L)))
                .toList();
    }

    /**
     * An act in the list.
     *
     * @param cited how many of its articles the platform cites
     * @param found how many of these, the act as a whole among them, are what the reader looks for
     */
    record OfAct(LawView.Shown act, long cited, int found) {}
}
