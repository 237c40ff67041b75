package org.credit531.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.credit531.scoring.CompiledModel;
import org.credit531.trial.ResultsFile;
import org.credit531.trial.Scores;

/** What came out of everybody: in pieces on the disks of the cluster, fetched one partition after another, in the order of codes. */
final class Answer {

    private static final byte[] NOTHING = {};

    private final JavaRDD<Piece> pieces;
    private final int size;

    Answer(JavaRDD<Piece> pieces, List<Integer> sizes) {
        this.pieces = pieces;
        this.size = sizes.stream().reduce(0, Math::addExact);
    }

    /** How many subjects there are. */
    int size() {
        return size;
    }

    /** Scores of everybody by both sides. */
    record Both(Scores tried, Scores against) {}

    /** Writes the file of results, and says what came out of everybody; the other side is empty where there is none. */
    Both write(List<CompiledModel> models, boolean compares, OutputStream out) throws IOException {
        var tried = room(size);
        var against = room(compares ? size : 0);
        ResultsFile.write(room(0), models, IntStream.empty().iterator(), index -> "", out);
        int next = 0;
        var all = pieces.toLocalIterator();
        while (all.hasNext()) {
            var piece = all.next();
            int count = piece.codes().size();
            var scores = piece.tried().scores();
            ResultsFile.writeLines(scores, models, IntStream.range(0, count).iterator(), piece.codes()::get, out);
            copy(scores, tried, next);
            if (piece.against() != null) {
                copy(piece.against().scores(), against, next);
            }
            next += count;
        }
        return new Both(tried, against);
    }

    private static Scores room(int subjects) {
        return subjects == 0
                ? new Scores(new int[0], NOTHING, NOTHING)
                : new Scores(new int[subjects], new byte[subjects], new byte[subjects]);
    }

    private static void copy(Scores from, Scores to, int at) {
        System.arraycopy(from.points(), 0, to.points(), at, from.size());
        System.arraycopy(from.grades(), 0, to.grades(), at, from.size());
        System.arraycopy(from.models(), 0, to.models(), at, from.size());
    }

    /** The codes of some subjects by their index: everybody's are not kept. */
    Map<Integer, String> codes(Collection<Integer> subjects) {
        var wanted = new HashSet<>(subjects);
        var codes = new HashMap<Integer, String>();
        int begin = 0;
        var all = pieces.toLocalIterator();
        while (codes.size() < wanted.size() && all.hasNext()) {
            var piece = all.next().codes();
            for (int subject : wanted) {
                if (subject >= begin && subject < begin + piece.size()) {
                    codes.put(subject, piece.get(subject - begin));
                }
            }
            begin += piece.size();
        }
        return codes;
    }
}
