package org.credit531.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.record.EndsOfUse;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a record says of itself when its decision was taken back; of natural persons as of organisations. */
@PlatformTest
class WithdrawnStatesIntegrationTests {

    private static final LocalDate DECIDED = LocalDate.of(2026, 5, 4);

    @Autowired
    private WithdrawnStates withdrawn;

    @Autowired
    private EndsOfUse ends;

    @Autowired
    private Catalogue catalogue;

    @Test
    void endsAPenaltyOfAPersonFromItsFirstDay() {
        var acted = LocalDate.of(2026, 6, 1);
        Map<String, Object> values =
                Map.of("state", "withdrawn", "withdrawn-on", acted, "withdrawal-ground", "reconsideration");
        assertThat(withdrawn.of("person-penalty", values))
                .contains(new WithdrawnDecisions.Withdrawn(acted, "reconsideration"));
        assertThat(ends.endOf("person-penalty", DECIDED, values)).isEqualTo(DECIDED);
        assertThat(ends.endOf("person-penalty", DECIDED, Map.of("cancelled", true)))
                .isEqualTo(DECIDED);
        assertThat(withdrawn.of("person-penalty", Map.of("state", "in-force"))).isEmpty();
    }

    /** By the names of the national standard, so that a system that sends both lists needs no second form. */
    @Test
    void isReadByTheSameHeadingsAsOfOrganisations() {
        var persons = catalogue.require("person-penalty");
        var organisations = catalogue.require("administrative-penalty");
        for (String name : new String[] {"state", "cancelled", "withdrawn-on", "withdrawal-ground"}) {
            Field field = organisations.field(name).orElseThrow();
            assertThat(persons.field(name)).get().satisfies(own -> {
                assertThat(own.headings()).containsAll(field.headings());
                assertThat(own.codes()).isEqualTo(field.codes());
                assertThat(own.type()).isEqualTo(field.type());
                assertThat(own.required()).isFalse();
            });
        }
    }

    @Test
    void namesWhatTheCatalogueHas() {
        assertThat(withdrawn.signs())
                .isNotEmpty()
                .allSatisfy(sign -> assertThat(catalogue.require(sign.item()).field(sign.field()))
                        .get()
                        .satisfies(field -> assertThat(field.type() == FieldType.BOOLEAN
                                        || field.codes().containsKey(sign.value()))
                                .as(sign.toString())
                                .isTrue()));
    }
}
