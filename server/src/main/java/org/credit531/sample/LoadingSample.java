package org.credit531.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.province.Province;
import org.credit531.province.feed.Defects;
import org.credit531.province.feed.Delivery;
import org.credit531.province.feed.Feed;
import org.credit531.province.feed.Feeds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Loads the invented province on the first start with a sample, and says how far it is. The registers come first, so that the
 * others speak of subjects that are known; then what each department sends first, then what it sends later.
 */
@Component
class LoadingSample implements ApplicationRunner {

    private static final long SEED = 531;
    private static final int SMALL = 2_000;
    private static final int MEDIUM = 100_000;
    private static final String SENDER = "sample";
    private static final long PAUSE_MILLISECONDS = 50;
    // As many as are taken in at the same time, and a few that wait.
    private static final int UNDER_WAY = 8;

    private final Batches batches;
    private final Catalogue catalogue;
    private final String sample;
    private final List<Batch> underWay = new ArrayList<>();

    LoadingSample(Batches batches, Catalogue catalogue, @Value("${credit531.sample:none}") String sample) {
        this.batches = batches;
        this.catalogue = catalogue;
        this.sample = sample;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, InterruptedException {
        if (sample.equals("none") || !batches.list(null, null, 1).isEmpty()) {
            return;
        }
        Province province = new Province(SEED, sample.equals("medium") ? MEDIUM : SMALL).with(Defects.AS_PUBLISHED);
        load(province, Delivery.FIRST, Item::registers);
        load(province, Delivery.FIRST, item -> !item.registers());
        load(province, Delivery.SECOND, item -> true);
    }

    private void load(Province province, Delivery delivery, Predicate<Item> which)
            throws IOException, InterruptedException {
        for (Feed feed : Feeds.all()) {
            boolean isSent = delivery == Delivery.FIRST || feed.second() != Feed.Second.NONE;
            if (isSent && which.test(catalogue.require(feed.item()))) {
                awaitFewerThan(UNDER_WAY);
                underWay.add(sent(province, feed, delivery));
            }
        }
        awaitFewerThan(1);
    }

    private Batch sent(Province province, Feed feed, Delivery delivery) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        province.write(feed, delivery, bytes);
        boolean everything = delivery == Delivery.SECOND && feed.second() == Feed.Second.SNAPSHOT;
        String name = feed.id() + "-" + (delivery.ordinal() + 1);
        var submission = new Batches.Submission(
                feed.item(),
                feed.unit(),
                everything ? Batch.Mode.SNAPSHOT : Batch.Mode.DELTA,
                null,
                SENDER,
                SENDER + "-" + name,
                name + feed.file().format().ending());
        return batches.submit(submission, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private void awaitFewerThan(int number) throws InterruptedException {
        while (underWay.size() >= number) {
            underWay.removeIf(batch -> hasEnded(batches.find(batch.id()).orElseThrow()));
            if (underWay.size() >= number) {
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        }
    }

    private static boolean hasEnded(Batch now) {
        if (now.state() == Batch.State.FAILED) {
            throw new IllegalStateException("the sample could not be loaded: " + now.item() + ", " + now.problem());
        }
        if (now.state().ended()) {
            System.out.printf(
                    Locale.ROOT,
                    "Sample: %s, %,d records%n",
                    now.item(),
                    now.counts().accepted());
        }
        return now.state().ended();
    }
}
