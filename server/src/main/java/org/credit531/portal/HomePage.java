package org.credit531.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.credit531.search.Hit;
import org.credit531.search.PublicSearch;
import org.credit531.search.Question;
import org.credit531.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The home page: one search box over the public facts of organisations, and what the platform is. */
@Controller
class HomePage {

    private static final int PAGE = 20;

    private final PublicSearch search;
    private final ShowingHits showing;
    private final SearchFilters filters;
    private final Figures figures;
    private final PacingReaders pacing;

    HomePage(PublicSearch search, ShowingHits showing, SearchFilters filters, Figures figures, PacingReaders pacing) {
        this.search = search;
        this.showing = showing;
        this.filters = filters;
        this.figures = figures;
        this.pacing = pacing;
    }

    @GetMapping("/")
    String show(@ModelAttribute("asked") Asked asked, Model model, Locale locale, HttpServletRequest request) {
        String query = asked.text();
        model.addAttribute("q", query);
        if (query.isEmpty()) {
            model.addAttribute("figures", figures.now());
            return "portal/home";
        }
        PublicSearch.Found found = find(asked.question(PAGE), request.getRemoteAddr());
        model.addAttribute("kinds", filters.kinds(locale));
        model.addAttribute("regions", filters.regions(asked.region(), locale));
        model.addAttribute("states", filters.states(locale));
        model.addAttribute("found", showing.found(found.hits(), locale));
        model.addAttribute("count", found.count());
        model.addAttribute("isLeast", found.isLeast());
        model.addAttribute("alike", asked.isAlike() ? null : asked.alike().address(null));
        model.addAttribute("paging", paging(asked, found));
        return "portal/results";
    }

    private PublicSearch.Found find(Question question, String remote) {
        pacing.page(remote);
        return pacing.find(question, remote);
    }

    private static Paging paging(Asked asked, PublicSearch.Found found) {
        String cursor = asked.cursor();
        String first = cursor == null || cursor.isEmpty() ? null : asked.address(null);
        return new Paging(first, found.next() == null ? null : asked.address(found.next()));
    }

    /** What the search box offers while somebody types: a part of a page, for htmx. */
    @GetMapping("/suggestions")
    String suggest(@ModelAttribute("asked") Asked asked, Model model, HttpServletRequest request, Locale locale) {
        boolean isOffered = pacing.mayOffer(request.getRemoteAddr());
        model.addAttribute("suggestions", isOffered ? suggestions(asked.text(), locale) : List.of());
        return "portal/suggestions :: list";
    }

    private List<Suggestion> suggestions(String text, Locale locale) {
        return search.suggest(text).stream()
                .map(hit -> new Suggestion(
                        hit.code(), hit.name(), former(hit), showing.region(hit.region(), locale), by(hit)))
                .toList();
    }

    private static @Nullable String former(Hit hit) {
        return hit.former() == null ? null : hit.former().name();
    }

    private static String by(Hit hit) {
        return "results.by." + hit.how().code();
    }

    /**
     * A name that may be meant.
     *
     * @param former the name that it had before and for which it is offered, null where it is for its present one
     * @param region the division that registered it
     * @param by key of the words that say why it is offered
     */
    record Suggestion(String code, String name, @Nullable String former, String region, String by) {}
}
