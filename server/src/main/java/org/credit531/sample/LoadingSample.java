package org.credit531.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.database.RowScope;
import org.credit531.evaluation.PeerComparison;
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
    // Organisations of each sample; the smallest is for tests of what happens to stand beside a sample.
    private static final Map<String, Integer> SIZES = Map.of("tiny", 100, "small", SMALL, "medium", 100_000);
    private static final String SENDER = "sample";
    private static final RowScope SCOPE = RowScope.job("load-sample");
    private static final long PAUSE_MILLISECONDS = 50;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);
    // As many as are taken in at the same time, and a few that wait.
    private static final int UNDER_WAY = 8;

    private final Batches batches;
    private final Catalogue catalogue;
    private final LookingUp lookingUp;
    private final PeerComparison peers;
    private final String sample;
    private final List<Batch> underWay = new ArrayList<>();
    private int files;
    private int ended;
    private long records;
    private long said = System.nanoTime();

    LoadingSample(
            Batches batches,
            Catalogue catalogue,
            LookingUp lookingUp,
            PeerComparison peers,
            @Value("${credit531.sample:none}") String sample) {
        this.batches = batches;
        this.catalogue = catalogue;
        this.lookingUp = lookingUp;
        this.peers = peers;
        this.sample = sample;
    }

    /** What a department sends, and when. */
    private record Sending(Feed feed, Delivery delivery) {

        String name() {
            return feed.id() + "-" + (delivery.ordinal() + 1);
        }

        Batch.Mode mode() {
            boolean everything = delivery == Delivery.SECOND && feed.second() == Feed.Second.SNAPSHOT;
            return everything ? Batch.Mode.SNAPSHOT : Batch.Mode.DELTA;
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!sample.equals("none") && SCOPE.call(this::load)) {
            SCOPE.run(lookingUp::run);
            SCOPE.run(peers::startOver);
            System.out.printf(Locale.ROOT, "Sample: %d files, %,d records%n", files, records);
        }
    }

    /** Loads it, unless something was handed in before; whether it did. */
    private boolean load() throws IOException {
        if (!batches.list(null, null, 1).isEmpty()) {
            return false;
        }
        Province province = new Province(SEED, SIZES.getOrDefault(sample, SMALL)).with(Defects.AS_PUBLISHED);
        var stages = List.of(
                sendings(Delivery.FIRST, Item::registers),
                sendings(Delivery.FIRST, item -> !item.registers()),
                sendings(Delivery.SECOND, item -> true));
        files = stages.stream().mapToInt(List::size).sum();
        for (List<Sending> stage : stages) {
            for (Sending sending : stage) {
                awaitFewerThan(UNDER_WAY);
                underWay.add(sent(province, sending));
            }
            awaitFewerThan(1);
        }
        return true;
    }

    private List<Sending> sendings(Delivery delivery, Predicate<Item> which) {
        return Feeds.all().stream()
                .filter(feed -> delivery == Delivery.FIRST || feed.second() != Feed.Second.NONE)
                .filter(feed -> catalogue.item(feed.item()).filter(which).isPresent())
                .map(feed -> new Sending(feed, delivery))
                .toList();
    }

    private Batch sent(Province province, Sending sending) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Feed feed = sending.feed();
        province.write(feed, sending.delivery(), bytes);
        var submission = new Batches.Submission(
                feed.item(),
                feed.unit(),
                sending.mode(),
                null,
                SENDER,
                SENDER + "-" + sending.name(),
                sending.name() + feed.file().format().ending());
        return batches.submit(submission, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private void awaitFewerThan(int number) throws InterruptedIOException {
        while (underWay.size() >= number) {
            underWay.removeIf(batch -> hasEnded(batches.find(batch.id()).orElseThrow()));
            if (underWay.size() >= number) {
                pause();
            }
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("the start was broken off").initCause(stopped);
        }
    }

    private boolean hasEnded(Batch now) {
        if (now.state() == Batch.State.FAILED) {
            // The start goes on: the page of the batch says more, and the others are there.
            System.out.printf(Locale.ROOT, "Sample: %s failed, %s%n", now.item(), now.problem());
        }
        if (now.state().ended()) {
            ended++;
            records += now.counts().accepted();
            sayNowAndThen();
        }
        return now.state().ended();
    }

    private void sayNowAndThen() {
        if (System.nanoTime() - said > BETWEEN_LINES.toNanos()) {
            said = System.nanoTime();
            System.out.printf(Locale.ROOT, "Sample: %d of %d files, %,d records%n", ended, files, records);
        }
    }
}
