package org.credit531.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.credit531.language.Texts;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;

/** Articles and what hangs on them as the pages show them, on one day and in one language. */
final class LawView {

    private final Laws laws;
    private final LocalDate today;
    private final Locale locale;

    LawView(Laws laws, LocalDate today, Locale locale) {
        this.laws = laws;
        this.today = today;
        this.locale = locale;
    }

    Shown shown(Article article, long hanging) {
        return new Shown(
                article.id(),
                article.address(),
                article.act().in(locale),
                article.number(),
                article.citation().in(locale),
                article.gist().in(locale),
                article.from(),
                article.until(),
                state(article),
                "law.read." + article.textRead().name().toLowerCase(Locale.ROOT),
                hanging);
    }

    /** Short, since a tag does not break its line; the day is said beside it. */
    private Tag state(Article article) {
        if (article.endedOn(today)) {
            boolean goesOn = laws.standing(article.id(), today).inForce();
            return new Tag(goesOn ? "plain" : "failed", text(goesOn ? "law.state.replaced" : "law.state.ended"));
        }
        if (!article.inForceOn(today)) {
            return new Tag("info", text("law.state.notYet"));
        }
        return article.until() == null
                ? new Tag("public", text("law.state.inForce"))
                : new Tag("running", text("law.state.ending"));
    }

    /** What hangs on an article, in the order of role and name. */
    List<Hanging> hanging(List<Dependant> dependants) {
        return dependants.stream()
                .map(dependant -> new Hanging(
                        "rests." + dependant.role(),
                        dependant.name().in(locale),
                        dependant.address(),
                        laws.standing(dependant.article(), today).ended()))
                .sorted(Comparator.comparing(Hanging::role).thenComparing(Hanging::name))
                .toList();
    }

    private String text(String key) {
        return Texts.of("law", key, locale);
    }

    /**
     * An article, or an act as a whole.
     *
     * @param number null for an act as a whole
     * @param state how it stands with its own text today
     * @param read key of how far the text was read
     * @param hanging how much names it
     */
    record Shown(
            String id,
            String address,
            String act,
            @Nullable String number,
            String citation,
            String gist,
            LocalDate from,
            @Nullable LocalDate until,
            Tag state,
            String read,
            long hanging) {}

    /**
     * Something that hangs on an article.
     *
     * @param role key of what it is; with {@code .end} the key of what happens when the article ends
     * @param suspended whether that has happened
     */
    record Hanging(String role, String name, String address, boolean suspended) {}
}
