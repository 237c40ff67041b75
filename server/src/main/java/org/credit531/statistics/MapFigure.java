package org.credit531.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.credit531.statistics.Figure.Topic;
import org.credit531.statistics.Statistics.Published;
import org.jspecify.annotations.Nullable;

/** What the map of the cities can be coloured by. */
enum MapFigure {
    /** How many organisations there are. */
    ORGANISATIONS,
    /** Licences in the months that are told, for each thousand of them. */
    LICENCES,
    /** Penalties in these months, for each thousand. */
    PENALTIES;

    private static final int THOUSAND = 1_000;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MapFigure> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The number of a place; {@code null} where there is none to tell. */
    @Nullable
    Double value(Published published, String place) {
        Long organisations = published.amount(Topic.ORGANISATIONS, place, "", "");
        if (this == ORGANISATIONS) {
            return organisations == null ? null : organisations.doubleValue();
        }
        Long records = published.amount(Topic.RECORDS, place, item(), "");
        if (organisations == null || organisations == 0 || records == null) {
            return null;
        }
        return (double) records * THOUSAND / organisations;
    }

    private String item() {
        return this == LICENCES ? CollectingFigures.LICENCES : CollectingFigures.PENALTIES;
    }
}
