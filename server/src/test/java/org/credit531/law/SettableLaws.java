package org.credit531.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The laws of the platform, of which a test can end, replace and add articles. */
public final class SettableLaws implements Laws {

    private final Laws laws;
    private final Map<String, Article> amended = new LinkedHashMap<>();

    SettableLaws(Laws laws) {
        this.laws = laws;
    }

    /** Undoes everything. */
    public void reset() {
        amended.clear();
    }

    /** Ends an article on a day. */
    public void end(String id, String until) {
        amend(require(id), LocalDate.parse(until), null);
    }

    /** Ends an article on a day, from which a later act goes on with what it says. */
    public void replace(String id, String until, String by) {
        Article old = require(id);
        amend(old, LocalDate.parse(until), by);
        amended.put(
                by,
                new Article(
                        by,
                        old.act(),
                        old.number(),
                        old.gist(),
                        LocalDate.parse(until),
                        null,
                        old.retentionMonths(),
                        null,
                        old.textRead()));
    }

    private void amend(Article old, LocalDate until, String by) {
        amended.put(
                old.id(),
                new Article(
                        old.id(),
                        old.act(),
                        old.number(),
                        old.gist(),
                        old.from(),
                        until,
                        old.retentionMonths(),
                        by,
                        old.textRead()));
    }

    @Override
    public Object state() {
        return List.copyOf(amended.values());
    }

    @Override
    public List<Article> articles() {
        Map<String, Article> all = new LinkedHashMap<>();
        laws.articles().forEach(article -> all.put(article.id(), article));
        all.putAll(amended);
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Article> article(String id) {
        return Optional.ofNullable(amended.get(id)).or(() -> laws.article(id));
    }
}
