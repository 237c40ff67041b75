package org.credit531.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which articles a reader wants to see, by how it stands with their own text on a day. */
enum LawFilter {
    ALL,
    IN_FORCE,
    ENDING,
    ENDED;

    /** Long enough for those who hang on an article to look for another basis. */
    static final int DAYS_BEFORE_THE_END = 90;

    static Optional<LawFilter> of(String code) {
        return Arrays.stream(values())
                .filter(filter -> filter.code().equals(code))
                .findFirst();
    }

    /** As it stands in addresses, and the ending of its key {@code law.filter.…}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean covers(Article article, LocalDate today) {
        return switch (this) {
            case ALL -> true;
            case IN_FORCE -> article.inForceOn(today);
            case ENDING -> article.inForceOn(today) && article.endedOn(today.plusDays(DAYS_BEFORE_THE_END));
            case ENDED -> article.endedOn(today);
        };
    }
}
