package org.credit531.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.credit531.catalogue.Catalogue;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.province.Province;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Loads the invented province on the first start with a sample, and says how far it is. */
@Component
class LoadingSample implements ApplicationRunner {

    private static final long SEED = 531;
    private static final int SMALL = 2_000;
    private static final int MEDIUM = 100_000;
    private static final String SENDER = "sample";
    private static final long PAUSE_MILLISECONDS = 100;

    private final Batches batches;
    private final Catalogue catalogue;
    private final String sample;

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
        Province province = new Province(SEED, sample.equals("medium") ? MEDIUM : SMALL);
        load("registration", province::registrations);
        load("construction-market-grade", province::constructionGrades);
    }

    private void load(String item, File file) throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.write(bytes);
        var submission = new Batches.Submission(
                item,
                catalogue.require(item).unit(),
                Batch.Mode.DELTA,
                null,
                SENDER,
                SENDER + "-" + item,
                item + ".csv");
        follow(batches.submit(submission, new ByteArrayInputStream(bytes.toByteArray())));
    }

    private void follow(Batch sent) throws InterruptedException {
        Batch now = sent;
        long said = 0;
        while (!now.state().ended()) {
            Thread.sleep(PAUSE_MILLISECONDS);
            now = batches.find(sent.id()).orElseThrow();
            said = say(now, said);
        }
        if (now.state() == Batch.State.FAILED) {
            throw new IllegalStateException("the sample could not be loaded: " + now.problem());
        }
        System.out.printf(
                Locale.ROOT,
                "Sample: %s, %,d records%n",
                now.item(),
                now.counts().accepted());
    }

    private static long say(Batch now, long said) {
        long rows = now.progress() == null ? 0 : now.progress().rows();
        if (rows - said >= 10_000) {
            System.out.printf(Locale.ROOT, "Sample: %s, %,d rows read%n", now.item(), rows);
            return rows;
        }
        return said;
    }

    private interface File {
        void write(OutputStream target) throws IOException;
    }
}
