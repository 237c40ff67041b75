package org.credit531.collection.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object a line: its keys name its cells, its values are text, numbers exactly as written, true, false or null.
 * A line that is something else is a broken row; the others can still be read.
 */
final class JsonLinesFile implements RecordFile {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_KEY = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(3)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_KEY)
                    .maxStringLength(CsvFile.LONGEST_ROW)
                    .build())
            .build();

    private final BufferedReader text;
    private final StringBuilder line = new StringBuilder();
    private long row;

    JsonLinesFile(BufferedReader text) {
        this.text = text;
    }

    @Override
    public Format format() {
        return Format.JSON_LINES;
    }

    @Override
    public boolean namesItsCells() {
        return true;
    }

    @Override
    public @Nullable FileRow next() {
        try {
            row++;
            return readLine() ? row(line.toString()) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line without its end; false where there is none. */
    private boolean readLine() throws IOException {
        line.setLength(0);
        int c = text.read();
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n'; c = text.read()) {
            line.append((char) c);
            if (line.length() > CsvFile.LONGEST_ROW) {
                throw new FileProblem(
                        "not-a-table", "row " + row + ": longer than " + CsvFile.LONGEST_ROW + " characters");
            }
        }
        return true;
    }

    private FileRow row(String json) {
        if (json.isBlank()) {
            return FileRow.of(row, new String[0]);
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    ? object(parser, json)
                    : broken(json, "not-json", "", "{…}");
        } catch (JacksonException e) {
            return notJson(json, e);
        }
    }

    private FileRow notJson(String json, JacksonException e) {
        var place = e.getLocation();
        if (row == 1) {
            throw new FileProblem("not-json-lines", place == null ? 0 : place.getColumnNr());
        }
        return broken(json, "not-json", "", Integer.toString(place == null ? 0 : place.getColumnNr()));
    }

    private FileRow object(JsonParser parser, String json) {
        List<String> names = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (!seen.add(name)) {
                return broken(json, "duplicate-key", name, "");
            }
            JsonToken value = parser.nextToken();
            if (value == null || value.isStructStart()) {
                return broken(json, "nested-value", name, "");
            }
            names.add(name);
            cells.add(value == JsonToken.VALUE_NULL ? "" : text(parser, value));
        }
        return parser.nextToken() == null
                ? FileRow.named(row, names.toArray(String[]::new), cells.toArray(String[]::new))
                : broken(
                        json,
                        "not-json",
                        "",
                        Integer.toString(parser.currentLocation().getColumnNr()));
    }

    /** Numbers with an exponent are written out, so that they say the same as in other formats. */
    private static String text(JsonParser parser, JsonToken value) {
        String written = parser.getString();
        boolean exponent = value == JsonToken.VALUE_NUMBER_FLOAT
                && (written.indexOf('e') >= 0 || written.indexOf('E') >= 0)
                && Math.abs((long) parser.getDecimalValue().scale()) <= LONGEST_NUMBER;
        return exponent ? parser.getDecimalValue().toPlainString() : written;
    }

    private FileRow broken(String json, String code, String name, String detail) {
        return FileRow.broken(row, json, new FileRow.Defect(code, ShownText.of(name), detail));
    }

    @Override
    public List<Remark> remarks() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
