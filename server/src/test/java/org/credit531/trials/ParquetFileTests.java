package org.credit531.trials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again by a reader that knows nothing of the writer. */
class ParquetFileTests {

    private final ParquetColumn text = new ParquetColumn("text", ParquetColumn.Type.TEXT);
    private final ParquetColumn day = new ParquetColumn("day", ParquetColumn.Type.DAY);
    private final ParquetColumn number = new ParquetColumn("number", ParquetColumn.Type.NUMBER);
    private final ParquetColumn truth = new ParquetColumn("truth", ParquetColumn.Type.TRUTH);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 1_000, 100_000, 200_001})
    void isReadAgainRowByRow(int rows) throws IOException {
        byte[] written = write(rows);
        int row = 0;
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(written)));
                RowReader read = reader.rowReader()) {
            while (read.hasNext()) {
                read.next();
                List<@Nullable String> expected = expected(row);
                if (row % 997 == 0 || row > rows - 10) {
                    assertThat(cells(read)).as("row " + row).isEqualTo(expected);
                }
                row++;
            }
        }
        assertThat(row).isEqualTo(rows);
    }

    private byte[] write(int rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var file = new ParquetFile(out, List.of(text, day, number, truth));
        for (int row = 0; row < rows; row++) {
            file.row();
            if (row % 3 != 1) {
                byte[] bytes = ("企业" + row).getBytes(StandardCharsets.UTF_8);
                text.text(bytes, 0, bytes.length);
            }
            if (row % 5 != 0) {
                day.day(row - 100);
            }
            if (row % 7 != 2) {
                number.number(-row * 1_000_000_007L);
            }
            if (row % 2 == 0) {
                truth.truth(row % 4 == 0);
            }
        }
        file.finish();
        return out.toByteArray();
    }

    private static List<@Nullable String> expected(int row) {
        return Arrays.asList(
                row % 3 != 1 ? "企业" + row : null,
                row % 5 != 0 ? LocalDate.ofEpochDay(row - 100).toString() : null,
                row % 7 != 2 ? Long.toString(-row * 1_000_000_007L) : null,
                row % 2 == 0 ? Boolean.toString(row % 4 == 0) : null);
    }

    private static List<@Nullable String> cells(RowReader read) {
        List<@Nullable String> cells = new ArrayList<>();
        for (String column : List.of("text", "day", "number", "truth")) {
            cells.add(read.isNull(column) ? null : String.valueOf(read.getValue(column)));
        }
        return cells;
    }
}
