package org.credit531.catalogue;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.credit531.identifiers.SubjectKind;
import org.junit.jupiter.api.Test;

/** The first catalogue reaches as far as the plan: no dimension and no national class without items. */
class PlanCoverageTests {

    private final Catalogue catalogue = CatalogueFixture.catalogue();
    private final List<Family> families = new FamilyFiles().families();

    private List<Item> itemsOf(Family family, Dimension dimension) {
        return catalogue.items().stream()
                .filter(item -> item.dimensions().contains(dimension.id()))
                .filter(item -> item.subjects().stream().anyMatch(family.subjects()::contains))
                .toList();
    }

    @Test
    void hasItemsForEveryDimensionOfTheSixFamilies() {
        assertThat(families).hasSize(6);
        for (Family family : families) {
            for (Dimension dimension : family.dimensions()) {
                assertThat(itemsOf(family, dimension)).as(dimension.id()).hasSizeGreaterThanOrEqualTo(2);
            }
        }
    }

    /** Of natural persons there is no evaluation, so their dimensions only say where an item belongs in the plan. */
    @Test
    void evaluatesOrganisationsByEveryDimensionAndPersonsByNone() {
        for (Family family : families) {
            boolean ofPersons = family.subjects().contains(SubjectKind.NATURAL_PERSON);
            for (Dimension dimension : family.dimensions()) {
                var evaluated = itemsOf(family, dimension).stream()
                        .filter(item -> item.useScope().contains(UseScope.EVALUATION))
                        .toList();
                assertThat(evaluated.isEmpty()).as(dimension.id()).isEqualTo(ofPersons);
            }
        }
    }

    @Test
    void hasItemsOfEveryNationalClass() {
        assertThat(catalogue.items().stream().map(Item::nationalClass).collect(toSet()))
                .containsExactlyInAnyOrder(NationalClass.values());
    }
}
