package org.credit531.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.credit531.scoring.ModelFamily;
import org.credit531.scoring.RecordColumns;
import org.credit531.trial.Loading;
import org.credit531.trial.Population;
import org.credit531.trial.PopulationModel;
import org.credit531.trial.Scores;
import org.credit531.trial.SubjectIds;
import org.jspecify.annotations.Nullable;

/**
 * As many whole subjects as a task holds at a time, one after another in the order of their codes. A subject is never divided, since caps,
 * order and ratios are about all of its records: one with more records than a chunk makes a chunk of its own, of columns of a few bytes a record.
 */
final class Chunk {

    /** So many subjects at most. */
    static final int MOST_SUBJECTS = 1 << 14;

    /** After so many records it ends with the subject that it is at. */
    static final int MANY_RECORDS = 1 << 19;

    /** Where a row of a subject has no record, but says that there is such a subject. */
    static final int NO_ITEM = -1;

    private static final SubjectIds IDS = SubjectIds.numbered(MOST_SUBJECTS);

    private final Work work;
    private final Loading loading;
    private final List<String> codes = new ArrayList<>();
    private int records;

    Chunk(Work work) {
        this.work = work;
        this.loading = Population.loading(work.projection(), IDS);
    }

    /** Whether the subject is to begin another chunk. */
    boolean isFullFor(String party) {
        boolean another = codes.isEmpty() || !codes.getLast().equals(party);
        return another && (codes.size() == MOST_SUBJECTS || records >= MANY_RECORDS);
    }

    /**
     * Takes a record of the last subject, or of one that comes after it.
     *
     * @param item its place among the items, or {@link #NO_ITEM}
     * @throws WrongRecords where the row is no record
     */
    void add(String party, int item, List<@Nullable String> cells) {
        if (codes.isEmpty() || !codes.getLast().equals(party)) {
            codes.add(party);
        }
        if (item == NO_ITEM) {
            requireCode(party, Archive.SUBJECTS);
            return;
        }
        var name = work.items().get(item);
        requireCode(party, name + Archive.PARQUET);
        var row = new SparkRow(file(name + Archive.PARQUET), party, work.columns(item), cells);
        try {
            var fact = row.fact(name, work.projection().fields(name), work.types());
            loading.item(name).add(codes.size() - 1, fact);
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongRecords(String.valueOf(e.getMessage()));
        }
        records++;
    }

    private void requireCode(String party, String file) {
        if (party.isEmpty()) {
            throw new WrongRecords(file(file) + ": " + RecordColumns.PARTY + " is empty");
        }
    }

    private String file(String name) {
        return work.question().folder() + "/" + name;
    }

    /** What the models say of the subjects. */
    Piece evaluate() {
        try {
            var population = loading.population();
            var against = work.against();
            return new Piece(
                    codes,
                    Piece.Said.of(said(work.tried(), population)),
                    against == null ? null : Piece.Said.of(said(against, population)));
        } catch (IllegalArgumentException e) {
            throw new WrongRecords(work.question().folder() + ": " + e.getMessage());
        }
    }

    private Scores said(ModelFamily family, Population population) {
        var model = PopulationModel.of(family, population, work.question().asOf(), work.circumstances());
        var all = model.newScores();
        model.evaluate(0, codes.size(), all);
        var scores = Piece.Said.first(codes.size(), all);
        scores.leaveOutOtherKinds(family, codes::get);
        return scores;
    }
}
