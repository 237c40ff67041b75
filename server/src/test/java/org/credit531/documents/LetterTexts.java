package org.credit531.documents;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.database.RowScope;
import org.springframework.context.ApplicationContext;

/** What letters say, in both languages: for the tests of the contexts that issue them. */
public final class LetterTexts {

    private LetterTexts() {}

    /** What all of these say. */
    public static String of(ApplicationContext platform, Collection<UUID> letters) {
        var stored = platform.getBean(JdbcDocuments.class);
        var reading = platform.getBean(ReadingDocuments.class);
        return RowScope.CENTRE.call(() -> letters.stream()
                .map(id -> reading.opened(stored.content(id).orElseThrow()).toString())
                .collect(Collectors.joining("\n")));
    }
}
