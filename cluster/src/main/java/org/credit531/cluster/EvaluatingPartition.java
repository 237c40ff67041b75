package org.credit531.cluster;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the subjects of a partition, whose rows come in the order of their codes. Depends on nothing but the rows, so that a task that is
 * done again says the same.
 */
final class EvaluatingPartition implements FlatMapFunction<Iterator<Row>, Piece> {

    private static final long serialVersionUID = 1;

    private final Question question;

    EvaluatingPartition(Question question) {
        this.question = question;
    }

    @Override
    public Iterator<Piece> call(Iterator<Row> rows) {
        return rows.hasNext() ? new Pieces(Work.of(question), rows) : Collections.emptyIterator();
    }

    /** Fills a chunk when the next piece is asked for, and no earlier. */
    private static final class Pieces implements Iterator<Piece> {

        private final Work work;
        private final Iterator<Row> rows;
        private @Nullable Row ahead;

        Pieces(Work work, Iterator<Row> rows) {
            this.work = work;
            this.rows = rows;
            this.ahead = following();
        }

        private @Nullable Row following() {
            return rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public Piece next() {
            if (ahead == null) {
                throw new NoSuchElementException();
            }
            var chunk = new Chunk(work);
            for (var row = ahead; row != null; row = ahead) {
                var party = row.isNullAt(RecordScan.PARTY) ? "" : row.getString(RecordScan.PARTY);
                if (chunk.isFullFor(party)) {
                    break;
                }
                chunk.add(party, row.getInt(RecordScan.ITEM), row.getList(RecordScan.CELLS));
                ahead = following();
            }
            return chunk.evaluate();
        }
    }
}
