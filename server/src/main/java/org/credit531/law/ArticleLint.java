package org.credit531.law;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that the dates of articles keep, and those by which one replaces another. */
final class ArticleLint {

    private final Map<String, Article> byId;

    private ArticleLint(List<Article> articles) {
        byId = articles.stream().collect(toMap(Article::id, Function.identity(), (first, second) -> first));
    }

    /** What is wrong with the articles, as {@code act.yaml: article: reason}; empty where nothing is. */
    static List<String> findings(List<Article> articles) {
        var lint = new ArticleLint(articles);
        return articles.stream()
                .flatMap(article -> Stream.of(lint.order(article), lint.successor(article))
                        .flatMap(Stream::ofNullable)
                        .map(reason -> article.actId() + ".yaml: " + article.id() + ": " + reason))
                .toList();
    }

    private @Nullable String order(Article article) {
        boolean wrong = article.until() != null && !article.until().isAfter(article.from());
        return wrong
                ? "until " + article.until() + " is not after from " + article.from() + ": correct one of them"
                : null;
    }

    private @Nullable String successor(Article article) {
        String next = article.replacedBy();
        if (next == null) {
            return null;
        }
        if (!byId.containsKey(next)) {
            return "replaced-by names no article '" + next + "': add it, or name one that is there";
        }
        if (article.until() == null) {
            return "is replaced by " + next + " but has no until: state the first day on which it is not in force";
        }
        return comesBack(article) ? "replaced-by leads back to it: an article cannot follow itself" : null;
    }

    private boolean comesBack(Article article) {
        Set<String> seen = new HashSet<>();
        Article next = article;
        while (next != null && seen.add(next.id())) {
            next = next.replacedBy() == null ? null : byId.get(next.replacedBy());
        }
        return next != null && next.id().equals(article.id());
    }
}
