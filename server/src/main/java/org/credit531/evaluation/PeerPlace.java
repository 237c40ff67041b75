package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credit531.identifiers.Industries;
import org.credit531.identifiers.Region;
import org.credit531.identifiers.Regions;
import org.credit531.scoring.Fact;
import org.credit531.subject.Subject;

/**
 * Among whom an organisation belongs: sector and division, by the word of its registration.
 *
 * @param sector section of GB/T 4754, one letter; empty where no registration names an industry
 * @param region six digits of the division that its registration names, or else that registered it; empty where neither is known
 */
record PeerPlace(String sector, String region) {

    static final String INDUSTRY = "industry";
    static final String REGION = "region";
    static final PeerPlace NONE = new PeerPlace("", "");

    private static final int PROVINCE = 2;
    private static final int CITY = 4;

    /** The place of a subject on a day; one that has ended has none. */
    static PeerPlace of(Subject subject, List<Fact> facts, LocalDate day, List<String> registrations) {
        if (subject.endedOn() != null) {
            return NONE;
        }
        List<Fact> usable = facts.stream()
                .filter(fact -> registrations.contains(fact.item()) && !fact.withheld())
                .filter(fact -> !fact.effectiveFrom().isAfter(day))
                .sorted(Comparator.<Fact>comparingInt(fact -> registrations.indexOf(fact.item()))
                        .thenComparing(Fact::effectiveFrom, Comparator.reverseOrder())
                        .thenComparing(Fact::recordKey))
                .toList();
        return new PeerPlace(
                text(usable, INDUSTRY).flatMap(PeerPlace::section).orElse(""),
                text(usable, REGION).orElse(subject.region()));
    }

    private static Optional<String> text(List<Fact> facts, String field) {
        return facts.stream()
                .flatMap(fact -> Optional.ofNullable(fact.values().get(field)).stream())
                .map(Object::toString)
                .findFirst();
    }

    private static Optional<String> section(String industry) {
        return Industries.of(industry).map(found -> String.valueOf(found.section()));
    }

    /** Whether it can be compared with others. */
    boolean isKnown() {
        return !sector.isEmpty() && !region.isEmpty();
    }

    /**
     * The circles around it, the narrowest first, by the first digits of their codes: county, city, province. What only groups
     * others in the code list, such as the districts of a municipality, is no circle.
     */
    List<String> circles(LocalDate day) {
        List<String> circles = new ArrayList<>(3);
        if (!region.endsWith("00")) {
            circles.add(region);
        }
        if (!region.startsWith("00", PROVINCE) && !isPlaceholder(region.substring(0, CITY), day)) {
            circles.add(region.substring(0, CITY));
        }
        circles.add(region.substring(0, PROVINCE));
        return circles;
    }

    private static boolean isPlaceholder(String circle, LocalDate day) {
        return Regions.lastKnown(code(circle), day)
                .filter(found -> found.kind() == Region.Kind.PLACEHOLDER)
                .isPresent();
    }

    /** The name of a circle as in an address, in the reader's language; its code where no list has it. */
    static String name(String circle, LocalDate day, Locale locale) {
        return Regions.lastKnown(code(circle), day)
                .map(region -> region.fullName(locale))
                .orElse(code(circle));
    }

    private static String code(String circle) {
        return circle + "0".repeat(6 - circle.length());
    }
}
