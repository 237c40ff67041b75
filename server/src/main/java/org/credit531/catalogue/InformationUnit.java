package org.credit531.catalogue;

import java.util.Map;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * A department or other body that provides records and answers for them (Zhejiang Regulation, article 13).
 *
 * @param code its code in interfaces, such as {@code transport}
 * @param name its name
 * @param agencies the unified codes of the agencies that it is itself, by region; empty where it is none of government
 */
public record InformationUnit(String code, Label name, Map<String, String> agencies) {

    @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
    public InformationUnit {
        agencies = agencies == null ? Map.of() : Map.copyOf(agencies);
    }

    /** The unified code of its office in a region, where that is an agency of government whose code is known. */
    public @Nullable String agencyIn(String region) {
        return agencies.get(region);
    }
}
