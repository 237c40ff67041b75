package org.credit531.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.InformationUnit;
import org.credit531.identifiers.Regions;
import org.credit531.organisation.UnitNames;
import org.springframework.stereotype.Component;

/** What the offices are called that send licences and penalties: those of a page are asked for once. */
@Component
class Offices {

    private final UnitNames units;
    private final Catalogue catalogue;
    private final Clock clock;

    Offices(UnitNames units, Catalogue catalogue, Clock clock) {
        this.units = units;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The names of some offices. */
    Named named(Stream<Office> offices, Locale locale) {
        return new Named(units.names(offices.map(Office::code).distinct().toList(), locale), locale);
    }

    /** What an information unit is called; its code where there is none. */
    String unit(String code, Locale locale) {
        return catalogue
                .unit(code)
                .map(InformationUnit::name)
                .map(name -> name.in(locale))
                .orElse(code);
    }

    /** What a division is called; its code where no list has it. */
    String region(String code, Locale locale) {
        return Regions.lastKnown(code, LocalDate.now(clock))
                .map(found -> found.fullName(locale))
                .orElse(code);
    }

    /**
     * An office.
     *
     * @param unit the information unit; empty where all units of a region are meant
     * @param region the region; empty where a unit is meant wherever it is
     */
    record Office(String unit, String region) {

        private String code() {
            return unit.isEmpty() || region.isEmpty()
                    ? unit + region
                    : Membership.of(region, unit).organisation();
        }
    }

    /** The names of some offices in the reader's language. */
    final class Named {

        private final Map<String, String> names;
        private final Locale locale;

        private Named(Map<String, String> names, Locale locale) {
            this.names = names;
            this.locale = locale;
        }

        /** What an office is called; where it is none in the tree, what its unit is called, or its region. */
        String of(Office office) {
            String named = names.get(office.code());
            if (named != null) {
                return named;
            }
            return office.unit().isEmpty() ? Offices.this.region(office.region(), locale) : unit(office.unit(), locale);
        }
    }
}
