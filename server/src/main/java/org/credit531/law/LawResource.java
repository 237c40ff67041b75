package org.credit531.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.credit531.language.Label;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Articles and what hangs on them by REST. */
@RestController
@RequestMapping("/api/v1/law/articles")
class LawResource {

    private final Laws laws;
    private final Dependants dependants;
    private final Clock clock;

    LawResource(Laws laws, Dependants dependants, Clock clock) {
        this.laws = laws;
        this.dependants = dependants;
        this.clock = clock;
    }

    /** All articles, or those whose own text is in the state; they are few enough to be shown whole. */
    @GetMapping
    Articles list(@RequestParam(defaultValue = "all") String state) {
        LawFilter filter = LawFilter.of(state)
                .orElseThrow(() -> new RequestProblem(HttpStatus.BAD_REQUEST, "unknown-law-state", state));
        LocalDate today = LocalDate.now(clock);
        return new Articles(laws.articles().stream()
                .filter(article -> filter.covers(article, today))
                .map(article -> json(article, today))
                .toList());
    }

    @GetMapping("/{id}")
    WithDependants show(@PathVariable String id) {
        Article article =
                laws.article(id).orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-article", id));
        return new WithDependants(json(article, LocalDate.now(clock)), dependants.of(article));
    }

    private ArticleJson json(Article article, LocalDate today) {
        Standing standing = laws.standing(article.id(), today);
        Article carrier = standing.carriedBy();
        return new ArticleJson(
                article.id(),
                article.actId(),
                article.number(),
                article.act(),
                article.gist(),
                article.from(),
                article.until(),
                article.textRead(),
                article.replacedBy(),
                standing.state(),
                carrier == null ? null : carrier.id(),
                standing.changesOn());
    }

    /** The articles. */
    record Articles(List<ArticleJson> articles) {}

    /**
     * An article as the REST interface shows it.
     *
     * @param state how it stands today with what rests on it
     * @param carriedBy the id of the article that carries it today
     * @param changesOn the first later day on which the state will be another
     */
    record ArticleJson(
            String id,
            String act,
            @Nullable String number,
            Label title,
            Label gist,
            LocalDate from,
            @Nullable LocalDate until,
            TextRead textRead,
            @Nullable String replacedBy,
            Standing.State state,
            @Nullable String carriedBy,
            @Nullable LocalDate changesOn) {}

    /** An article with what its end hits. */
    record WithDependants(ArticleJson article, List<Dependant> dependants) {}
}
