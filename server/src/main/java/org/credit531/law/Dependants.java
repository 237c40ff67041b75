package org.credit531.law;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What hangs on the articles, of all contexts together. */
@Component
class Dependants {

    private final Laws laws;
    private final List<RestsOnLaw> contexts;

    Dependants(Laws laws, List<RestsOnLaw> contexts) {
        this.laws = laws;
        this.contexts = contexts;
    }

    /** Everything that hangs on any article. */
    List<Dependant> all() {
        return contexts.stream()
                .flatMap(context -> context.dependants().stream())
                .toList();
    }

    /** What the end of the article hits: what names it, or one of those that it replaced or that replaced it. */
    List<Dependant> of(Article article) {
        Set<String> line = laws.line(article).stream().map(Article::id).collect(Collectors.toSet());
        return all().stream()
                .filter(dependant -> line.contains(dependant.article()))
                .toList();
    }

    /** How much names each article itself. */
    Map<String, Long> counts() {
        return all().stream().collect(Collectors.groupingBy(Dependant::article, Collectors.counting()));
    }
}
