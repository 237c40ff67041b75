package org.credit531.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.credit531.language.DataFiles;
import org.credit531.language.DataTree;
import org.credit531.language.Flaw;
import org.credit531.language.Label;
import org.credit531.language.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Texts of acts, for those who propose and sign changes of them: read, checked against the present ones, tried out. */
@Component
public class ActTexts {

    private final LawsInForce laws;

    ActTexts(LawsInForce laws) {
        this.laws = laws;
    }

    /** The codes of all acts. */
    public List<String> acts() {
        return laws.acts();
    }

    /** The text of an act as the platform is shipped with, if it is. */
    public Optional<String> shipped(String act) {
        return laws.shipped(act);
    }

    /** What is wrong with a text as the next one of an act; empty where nothing is. */
    public List<Flaw> check(String act, @Nullable String before, String text) {
        LawFiles.Act read;
        try {
            DataTree.of(text);
            read = parse(act, text);
        } catch (DataTree.Broken broken) {
            return List.of(broken.flaw());
        } catch (IllegalArgumentException e) {
            return List.of(DataFiles.flaw(act + ".yaml", e));
        }
        List<Flaw> flaws = new ArrayList<>();
        if (!read.act().equals(act)) {
            flaws.add(flaw(1, "act.name", read.act(), act));
        }
        if (before != null) {
            lost(parse(act, before), read).forEach(id -> flaws.add(flaw(1, "act.article-gone", id)));
        }
        return flaws.isEmpty() ? besideOthers(act, text) : flaws;
    }

    /** Its dates, and which articles follow which, among all acts. */
    private List<Flaw> besideOthers(String act, String text) {
        try {
            laws.with(act, text);
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(DataFiles.flaw(act + ".yaml", e));
        }
    }

    /** Articles are ended, never taken out: what was decided under them must be able to cite them. */
    private static Set<String> lost(LawFiles.Act before, LawFiles.Act after) {
        Set<String> lost = new TreeSet<>(ids(before));
        lost.removeAll(ids(after));
        return lost;
    }

    /** The articles that a text states differently from another one, by their ids; all of them where there was none. */
    public Set<String> changed(String act, @Nullable String before, String after) {
        List<Article> old =
                before == null ? List.of() : parse(act, before).articles().toList();
        return parse(act, after)
                .articles()
                .filter(article -> !old.contains(article))
                .map(Article::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The law as it would be with another text of an act. */
    public Laws with(String act, String text) {
        return laws.with(act, text);
    }

    private static Set<String> ids(LawFiles.Act act) {
        return act.articles().map(Article::id).collect(Collectors.toSet());
    }

    private static LawFiles.Act parse(String act, String text) {
        return DataFiles.parse(act + ".yaml", text, LawFiles.Act.class);
    }

    private static Flaw flaw(int line, String key, Object... arguments) {
        return new Flaw(line, Label.of(locale -> Texts.of("law-lint", key, locale, arguments)));
    }
}
