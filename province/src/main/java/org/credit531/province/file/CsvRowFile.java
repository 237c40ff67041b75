package org.credit531.province.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.credit531.province.feed.FileHabits;
import org.credit531.province.feed.Writing;
import org.jspecify.annotations.Nullable;

/** Comma-separated values (RFC 4180) with line feeds. */
final class CsvRowFile implements RowFile {

    private static final int BUFFER = 1 << 16;

    private final Writer writer;
    private final FileHabits habits;
    private long row;

    CsvRowFile(OutputStream target, FileHabits habits, List<Heading> headings) throws IOException {
        boolean wide = habits.format() == FileHabits.Format.GB18030;
        var charset = wide ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        this.habits = habits;
        writer = new BufferedWriter(new OutputStreamWriter(target, charset), BUFFER);
        if (habits.format() == FileHabits.Format.CSV_BOM) {
            writer.write('\uFEFF');
        }
        for (String title : habits.title()) {
            var cells = new @Nullable Object[headings.size()];
            cells[0] = title;
            row(cells);
        }
        row(headings.stream().map(Heading::text).toArray());
    }

    @Override
    public long row(@Nullable Object[] cells) throws IOException {
        for (int index = 0; index < cells.length; index++) {
            if (index > 0) {
                writer.write(',');
            }
            Object cell = cells[index];
            if (cell != null) {
                cell(Writing.text(cell, habits));
            }
        }
        writer.write('\n');
        return ++row;
    }

    private void cell(String text) throws IOException {
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        writer.write(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
