package org.credit531.province;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.credit531.province.feed.Defects;
import org.credit531.province.feed.Delivery;
import org.credit531.province.feed.Feed;
import org.credit531.province.feed.Feeds;
import org.credit531.province.feed.FileHabits;
import org.credit531.province.feed.Rows;
import org.credit531.province.feed.Sending;
import org.credit531.province.feed.Truth;
import org.credit531.province.file.RowFile;
import org.credit531.province.population.Organisation;
import org.credit531.province.population.Population;
import org.credit531.province.population.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An invented province, drawn from a seed: the same seed and size give the same bytes on every machine, and the first
 * subjects of a larger province are those of a smaller one. Files are written row by row, in constant memory, with the truth
 * beside them. No organisation, person or code of it is real; districts and industries are those of Zhejiang.
 */
public final class Province {

    private static final String OPERATION = "操作类型";

    private final Population population;
    private final Defects defects;

    /** A province of so many organisations, and as many persons, whose departments make no mistakes. */
    public Province(long seed, int organisations) {
        this(new Population(seed, organisations), Defects.NONE);
    }

    private Province(Population population, Defects defects) {
        this.population = population;
        this.defects = defects;
    }

    /**
     * The same province, whose departments' files are damaged so often; with {@link Defects#AS_PUBLISHED} each feed's own shares
     * count.
     */
    public Province with(Defects damage) {
        return new Province(population, damage);
    }

    /** Everybody. */
    public Population population() {
        return population;
    }

    /** The registrations of the organisations as they stand at the end, one after the other. */
    public Stream<Organisation> organisations() {
        return population.organisations().map(Subject::present);
    }

    /** Writes the item {@code registration} as plain CSV in UTF-8 and leaves the stream open. */
    public Planted registrations(OutputStream target) throws IOException {
        return write(Feeds.of("registration").as(FileHabits.Format.CSV), Delivery.FIRST, target);
    }

    /** Writes the item {@code construction-market-grade} as plain CSV in UTF-8 and leaves the stream open. */
    public Planted constructionGrades(OutputStream target) throws IOException {
        return write(Feeds.of("construction-market-grade").as(FileHabits.Format.CSV), Delivery.FIRST, target);
    }

    /** Writes a delivery of a feed, leaves the stream open and says what was planted. */
    public Planted write(Feed feed, Delivery delivery, OutputStream target) throws IOException {
        return write(feed, delivery, target, null);
    }

    /**
     * Writes a delivery of a feed and the truth about each row that is not sound, as a JSON object a line; leaves both open.
     */
    public Planted write(Feed feed, Delivery delivery, OutputStream target, @Nullable Writer truth) throws IOException {
        boolean changes = delivery == Delivery.SECOND && feed.second() == Feed.Second.DELTA;
        try (var file = RowFile.open(target, feed.file(), headings(feed, changes))) {
            var written = new Written(feed, file, changes, truth == null ? null : new TruthLines(truth));
            Sending.send(population, feed, defects, delivery, written);
            return written.count.planted();
        }
    }

    private static List<RowFile.Heading> headings(Feed feed, boolean changes) {
        var headings = new ArrayList<RowFile.Heading>();
        feed.columns().forEach(column -> headings.add(new RowFile.Heading(column.heading(), column.group())));
        if (changes) {
            headings.add(new RowFile.Heading(OPERATION, ""));
        }
        return headings;
    }

    /** Writes rows, and numbers those that carry a number. */
    private static final class Written implements Rows {

        private final RowFile file;
        private final boolean changes;
        private final @Nullable TruthLines truths;
        private final int rowColumn;
        private final Planted.Count count = new Planted.Count();
        private long number;

        Written(Feed feed, RowFile file, boolean changes, @Nullable TruthLines truths) {
            this.file = file;
            this.changes = changes;
            this.truths = truths;
            this.rowColumn = feed.rowColumn();
        }

        @Override
        public void row(@Nullable Object[] cells, String operation, Truth truth) throws IOException {
            var all = changes ? java.util.Arrays.copyOf(cells, cells.length + 1) : cells;
            if (changes) {
                all[cells.length] = operation;
            }
            number++;
            if (rowColumn >= 0) {
                all[rowColumn] = number;
            }
            long row = file.row(all);
            count.row(truth);
            if (truths != null) {
                truths.add(row, truth);
            }
        }

        @Override
        public void leftOut(Truth truth) throws IOException {
            count.leftOut();
            if (truths != null) {
                truths.add(0, truth);
            }
        }
    }
}
