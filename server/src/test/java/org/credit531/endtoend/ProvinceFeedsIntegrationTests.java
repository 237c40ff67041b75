package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final List<String> differences = new ArrayList<>();

    @BeforeEach
    void prepare() {
        // Two weeks after the registers of the province were closed.
        clock.set("2026-07-15");
    }

    @Test
    void countsWhatEveryFeedPlants() throws Exception {
        // An older number may be of another kind of subject than the item covers; attribution has tests of its own.
        var damage = Defects.AS_PUBLISHED.but(Map.of(Defect.OLD_CODE, 0));
        var province = new Province(77, 700).with(damage);
        var feeds = Feeds.all().stream()
                .sorted(Comparator.comparing((Feed feed) -> !item(feed).registers()))
                .toList();
        for (Feed feed : feeds) {
            compare(province, feed);
        }

        assertThat(differences).isEmpty();
    }

    private Item item(Feed feed) {
        return catalogue.require(feed.item());
    }

    private void compare(Province province, Feed feed) throws Exception {
        var bytes = new ByteArrayOutputStream();
        Planted planted = province.write(feed, Delivery.FIRST, bytes);
        var submission = new Batches.Submission(
                feed.item(),
                feed.unit(),
                Batch.Mode.DELTA,
                null,
                "tester",
                feed.id(),
                feed.id() + feed.file().format().ending());
        Batch taken = ended(batches.submit(submission, new ByteArrayInputStream(bytes.toByteArray())));
        if (taken.state() == Batch.State.FAILED) {
            differences.add(feed.id() + " failed: " + taken.problem());
            return;
        }
        var counts = taken.counts();
        var expected = "%d accepted, %d unchanged, quarantined %s"
                .formatted(planted.accepted(), planted.unchanged(), new java.util.TreeMap<>(planted.quarantined()));
        var found = "%d accepted, %d unchanged, quarantined %s"
                .formatted(counts.accepted(), counts.unchanged(), new java.util.TreeMap<>(quarantined(taken)));
        if (!expected.equals(found)) {
            differences.add(feed.id() + ": planted " + expected + "; counted " + found);
        }
    }

    private Batch ended(Batch sent) throws InterruptedException {
        Batch now = sent;
        while (!now.state().ended()) {
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
