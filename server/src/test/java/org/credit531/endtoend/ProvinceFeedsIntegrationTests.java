package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.province.Planted;
import org.credit531.province.Province;
import org.credit531.province.feed.Defect;
import org.credit531.province.feed.Defects;
import org.credit531.province.feed.Delivery;
import org.credit531.province.feed.Feed;
import org.credit531.province.feed.Feeds;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the invented departments plant is what the platform counts, feed by feed and reason by reason. */
@PlatformTest
@Import(ClockSettings.class)
class ProvinceFeedsIntegrationTests {

    @Autowired
    private Batches batches;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    // In ten thousand rows: many more than published files have, since the province is small.
    private static final int OFTEN = 250;
    private static final int MOST_TRIES = 9_000;
    private static final Province PROVINCE = new Province(1234, 900);

    private final List<String> differences = new ArrayList<>();

    @BeforeEach
    void prepare() {
        // Two weeks after the registers of the province were closed.
        clock.set("2026-07-15");
    }

    @Test
    void countsWhatEveryFeedPlants() throws Exception {
        var feeds = Feeds.all().stream()
                .sorted(Comparator.comparing((Feed feed) -> !item(feed).registers()))
                .toList();
        for (Delivery delivery : Delivery.values()) {
            for (Feed feed : feeds) {
                if (delivery == Delivery.FIRST || feed.second() != Feed.Second.NONE) {
                    compare(feed, delivery);
                }
            }
        }

        assertThat(differences).isEmpty();
    }

    private Item item(Feed feed) {
        return catalogue.require(feed.item());
    }

    /** All defects; records that the law ends also come when it has ended them. */
    private Defects damage(Feed feed) {
        var shares = new EnumMap<Defect, Integer>(Defect.class);
        Arrays.stream(Defect.values()).forEach(defect -> shares.put(defect, OFTEN));
        if (item(feed).retention() == null) {
            shares.remove(Defect.TERM_OVER);
        }
        return new Defects(shares);
    }

    private void compare(Feed feed, Delivery delivery) throws Exception {
        var bytes = new ByteArrayOutputStream();
        Planted planted = PROVINCE.with(damage(feed)).write(feed, delivery, bytes);
        Batch taken = ended(batches.submit(submission(feed, delivery), new ByteArrayInputStream(bytes.toByteArray())));
        // A row that takes a record back is a row that was accepted.
        String expected = told(
                planted.accepted() + planted.withdrawn(),
                planted.unchanged(),
                planted.withdrawn() + planted.leftOut(),
                planted.quarantined());
        var counts = taken.counts();
        String found = told(counts.accepted(), counts.unchanged(), counts.retracted(), quarantined(taken));
        if (!expected.equals(found)) {
            differences.add("%s, %s: planted %s; counted %s %s"
                    .formatted(feed.id(), delivery, expected, found, Objects.toString(taken.problem(), "")));
        }
    }

    private static Batches.Submission submission(Feed feed, Delivery delivery) {
        boolean everything = delivery == Delivery.SECOND && feed.second() == Feed.Second.SNAPSHOT;
        String name = feed.id() + "-" + delivery;
        return new Batches.Submission(
                feed.item(),
                feed.unit(),
                everything ? Batch.Mode.SNAPSHOT : Batch.Mode.DELTA,
                null,
                "tester",
                name,
                name + feed.file().format().ending());
    }

    private static String told(long accepted, long unchanged, long withdrawn, Map<String, Long> quarantined) {
        return "%d accepted, %d unchanged, %d withdrawn, quarantined %s"
                .formatted(accepted, unchanged, withdrawn, new TreeMap<>(quarantined));
    }

    private Batch ended(Batch sent) throws InterruptedException {
        Batch now = sent;
        for (int tries = 0; !now.state().ended(); tries++) {
            assertThat(tries).as("batch %s has not ended", sent.id()).isLessThan(MOST_TRIES);
            Thread.sleep(20);
            now = batches.find(sent.id()).orElseThrow();
        }
        return now;
    }

    private Map<String, Long> quarantined(Batch batch) {
        Map<String, Long> rows = new HashMap<>();
        database.sql()
                .sql("select code, count(*) from quarantined_row where batch = :batch group by code")
                .param("batch", batch.id())
                .query(row -> {
                    rows.put(row.getString(1), row.getLong(2));
                });
        return rows;
    }
}
