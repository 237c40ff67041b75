package org.credit531.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import org.credit531.access.DataScope;
import org.credit531.access.Membership;
import org.credit531.identifiers.Region;
import org.credit531.identifiers.Regions;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/** Draws the tree of organisation units: every region of the province that is in force × every department there. */
final class DrawingOrganisation {

    private final OrganisationPlan plan;
    private final SequencedMap<String, Label> departments;
    private final Set<Membership> drawn = new HashSet<>();

    DrawingOrganisation(OrganisationPlan plan, SequencedMap<String, Label> departments) {
        this.plan = plan;
        this.departments = departments;
        requireKnown();
    }

    /** The units of a day, each after its parent. */
    List<OrganisationUnit> on(LocalDate day) {
        drawn.clear();
        var units = new ArrayList<OrganisationUnit>();
        var regions = Regions.below(DataScope.prefix(Membership.PROVINCE), day);
        for (var level : List.of(Region.Level.PROVINCE, Region.Level.PREFECTURE, Region.Level.COUNTY)) {
            regions.stream().filter(region -> region.level() == level).forEach(region -> units.addAll(in(region)));
        }
        return units;
    }

    private List<OrganisationUnit> in(Region region) {
        var units = new ArrayList<OrganisationUnit>();
        departments.forEach((code, name) -> {
            if (plan.reaches(code, region.level())) {
                units.add(unit(region, code, OrganisationUnit.Kind.DEPARTMENT, plan.name(code, name, region.level())));
            }
        });
        if (region.level() != Region.Level.COUNTY) {
            plan.others().forEach(other -> units.add(unit(region, other.code(), other.kind(), other.name())));
        }
        return units;
    }

    private OrganisationUnit unit(Region region, String code, OrganisationUnit.Kind kind, Label name) {
        var membership = Membership.of(region.code(), code);
        drawn.add(membership);
        return new OrganisationUnit(membership, kind, parent(region, code), named(region, name));
    }

    /** The same department in the nearest region above that has it. */
    private @Nullable Membership parent(Region region, String code) {
        return region.parents().reversed().stream()
                .map(above -> Membership.of(above.code(), code))
                .filter(drawn::contains)
                .findFirst()
                .orElse(null);
    }

    /** A department whose name begins with the region's last sign, as 省政府办公厅 does, does not say it twice. */
    private static Label named(Region region, Label name) {
        var where = region.fullName();
        var shared = where.endsWith(name.zh().substring(0, 1)) ? 1 : 0;
        return new Label(
                where + name.zh().substring(shared), "%s (%s)".formatted(name.en(), region.fullName(Locale.ENGLISH)));
    }

    /** A rule about a department that is none is a slip. */
    private void requireKnown() {
        var named = new ArrayList<>(plan.provinceOnly());
        named.addAll(plan.downToCities());
        named.addAll(plan.inCities().keySet());
        named.addAll(plan.inCounties().keySet());
        named.removeIf(departments::containsKey);
        if (!named.isEmpty()) {
            throw new IllegalStateException(
                    "organisation/organisation.yaml names what is no information unit of catalogue/units.yaml: %s"
                            .formatted(String.join(", ", named)));
        }
    }
}
