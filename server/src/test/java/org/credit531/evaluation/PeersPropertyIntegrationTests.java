package org.credit531.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.evaluation.JdbcPeers.PeerDay;
import org.credit531.evaluation.PeerStanding.NotPlaced;
import org.credit531.evaluation.PeerStanding.Placed;
import org.credit531.evaluation.PeerStanding.Reason;
import org.credit531.scoring.Family;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bands of generated results, beside a plain and slow second implementation that reads every result for each. */
@PlatformTest
@Import(ClockSettings.class)
class PeersPropertyIntegrationTests {

    private static final long SEED = 531_020;
    private static final List<Family> FAMILIES = List.of(Family.ENTERPRISE, Family.INDIVIDUAL_BUSINESS);
    private static final List<String> SECTORS = List.of("C", "F", "");
    private static final List<String> REGIONS =
            List.of("330106", "330106", "330106", "330108", "330100", "330782", "330000", "110105", "110101", "");

    @Autowired
    private Peers peers;

    @Autowired
    private JdbcPeers stored;

    @Autowired
    private CountingPeers counting;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    private LocalDate day = LocalDate.of(2030, 1, 1);

    /** A result that stands for one organisation. */
    private record Generated(Family family, String sector, String region, long points) {}

    @BeforeEach
    void empty() {
        database.sql()
                .sql("truncate evaluation_result, evaluation_pending, peer_count, peer_day")
                .update();
        next();
    }

    private void next() {
        day = day.plusDays(1);
        clock.set(day.toString());
    }

    @Test
    void agreesWithTheSecondImplementation() {
        Random random = new Random(SEED);
        int placed = 0;
        for (int round = 0; round < 12; round++) {
            List<Generated> all = generated(random, 20 + random.nextInt(400));
            replace(all);
            next();
            counting.countIfDue();
            for (Generated one : all) {
                Optional<String> expected = slow(one, all);
                assertThat(told(one))
                        .as("seed %d, round %d, %s", SEED, round, one)
                        .isEqualTo(expected);
                placed += expected.isPresent() ? 1 : 0;
            }
        }
        assertThat(placed).isGreaterThan(500);
    }

    private static List<Generated> generated(Random random, int size) {
        int spread = 1 + random.nextInt(300_000);
        return Stream.generate(() -> new Generated(
                        FAMILIES.get(random.nextInt(4) == 0 ? 1 : 0),
                        SECTORS.get(Math.min(2, random.nextInt(6) / 2)),
                        REGIONS.get(random.nextInt(REGIONS.size())),
                        700_000 + random.nextInt(spread) - (random.nextInt(50) == 0 ? 900_000 : 0)))
                .limit(size)
                .toList();
    }

    /** Circle and band, as the text of the decision says and as slow as can be; empty where nothing may be told. */
    private static Optional<String> slow(Generated one, List<Generated> all) {
        if (one.sector().isEmpty() || one.region().isEmpty()) {
            return Optional.empty();
        }
        for (String circle : slowCircles(one.region())) {
            List<Generated> others = new ArrayList<>(all.stream()
                    .filter(other -> other.family() == one.family()
                            && other.sector().equals(one.sector())
                            && other.region().startsWith(circle))
                    .toList());
            others.remove(one);
            if (others.size() >= 20) {
                return Optional.of(circle + " " + slowBand(one, others));
            }
        }
        return Optional.empty();
    }

    private static List<String> slowCircles(String region) {
        return switch (region) {
            case "330106", "330108" -> List.of(region, "3301", "33");
            case "330782" -> List.of(region, "3307", "33");
            case "330100" -> List.of("3301", "33");
            case "330000" -> List.of("33");
            default -> List.of(region, "11");
        };
    }

    private static String slowBand(Generated one, List<Generated> others) {
        double ahead = 0;
        for (Generated other : others) {
            double difference = Math.floor(other.points() / 5_000.0) - Math.floor(one.points() / 5_000.0);
            ahead += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
        }
        double share = ahead / others.size();
        if (share < 0.1) {
            return "top-tenth";
        }
        if (share < 0.25) {
            return "top-quarter";
        }
        return share < 0.75 ? "middle-half" : "lowest-quarter";
    }

    @Test
    void isNeverToldAmongFewerThanTwenty() {
        Generated one = new Generated(Family.ENTERPRISE, "C", "330106", 800_000);
        replace(java.util.Collections.nCopies(20, one));
        counting.countIfDue();
        assertThat(standing(one))
                .isInstanceOfSatisfying(
                        NotPlaced.class, none -> assertThat(none.reason()).isEqualTo(Reason.TOO_FEW));
        assertThat(counts()).as("not even stored").isEmpty();
        add(one);
        next();
        counting.countIfDue();
        assertThat(standing(one)).isInstanceOfSatisfying(Placed.class, placed -> {
            assertThat(placed.circle()).isEqualTo("330106");
            assertThat(placed.peers()).isEqualTo(20);
        });
        assertThat(database.sql()
                        .sql(
                                "select min(n) from (select sum(organisations) n from peer_count group by family, sector, region) s")
                        .query(Long.class)
                        .single())
                .isEqualTo(21);
    }

    @Test
    void changesWithNoRecordUntilTheNextDay() {
        List<Generated> all = generated(new Random(SEED), 300);
        replace(all);
        counting.countIfDue();
        List<String> before = counts();
        add(new Generated(Family.ENTERPRISE, "C", "330106", 1_000_000));
        counting.countIfDue();
        assertThat(counts()).isEqualTo(before).isNotEmpty();
        next();
        counting.countIfDue();
        assertThat(counts()).isNotEqualTo(before);
        assertThat(stored.day().map(PeerDay::asOf)).contains(day);
    }

    @Test
    void isTheSameForEquals() {
        List<Generated> all = generated(new Random(SEED + 1), 400);
        replace(all);
        counting.countIfDue();
        for (Generated one : all) {
            var twin = new Generated(
                    one.family(), one.sector(), one.region(), Math.floorDiv(one.points(), 5_000L) * 5_000);
            assertThat(told(twin)).isEqualTo(told(one));
        }
    }

    @Test
    void waitsUntilEveryResultOfTheDayIsThere() {
        replace(generated(new Random(SEED), 100));
        database.sql()
                .sql("insert into evaluation_pending (knowledge, piece, subjects) values (99, 0, '{}')")
                .update();
        counting.countIfDue();
        assertThat(stored.day()).isEmpty();
        database.sql().sql("delete from evaluation_pending").update();
        database.sql()
                .sql(
                        "update evaluation_result set next_change = :day where subject = (select min(subject::text)::uuid from evaluation_result)")
                .param("day", day)
                .update();
        counting.countIfDue();
        assertThat(stored.day()).isEmpty();
        database.sql().sql("update evaluation_result set next_change = null").update();
        counting.countIfDue();
        assertThat(stored.day()).isPresent();
    }

    @Test
    void countsAHundredThousandInSeconds() {
        database.sql().sql("""
                insert into evaluation_result (subject, family, model, model_version, as_of, knowledge, points, grade, sector, region)
                select gen_random_uuid(), 'enterprise', 'm', 1, current_date, 1, 600000 + n * 7919 % 400000, 'g',
                       chr(65 + n % 20), (330100 + n % 11 * 100 + n % 9)::text
                  from generate_series(1, 100000) n
                """).update();
        long begin = System.nanoTime();
        counting.countIfDue();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println("counting 100,000 results took " + took.toMillis() + " ms, rows: " + counts().size());
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        assertThat(database.sql()
                        .sql("select sum(organisations) from peer_count where length(region) = 2")
                        .query(Long.class)
                        .single())
                .isEqualTo(100_000);
    }

    private Optional<String> told(Generated one) {
        return switch (standing(one)) {
            case Placed placed ->
                Optional.of(placed.circle() + " " + placed.band().id());
            case NotPlaced _ -> Optional.empty();
        };
    }

    private PeerStanding standing(Generated one) {
        return peers.among(
                one.family(),
                new PeerPlace(one.sector(), one.region()),
                one.points(),
                stored.day().orElseThrow());
    }

    private List<String> counts() {
        return database.sql()
                .sql("select concat_ws(' ', family, sector, region, step, organisations) from peer_count order by 1")
                .query(String.class)
                .list();
    }

    private void replace(List<Generated> all) {
        database.sql().sql("truncate evaluation_result").update();
        insert(all);
    }

    private void add(Generated one) {
        insert(List.of(one));
    }

    private void insert(List<Generated> all) {
        new JdbcTemplate(database.owner())
                .batchUpdate(
                        """
                insert into evaluation_result (subject, family, model, model_version, as_of, knowledge, points, grade, sector, region)
                values (?, ?, 'generated', 1, current_date, 1, ?, 'good', ?, ?)
                """,
                        all.stream()
                                .map(one -> new Object[] {
                                    UUID.randomUUID(), one.family().code(), one.points(), one.sector(), one.region()
                                })
                                .toList());
    }
}
