package org.credit531.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every catalogue item of natural persons is in a processing activity, and every activity has a whole draft. */
@PlatformTest
class ActivitiesIntegrationTests {

    @Autowired
    private Activities activities;

    @Autowired
    private Catalogue catalogue;

    @Test
    void coverEveryItemOfNaturalPersons() {
        var items = catalogue.items().stream()
                .filter(Item::ofPersons)
                .map(Item::item)
                .toList();
        assertThat(items).hasSizeGreaterThan(10);
        assertThat(activities.uncovered()).extracting(Item::item).isEmpty();
        var named = activities.all().stream()
                .flatMap(activity -> activity.items().stream())
                .toList();
        assertThat(named)
                .doesNotHaveDuplicates()
                .allSatisfy(item -> assertThat(items).contains(item));
    }

    @Test
    void haveAWholeDraftInBothLanguages() {
        for (var activity : activities.all()) {
            for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(activity.draft(locale).required()).isNotNull();
            }
        }
        assertThat(new HashSet<>(activities.all())).hasSizeGreaterThan(7);
    }

    @Test
    void haveDeadlinesThatFitTheLaw() {
        var deadlines = activities.deadlines(LocalDate.of(2026, 11, 26));
        assertThat(deadlines.keepYears()).as("pipl:56").isGreaterThanOrEqualTo(3);
        assertThat(deadlines.authority()).isLessThanOrEqualTo(deadlines.subjects());
    }
}
