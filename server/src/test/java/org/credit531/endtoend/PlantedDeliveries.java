package org.credit531.endtoend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.province.Planted;
import org.credit531.province.Province;
import org.credit531.province.feed.Defect;
import org.credit531.province.feed.Delivery;
import org.credit531.province.feed.Feed;
import org.credit531.testing.TestDatabase;

/** Sends what invented departments send, and compares what becomes of it with what was planted. */
final class PlantedDeliveries {

    private static final int AT_ONCE = 8;
    private static final long PAUSE_MILLISECONDS = 20;

    private final Province province;
    private final Batches batches;
    private final TestDatabase database;
    private final List<Sent> underWay = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final Map<Delivery, Map<String, Long>> planted = new EnumMap<>(Delivery.class);

    PlantedDeliveries(Province province, Batches batches, TestDatabase database) {
        this.province = province;
        this.batches = batches;
        this.database = database;
    }

    private record Sent(String name, Batch batch, Planted planted) {}

    /** Sends a delivery of each feed, several at a time, and waits until all have ended. */
    void send(List<Feed> feeds, Delivery delivery) throws IOException, InterruptedException {
        for (Feed feed : feeds) {
            if (delivery == Delivery.FIRST || feed.second() != Feed.Second.NONE) {
                awaitFewerThan(AT_ONCE);
                underWay.add(sent(feed, delivery));
            }
        }
        awaitFewerThan(1);
    }

    private Sent sent(Feed feed, Delivery delivery) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Planted truth = province.write(feed, delivery, bytes);
        truth.what()
                .forEach((what, rows) ->
                        planted.computeIfAbsent(delivery, _ -> new HashMap<>()).merge(what, rows, Long::sum));
        boolean everything = delivery == Delivery.SECOND && feed.second() == Feed.Second.SNAPSHOT;
        String name = feed.id() + "-" + (delivery.ordinal() + 1);
        var submission = new Batches.Submission(
                feed.item(),
                feed.unit(),
                everything ? Batch.Mode.SNAPSHOT : Batch.Mode.DELTA,
                null,
                "tester",
                name,
                name + feed.file().format().ending());
        return new Sent(name, batches.submit(submission, new ByteArrayInputStream(bytes.toByteArray())), truth);
    }

    private void awaitFewerThan(int number) throws InterruptedException {
        while (underWay.size() >= number) {
            underWay.removeIf(this::hasEnded);
            if (underWay.size() >= number) {
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        }
    }

    private boolean hasEnded(Sent sent) {
        Batch now = batches.find(sent.batch().id()).orElseThrow();
        if (now.state().ended()) {
            compare(sent, now);
        }
        return now.state().ended();
    }

    private void compare(Sent sent, Batch taken) {
        var truth = sent.planted();
        var expected = said(
                truth.accepted() + truth.withdrawn(),
                truth.unchanged(),
                truth.withdrawn() + truth.leftOut(),
                truth.quarantined());
        var counts = taken.counts();
        var found = taken.state() == Batch.State.FAILED
                ? "failed: " + taken.problem()
                : said(counts.accepted(), counts.unchanged(), counts.retracted(), quarantined(taken));
        counted.add(sent.name());
        if (!expected.equals(found)) {
            differences.add("%s: planted %s; counted %s".formatted(sent.name(), expected, found));
        }
    }

    private static String said(long accepted, long unchanged, long retracted, Map<String, Long> quarantined) {
        return "%d accepted, %d unchanged, %d retracted, quarantined %s"
                .formatted(accepted, unchanged, retracted, new TreeMap<>(quarantined));
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

    /** The deliveries whose counts were compared. */
    List<String> counted() {
        return counted;
    }

    /** Where planted and counted differ, each delivery in a line. */
    List<String> differences() {
        return differences;
    }

    /** How many rows of all first or all second deliveries suffer a defect. */
    long planted(Delivery delivery, Defect defect) {
        return planted.getOrDefault(delivery, Map.of()).getOrDefault(defect.code(), 0L);
    }
}
