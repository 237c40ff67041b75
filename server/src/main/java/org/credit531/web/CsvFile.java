package org.credit531.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A CSV file to download, made for spreadsheets: the mark at its beginning lets them know that it is UTF-8. */
public final class CsvFile {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvFile() {}

    /** The file with its headings in the first line. */
    public static ResponseEntity<String> of(String name, List<String> headings, List<List<String>> rows) {
        String lines = rows.stream().map(CsvLine::of).collect(Collectors.joining());
        return answer(name).body(BYTE_ORDER_MARK + CsvLine.of(headings) + lines);
    }

    /** A file of any length, whose rows are written while it is sent. */
    public static ResponseEntity<StreamingResponseBody> written(String name, List<String> headings, Rows rows) {
        return answer(name).body(out -> {
            try (Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                csv.write(BYTE_ORDER_MARK + CsvLine.of(headings));
                rows.write(csv);
            }
        });
    }

    private static ResponseEntity.BodyBuilder answer(String name) {
        return FileAnswer.named(name, CSV);
    }

    /** Writes the rows of a file, each by {@link CsvLine}. */
    public interface Rows {

        /** Writes all of them. */
        void write(Writer csv) throws IOException;
    }
}
