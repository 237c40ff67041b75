package org.credit531.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.law.Laws;
import org.credit531.record.Knowledge;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What one instance puts in force holds on another within a moment, and after a restart. */
@PlatformTest
class SecondInstanceIntegrationTests {

    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 11, 23, 12, 0, 0, 0, ZoneOffset.ofHours(8));

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Catalogue here;

    @Autowired
    private ItemTexts texts;

    @Autowired
    private Editions editions;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Laws laws;

    @Autowired
    private Families families;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void followsWithinAMomentAndAfterARestart() throws Exception {
        Catalogue there = another();
        assertThat(there.require("honour").version()).isEqualTo(1);
        transaction.executeWithoutResult(status -> {
            editions.add(shipped());
            Edition second = second();
            editions.add(second);
            editions.enter(second, knowledge.next("change", null));
            assertThat(here.require("honour").version())
                    .as("the transaction itself")
                    .isEqualTo(2);
            assertThat(there.require("honour").version()).as("nobody else yet").isEqualTo(1);
        });
        assertThat(here.require("honour").version())
                .as("at once where it was done")
                .isEqualTo(2);
        Thread.sleep(2 * Editions.FRESHNESS);
        assertThat(there.require("honour").version()).isEqualTo(2);
        assertThat(another().require("honour").version()).as("after a start").isEqualTo(2);
        assertThat(there.item("honour", 0).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        int before = here.require("registration").version();
        transaction.executeWithoutResult(status -> {
            Edition next = edition("registration", 9);
            editions.add(next);
            editions.enter(next, knowledge.next("change", null));
            assertThat(here.require("registration").version()).isEqualTo(9);
            status.setRollbackOnly();
        });
        assertThat(here.require("registration").version()).isEqualTo(before);
    }

    /** A catalogue with caches of its own on the same database, as another process has it. */
    private Catalogue another() {
        Editions own = beans.createBean(editions.getClass());
        return new CatalogueInForce(laws, families, own);
    }

    private Edition shipped() {
        String text = texts.shipped("honour").orElseThrow();
        return new Edition(Shelf.ITEM, "honour", 1, text, "", LocalDate.of(1970, 1, 1), 0L, "", null);
    }

    private Edition second() {
        return edition("honour", 2);
    }

    private Edition edition(String item, int version) {
        String text = texts.shipped(item).orElseThrow().replaceFirst("(?m)^version: .*$", "version: " + version);
        return new Edition(
                Shelf.ITEM,
                item,
                version,
                text,
                "",
                LocalDate.of(2026, 11, 23),
                null,
                "test",
                new Edition.Signatures("wang", NOW, "li", NOW));
    }
}
