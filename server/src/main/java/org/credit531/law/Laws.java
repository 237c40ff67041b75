package org.credit531.law;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The acts and articles that the platform rests on: {@code law/*.yaml}, and the editions that two people have signed since.
 * They can be amended while the platform runs: ask again each time. What
 * has been written down is put right at the turn of the day, which may be run once more after an amendment.
 */
public interface Laws {

    /** Every article, in the order of the files. */
    List<Article> articles();

    /** The article with this id, such as {@code zj-2018:16}. */
    Optional<Article> article(String id);

    /**
     * The article with this id, which data must be able to cite.
     *
     * @throws IllegalArgumentException where no act has it: nothing may rest on a law that is not there
     */
    default Article require(String id) {
        return article(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no article '" + id + "' in law/*.yaml: add it there, or cite one that is"));
    }

    /** The law as the platform is shipped with, whatever has been signed since: what its other files were written for. */
    default Laws asShipped() {
        return this;
    }

    /**
     * The law as it was known at a knowledge number; as shipped before the first edition. An article that nobody knew then is
     * stated as today, because what rests on it today is asked about.
     */
    default Laws knownAt(long number) {
        return this;
    }

    /**
     * What the present law is: equal to what this returned before for as long as nothing in it has changed. Whoever keeps what
     * follows from the law compares it each time.
     */
    default Object state() {
        return this;
    }

    /** The article with this id as pages name it. */
    default Citation citation(String id, Locale locale) {
        return article(id)
                .map(article -> new Citation(
                        article.citation().in(locale), article.gist().in(locale), article.address()))
                .orElse(new Citation(id, "", "/law"));
    }

    /** How it stands on a day with what rests on an article: the one question by which everything is suspended or goes on. */
    default Standing standing(String id, LocalDate day) {
        Article article = require(id);
        return Standing.of(article, line(article), day);
    }

    /** The articles that this one replaced. */
    default List<Article> replacedBy(String id) {
        return articles().stream()
                .filter(other -> id.equals(other.replacedBy()))
                .toList();
    }

    /** The articles that replaced each other, this one among them: what rests on one of them rests on whichever is in force. */
    default List<Article> line(Article article) {
        Map<String, Article> line = new LinkedHashMap<>();
        var open = new ArrayDeque<>(List.of(article));
        while (!open.isEmpty()) {
            Article one = open.remove();
            if (line.putIfAbsent(one.id(), one) == null) {
                Optional.ofNullable(one.replacedBy()).flatMap(this::article).ifPresent(open::add);
                open.addAll(replacedBy(one.id()));
            }
        }
        return List.copyOf(line.values());
    }
}
