package org.credit531.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.jdk.javaapi.CollectionConverters;

class ChunkTests {

    @TempDir
    private Path folder;

    /** However many there are, a task holds so many subjects at a time and divides none. */
    @Test
    void holdsWholeSubjectsAndNoMoreThanFit() throws IOException {
        var model = new Invented(folder).model("all-features");
        var question = new Question(
                "records",
                List.of(new ModelText("m", Files.readString(model))),
                List.of(),
                Invented.AS_OF,
                "",
                List.of());
        var none = CollectionConverters.asScala(List.<String>of()).toSeq();
        var rows = new ArrayList<Row>();
        for (int subject = 0; subject < Chunk.MOST_SUBJECTS + 10; subject++) {
            var code = "%08d".formatted(subject);
            rows.add(RowFactory.create(code, Chunk.NO_ITEM, none));
            rows.add(RowFactory.create(code, Chunk.NO_ITEM, none));
        }

        var pieces = new ArrayList<Piece>();
        new EvaluatingPartition(question).call(rows.iterator()).forEachRemaining(pieces::add);

        assertThat(pieces).extracting(piece -> piece.codes().size()).containsExactly(Chunk.MOST_SUBJECTS, 10);
        assertThat(pieces.stream().flatMap(piece -> piece.codes().stream()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(pieces.getFirst().tried().points()).hasSize(Chunk.MOST_SUBJECTS);
        assertThat(pieces.getFirst().against()).isNull();
    }
}
