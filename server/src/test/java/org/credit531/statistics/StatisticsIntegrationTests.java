package org.credit531.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.evaluation.Suspension;
import org.credit531.language.Label;
import org.credit531.repair.WithdrawnDecisions;
import org.credit531.scoring.Family;
import org.credit531.statistics.Figure.Topic;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.Reader;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The statistics are those of what is stored, made beside it, and tell of nobody alone. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class StatisticsIntegrationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private CountingStatistics counting;

    @Autowired
    private Statistics statistics;

    @Autowired
    private JdbcStatistics stored;

    @Autowired
    private WithdrawnDecisions withdrawn;

    @Autowired
    private Totals totals;

    @Autowired
    private TestDatabase database;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void count() {
        database.sql().sql("delete from statistic_day").update();
        counting.countIfDue();
    }

    @Test
    void countOrganisationsAsTheyAreStored() {
        long expected = number("""
                select count(*) from subject where kind <> 'natural-person' and merged_into is null and ended_on is null
                """);
        assertThat(published().amount(Topic.ORGANISATIONS, Place.PROVINCE, "", ""))
                .isEqualTo(expected)
                .isPositive();
        assertThat(sumOfPlaces(Topic.ORGANISATIONS, "", "")).isEqualTo(expected);
        assertThat(published().series(Topic.ORGANISATIONS))
                .contains("enterprise")
                .doesNotContain("natural-person");
    }

    @Test
    void tellHowMuchThereIs() {
        assertThat(totals.latest())
                .contains(new Totals.Counted(
                        number("""
                                select count(*) from subject
                                 where kind <> 'natural-person' and merged_into is null and ended_on is null
                                """),
                        number(
                                "select count(*) from statement where revision = 1 and party_scheme <> 'citizen-number'"),
                        published().made().asOf()));
        database.sql().sql("delete from statistic_day").update();
        assertThat(totals.latest()).isEmpty();
    }

    @Test
    void countRecordsOfOrganisationsByMonth() {
        long all = published().series(Topic.RECORDS).stream()
                .map(item -> published().amount(Topic.RECORDS, Place.PROVINCE, item, ""))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        assertThat(all).isPositive();
        assertThat(published().slots(Topic.RECORDS)).hasSizeLessThanOrEqualTo(CollectingFigures.MONTHS);
        assertThat(published().figures())
                .filteredOn(figure ->
                        figure.topic() == Topic.RECORDS && !figure.place().equals(Place.PROVINCE))
                .extracting(Figure::series)
                .containsOnly(CollectingFigures.LICENCES, CollectingFigures.PENALTIES);
    }

    /** By its state or by the mark of its source, which the import of a file would store as it stands here. */
    @Test
    void leaveOutDecisionsThatWereTakenBack() {
        LocalDate last = LocalDate.now(clock);
        LocalDate first = last.minusYears(5);
        long before = penalties(first, last);
        assertThat(before).isGreaterThan(2);
        List<UUID> keys = database.sql()
                .sql("""
                        select s.record_key from statement s
                         where s.item = 'administrative-penalty' and not s.retracted and s.effective_from between ? and ?
                           and s.removal_on > ? and s.party_scheme <> 'citizen-number'
                           and s.payload ->> 'state' is distinct from 'withdrawn'
                           and not exists (select 1 from statement n
                                            where n.item = s.item and n.record_key = s.record_key and n.revision > s.revision)
                         order by s.record_key limit 2
                        """)
                .params(first, last, last)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        assertThat(keys).hasSize(2);
        says(keys.getFirst(), "{\"state\": \"withdrawn\"}");
        says(keys.getLast(), "{\"cancelled\": true}");
        assertThat(penalties(first, last)).isEqualTo(before - 2);
        assertThat(withdrawn.signs())
                .extracting(WithdrawnDecisions.Sign::item)
                .contains("administrative-penalty", "administrative-licence", "person-penalty");
    }

    private void says(UUID key, String values) {
        database.sql()
                .sql("update statement set payload = payload || ?::jsonb where record_key = ?")
                .params(values, key)
                .update();
    }

    private long penalties(LocalDate first, LocalDate last) {
        return stored.records(List.of(CollectingFigures.PENALTIES), withdrawn.signs(), first, last).stream()
                .mapToLong(JdbcStatistics.Counted::amount)
                .sum();
    }

    @Test
    void tellNoGradeOfFewerThanTheLimit() {
        assertThat(published().figures())
                .filteredOn(figure -> figure.topic() == Topic.GRADES)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.amount() == null
                                || figure.amount() == 0
                                || figure.amount() >= CollectingFigures.FEWEST)
                        .as(figure.toString())
                        .isTrue())
                .noneMatch(figure -> figure.series().equals("individual-business"));
    }

    @Test
    void tellNoGradeOfAFamilyThatIsSwitchedOff() {
        var off = new Suspension(
                Family.ENTERPRISE, LocalDate.parse("2026-11-23"), 1, new Label("模型不再适用", "It does not fit any more"));
        assertThat(published().series(Topic.GRADES)).contains("enterprise");
        var told = published().without(List.of(off));
        assertThat(told.figures())
                .filteredOn(figure -> figure.topic() == Topic.GRADES)
                .extracting(Figure::series)
                .doesNotContain("enterprise", "");
        assertThat(told.series(Topic.RECORDS)).isEqualTo(published().series(Topic.RECORDS));
    }

    @Test
    void areMadeAnewAfterChangesAndAPause() {
        var first = published().made();
        counting.countIfDue();
        assertThat(published().made()).isEqualTo(first);
        database.sql()
                .sql("insert into knowledge (number, act, at) select max(number) + 1, 'batch', now() from knowledge")
                .update();
        counting.countIfDue();
        assertThat(published().made()).isEqualTo(first);
        clock.advance(Duration.ofMinutes(61));
        counting.countIfDue();
        assertThat(published().made().knowledge()).isEqualTo(first.knowledge() + 1);
    }

    @Test
    void waitUntilEverythingIsEvaluated() {
        database.sql().sql("delete from statistic_day").update();
        database.sql()
                .sql("insert into evaluation_pending (knowledge, piece, subjects) values (999999, 0, '{}')")
                .update();
        counting.countIfDue();
        assertThat(stored.made()).isEmpty();
        database.sql()
                .sql("delete from evaluation_pending where knowledge = 999999")
                .update();
        counting.countIfDue();
        assertThat(stored.made()).isPresent();
    }

    @Test
    void areThereAsPagesFileAndJson() throws IOException, InterruptedException {
        var reader = new Reader(port);
        assertThat(reader.get("/statistics?figure=penalties")).contains("tiles__map", "/statistics/3301");
        assertThat(reader.get("/statistics/3309")).contains("aria-current=\"page\"");
        assertThat(reader.get("/statistics/items")).contains("/catalogue/registration");
        assertThat(reader.get("/statistics.csv").lines().count())
                .isEqualTo(1 + published().figures().size());
        assertThat(reader.get("/api/v1/statistics")).contains("\"fewest\":10", "\"topic\":\"organisations\"");
        assertThat(reader.answer("/statistics/3399").statusCode()).isEqualTo(404);
        assertThat(reader.answer("/statistics?figure=x").statusCode()).isEqualTo(400);
    }

    @Test
    void sayWhereNothingIsCountedYet() throws IOException, InterruptedException {
        database.sql().sql("delete from statistic_day").update();
        var reader = new Reader(port);
        assertThat(List.of("/statistics", "/statistics/3301", "/statistics/items"))
                .allSatisfy(path -> assertThat(reader.get(path)).contains("notice--info"));
        assertThat(reader.get("/api/v1/statistics")).contains("\"figures\":[]");
    }

    private Statistics.Published published() {
        return statistics.now().orElseThrow();
    }

    private long sumOfPlaces(Topic topic, String series, String slot) {
        Map<String, Long> byPlace = published().figures().stream()
                .filter(one -> one.topic() == topic
                        && one.series().equals(series)
                        && one.slot().equals(slot))
                .filter(one -> !one.place().equals(Place.PROVINCE))
                .collect(Collectors.toMap(Figure::place, one -> Objects.requireNonNull(one.amount())));
        assertThat(byPlace).hasSizeGreaterThan(5);
        return byPlace.values().stream().mapToLong(Long::longValue).sum();
    }

    private long number(String sql) {
        return database.sql().sql(sql).query(Long.class).single();
    }
}
