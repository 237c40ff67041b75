package org.credit531.province.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.credit531.province.feed.FileHabits;
import org.credit531.province.feed.Writing;
import org.jspecify.annotations.Nullable;

/** A JSON object a line, its keys the headings; empty cells are null. */
final class JsonRowFile implements RowFile {

    private static final int BUFFER = 1 << 16;

    private final Writer writer;
    private final FileHabits habits;
    private final List<String> keys;
    private long row;

    JsonRowFile(OutputStream target, FileHabits habits, List<Heading> headings) {
        this.habits = habits;
        keys = headings.stream()
                .map(heading -> '"' + escaped(heading.text()) + "\":")
                .toList();
        writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), BUFFER);
    }

    @Override
    public long row(@Nullable Object[] cells) throws IOException {
        for (int index = 0; index < cells.length; index++) {
            writer.write(index == 0 ? '{' : ',');
            writer.write(keys.get(index));
            writer.write(value(cells[index]));
        }
        writer.write("}\n");
        return ++row;
    }

    private String value(@Nullable Object cell) {
        if (cell == null) {
            return "null";
        }
        boolean number = cell instanceof Long || cell instanceof BigDecimal;
        var text = Writing.text(cell, habits);
        return number ? text : '"' + escaped(text) + '"';
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
