package org.credit531.organisation;

import java.util.List;
import java.util.Map;
import org.credit531.identifiers.Region;
import org.credit531.language.DataFiles;
import org.credit531.language.Label;

/**
 * The rules by which organisation units follow from the regions and the information units; {@code
 * organisation/organisation.yaml}.
 *
 * @param provinceOnly departments without offices below the province
 * @param downToCities departments with offices in cities, and none in counties
 * @param inCities names of departments that are others in cities
 * @param inCounties names of departments that are others in counties
 * @param endings how the end of a Chinese name changes below the province
 * @param others bodies that are no departments
 */
record OrganisationPlan(
        List<String> provinceOnly,
        List<String> downToCities,
        Map<String, Label> inCities,
        Map<String, Label> inCounties,
        Map<String, String> endings,
        List<Other> others) {

    static OrganisationPlan read() {
        return DataFiles.read("organisation/organisation.yaml", OrganisationPlan.class)
                .getFirst();
    }

    /** Whether a department has an office in regions of this level. */
    boolean reaches(String department, Region.Level level) {
        return switch (level) {
            case PROVINCE -> true;
            case PREFECTURE -> !provinceOnly.contains(department);
            case COUNTY -> !provinceOnly.contains(department) && !downToCities.contains(department);
            case COUNTRY -> false;
        };
    }

    /** What a department is called in regions of this level, without the region's name. */
    Label name(String department, Label provincial, Region.Level level) {
        if (level == Region.Level.PROVINCE) {
            return provincial;
        }
        var renamed = (level == Region.Level.COUNTY ? inCounties : inCities).get(department);
        return renamed == null ? new Label(ended(provincial.zh()), provincial.en()) : renamed;
    }

    private String ended(String name) {
        return endings.entrySet().stream()
                .filter(ending -> name.endsWith(ending.getKey()))
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.getKey().length()) + ending.getValue())
                .orElse(name);
    }

    /**
     * A kind of bodies that the province and each city have; a single one is added below on the page of the tree.
     *
     * @param code what stands after the region in its code
     * @param kind what it is
     * @param name what it is called, without the region's name
     */
    record Other(String code, OrganisationUnit.Kind kind, Label name) {}
}
