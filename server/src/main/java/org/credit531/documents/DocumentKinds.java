package org.credit531.documents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credit531.language.DataFiles;
import org.springframework.stereotype.Component;

/** The kinds of documents: {@code documents/kinds.yaml}. */
@Component
class DocumentKinds {

    private final List<DocumentKind> all =
            DataFiles.read("documents/kinds.yaml", Listed.class).getFirst().kinds();

    DocumentKinds() {
        Map<String, String> patterns = new HashMap<>();
        Set<String> codes = new HashSet<>();
        for (DocumentKind kind : all) {
            String earlier = patterns.putIfAbsent(kind.number(), kind.series());
            if (!codes.add(kind.kind()) || earlier != null && !earlier.equals(kind.series())) {
                throw new IllegalArgumentException(
                        "kinds.yaml: '" + kind.kind() + "' stands twice, or two series write their numbers alike");
            }
        }
    }

    List<DocumentKind> all() {
        return all;
    }

    DocumentKind require(String code) {
        return named(code)
                .orElseThrow(() ->
                        new IllegalArgumentException("documents/kinds.yaml has no kind '" + code + "'; add it there"));
    }

    /** What a kind is called; the code of one that the file does not have any more. */
    String name(String code, Locale locale) {
        return named(code).map(kind -> kind.name().in(locale)).orElse(code);
    }

    private Optional<DocumentKind> named(String code) {
        return all.stream().filter(kind -> kind.kind().equals(code)).findFirst();
    }

    /** The file. */
    record Listed(List<DocumentKind> kinds) {}
}
