package org.credit531.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.credit531.identifiers.Parsed;
import org.credit531.identifiers.Uscc;
import org.credit531.language.DataFiles;
import org.junit.jupiter.api.Test;

/** Until when nobody may know of a record, and which items agencies may not state about themselves. */
class SealedTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static Item item(String more) {
        return DataFiles.parse("x.yaml", CatalogueFixture.ENTERPRISES + more, Item.class);
    }

    @Test
    void sealsUntilTheDayOfRelease() {
        Item sealed = item("sealed: {until: decided-on}\n");
        assertThat(sealed.isSealedOn(DAY, Map.of("decided-on", DAY.plusDays(1))))
                .isTrue();
        assertThat(sealed.isSealedOn(DAY, Map.of("decided-on", DAY))).isFalse();
        assertThat(sealed.isSealedOn(DAY, Map.of())).as("no day of release").isTrue();
        assertThat(item("").isSealedOn(DAY, Map.of())).isFalse();
    }

    @Test
    void refusesASealWithoutADateField() {
        assertThatThrownBy(() -> item("sealed: {until: kind}\n"))
                .hasMessageContaining("x.yaml:")
                .hasMessageContaining("sealed until must be a field of type date, but 'kind' is code");
        assertThatThrownBy(() -> item("sealed: {until: nowhere}\n")).hasMessageContaining("no field named 'nowhere'");
        assertThatThrownBy(() -> item("sealed: {}\n")).hasMessageContaining("needs until");
    }

    @Test
    void tellsWhichItemsAgenciesAreEvaluatedBy() {
        var catalogue = CatalogueFixture.catalogue();
        assertThat(catalogue.require("public-satisfaction").evaluatesAgencies()).isTrue();
        assertThat(catalogue.require("construction-market-grade").evaluatesAgencies())
                .isFalse();
    }

    @Test
    void knowsTheAgencyOfAUnitsOffice() {
        var catalogue = CatalogueFixture.catalogue();
        assertThat(catalogue.agency("transport", "330000")).hasSize(18).startsWith("11330000YX");
        assertThat(catalogue.agency("transport", "330100")).isNull();
        assertThat(catalogue.agency("lawyers-association", "330000")).isNull();
        assertThat(catalogue.agency("nobody", "330000")).isNull();
        assertThat(catalogue.units().stream().flatMap(unit -> unit.agencies().values().stream()))
                .doesNotHaveDuplicates()
                .allMatch(code -> Uscc.parse(code) instanceof Parsed.Valid<?>);
    }
}
