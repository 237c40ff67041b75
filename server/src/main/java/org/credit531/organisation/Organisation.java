package org.credit531.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.credit531.access.DataScope;
import org.credit531.access.Membership;
import org.credit531.identifiers.Region;
import org.credit531.identifiers.Regions;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * The organisation units: drawn at each start from the regions in force and the information units, so that a region or a
 * department that is new has its unit, and one that has ended takes no account any more.
 */
@Component
public class Organisation implements InitializingBean, UnitNames {

    private static final OrganisationPlan PLAN = OrganisationPlan.read();

    private final JdbcOrganisation stored;
    private final Optional<UnitDirectory> departments;
    private final Clock clock;

    Organisation(JdbcOrganisation stored, Optional<UnitDirectory> departments, Clock clock) {
        this.stored = stored;
        this.departments = departments;
        this.clock = clock;
    }

    /** Before anything that refers to a unit. */
    @Override
    public void afterPropertiesSet() {
        departments.ifPresent(this::draw);
    }

    private void draw(UnitDirectory directory) {
        var names = new LinkedHashMap<String, Label>();
        var english = directory.names(Locale.ENGLISH);
        directory
                .names(Locale.CHINESE)
                .forEach((code, name) -> names.put(code, new Label(name, english.getOrDefault(code, name))));
        var units = new DrawingOrganisation(PLAN, names).on(LocalDate.now(clock));
        stored.put(units);
        stored.endOthers(units, clock.instant());
    }

    /** The unit of this code, if there is one and it has not ended. */
    public Optional<OrganisationUnit> find(@Nullable String code) {
        return Optional.ofNullable(code).filter(Membership::isCode).flatMap(stored::find);
    }

    /** The unit of a department in a region, as two fields of a form say it; the province where no region is said. */
    public Optional<OrganisationUnit> find(@Nullable String region, @Nullable String department) {
        return find(code(region, department));
    }

    /** The code that two fields of a form make, whether there is such a unit or not; null where no department is said. */
    public static @Nullable String code(@Nullable String region, @Nullable String department) {
        if (department == null || department.isBlank()) {
            return null;
        }
        var where = region == null || region.isBlank() ? Membership.PROVINCE : region.strip();
        return where + "-" + department.strip();
    }

    /** The units of a region, departments first. */
    List<OrganisationUnit> in(String region) {
        return stored.in(region);
    }

    @Override
    public Map<String, String> names(Collection<String> codes, Locale locale) {
        return stored.all(codes).stream()
                .collect(Collectors.toMap(
                        OrganisationUnit::code, unit -> unit.name().in(locale)));
    }

    /** The regions in force, by code, in the reader's language: the province, then each city with its counties. */
    public SequencedMap<String, String> regions(Locale locale) {
        return Regions.below(DataScope.prefix(Membership.PROVINCE), LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(
                        Region::code, region -> region.fullName(locale), (one, other) -> one, LinkedHashMap::new));
    }

    /** Every department and other body that accounts can belong to, by code, in the reader's language. */
    public SequencedMap<String, String> departments(Locale locale) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        departments.ifPresent(known -> names.putAll(known.names(locale)));
        PLAN.others().forEach(other -> names.put(other.code(), other.name().in(locale)));
        return names;
    }

    /** The regions in which a region lies, from the top to itself. */
    SequencedMap<String, String> above(String region, Locale locale) {
        return selected(locale, code -> region.startsWith(DataScope.prefix(code)));
    }

    /** The regions next below a region: the cities of the province, the counties of a city. */
    SequencedMap<String, String> below(String region, Locale locale) {
        var prefix = DataScope.prefix(region);
        return selected(
                locale,
                code -> code.startsWith(prefix) && DataScope.prefix(code).length() == prefix.length() + 2);
    }

    private SequencedMap<String, String> selected(Locale locale, Predicate<String> wanted) {
        var regions = regions(locale);
        regions.keySet().removeIf(wanted.negate());
        return regions;
    }

    /** Whether single bodies can be added below it: departments are in the data, and a single one has none below. */
    static boolean takesOthers(OrganisationUnit unit) {
        var department = unit.membership().department();
        return PLAN.others().stream().anyMatch(other -> other.code().equals(department));
    }

    /** Adds a single body below those of its kind; empty if there are none such, or the code is taken or no code. */
    Optional<OrganisationUnit> add(String below, String ending, Label name) {
        var code = below + "-" + ending;
        return find(below)
                .filter(Organisation::takesOthers)
                .filter(above -> Membership.isCode(code))
                .map(above -> new OrganisationUnit(new Membership(code), above.kind(), above.membership(), name))
                .filter(stored::add);
    }
}
