package org.credit531.endtoend;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.collection.Batches;
import org.credit531.province.Province;
import org.credit531.province.feed.Defect;
import org.credit531.province.feed.Defects;
import org.credit531.province.feed.Delivery;
import org.credit531.province.feed.Feed;
import org.credit531.province.feed.Feeds;
import org.credit531.province.population.Change;
import org.credit531.province.population.Population;
import org.credit531.subject.CodeState;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Everything that every invented department sends, first and later: what the platform counts, whom it knows and what it knows
 * of their lives is exactly what was planted.
 */
@PlatformTest
@Import(ClockSettings.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedTruthIntegrationTests {

    private static final Province PROVINCE = new Province(77, 1_200).with(Defects.AS_PUBLISHED);
    private static final Population POPULATION = PROVINCE.population();

    @Autowired
    private Batches batches;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Subjects subjects;

    @Autowired
    private TestDatabase database;

    private PlantedDeliveries deliveries;
    private StatedRegister register;
    private Map<String, Subject> known = Map.of();

    /** The registers of the province were closed two weeks ago. */
    @BeforeAll
    void send(@Autowired SettableClock clock) throws Exception {
        clock.set("2026-07-15");
        deliveries = new PlantedDeliveries(PROVINCE, batches, database);
        register = StatedRegister.of(
                POPULATION,
                registers().stream()
                        .filter(feed -> !item(feed).ofPersons())
                        .collect(toMap(
                                feed -> feed,
                                feed -> requireNonNull(item(feed).register()).categories())));
        deliveries.send(registers(), Delivery.FIRST);
        deliveries.send(others(), Delivery.FIRST);
        deliveries.send(Feeds.all(), Delivery.SECOND);
        known = known();
    }

    private List<Feed> registers() {
        return Feeds.all().stream().filter(feed -> item(feed).registers()).toList();
    }

    private List<Feed> others() {
        return Feeds.all().stream().filter(feed -> !item(feed).registers()).toList();
    }

    private Item item(Feed feed) {
        return catalogue.require(feed.item());
    }

    /** The organisations that the platform knows, by their unified codes. */
    private Map<String, Subject> known() {
        Map<String, Subject> found = new HashMap<>();
        POPULATION
                .organisations()
                .map(subject -> subject.code())
                .forEach(code -> subjects.byCode(code).ifPresent(subject -> found.put(code, subject)));
        return found;
    }

    @Test
    void countsWhatEveryDeliveryPlants() {
        assertThat(deliveries.counted()).hasSizeGreaterThan(60);
        assertThat(deliveries.differences()).isEmpty();
    }

    /** Corrections of names apart, which one feed has. */
    @Test
    void keepsNamesThatContradictTheRegisterAsTheirSourcesStatedThem() {
        Map<String, Set<String>> names = new HashMap<>();
        POPULATION.organisations().forEach(subject -> {
            Set<String> borne = names.computeIfAbsent(subject.code(), _ -> new HashSet<>());
            borne.add(subject.name(subject.beginning()));
            borne.add(subject.name(Population.CLOSED));
        });
        long contradicting =
                database
                        .sql()
                        .sql("""
                        select party_code, party_name from statement
                         where party_scheme = 'uscc' and not retracted and party_name not like '%（更正）'
                        """)
                        .query((row, _) -> !names.get(row.getString(1)).contains(row.getString(2)))
                        .stream()
                        .filter(contradicts -> contradicts)
                        .count();

        assertThat(contradicting)
                .isEqualTo(deliveries.planted(Delivery.FIRST, Defect.OTHER_NAME))
                .isPositive();
    }

    @Test
    void disputesExactlyThoseToWhomRegistrarsGaveOneNumber() {
        var disputed = database.sql()
                .sql("select code from subject where code_state = 'disputed'")
                .query(String.class)
                .list();

        assertThat(disputed).isNotEmpty().containsExactlyInAnyOrderElementsOf(register.disputed());
    }

    @Test
    void confirmsWhomRegistrarsStateAndNobodyElse() {
        assertThat(POPULATION.organisations()).allSatisfy(subject -> {
            Subject found = known.get(subject.code());
            if (register.states(subject)) {
                assertThat(found.state()).as(subject.code()).isNotEqualTo(CodeState.UNCONFIRMED);
            } else if (found != null) {
                assertThat(found.state()).as(subject.code()).isEqualTo(CodeState.UNCONFIRMED);
            }
        });
    }

    @Test
    void knowsNamesAndEndsAsTheRegistersHaveThem() {
        assertThat(POPULATION.organisations().filter(register::states)).allSatisfy(subject -> {
            Subject found = known.get(subject.code());
            var present = subject.present();
            assertThat(found.name()).isEqualTo(present.name());
            assertThat(found.endedOn()).isEqualTo(present.status().equals("存续") ? null : present.approved());
        });
    }

    @Test
    void keepsTheNamesThatSubjectsHadBefore() {
        var renamed = POPULATION
                .organisations()
                .filter(register::statesBeforeAndAfter)
                .filter(subject -> !register.formerNames(subject).isEmpty())
                .toList();

        assertThat(renamed).isNotEmpty();
        assertThat(POPULATION.organisations().filter(register::states))
                .allSatisfy(subject -> assertThat(
                                subjects.formerNames(known.get(subject.code()).id()))
                        .extracting(Subjects.FormerName::name)
                        .containsExactlyElementsOf(register.formerNames(subject)));
    }

    @Test
    void findsTheSameSubjectByEachOfItsNumbers() {
        assertThat(POPULATION.organisations().filter(subject -> known.containsKey(subject.code())))
                .allSatisfy(subject -> {
                    Subject found = known.get(subject.code());
                    assertThat(register.numbers(subject))
                            .isNotEmpty()
                            .allSatisfy(number -> assertThat(subjects.byCode(number))
                                    .as("%s of %s", number, subject.code())
                                    .map(Subject::id)
                                    .contains(found.id()));
                });
    }

    @Test
    void recordsWhoSucceededThoseThatMerged() {
        var merged = POPULATION
                .organisations()
                .flatMap(subject -> subject.changes().stream()
                        .filter(change -> change.type() == Change.Type.MERGER)
                        .map(change -> subject.code() + " "
                                + POPULATION.organisation(change.other()).code() + " " + change.day()))
                .toList();
        var recorded = database.sql()
                .sql("""
                        select distinct party_code, payload ->> 'successor', effective_from from statement
                         where item = 'organisation-succession'
                        """)
                .query((row, _) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();

        assertThat(recorded).isNotEmpty().isSubsetOf(merged);
    }
}
