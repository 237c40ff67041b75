package org.credit531.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A CSV file to download, made for spreadsheets: the mark at its beginning lets them know that it is UTF-8. */
public final class CsvFile {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvFile() {}

    /** The file with its headings in the first line. */
    public static ResponseEntity<String> of(String name, List<String> headings, List<List<String>> rows) {
        String lines = rows.stream().map(CsvLine::of).collect(Collectors.joining());
        ContentDisposition file = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(BYTE_ORDER_MARK + CsvLine.of(headings) + lines);
    }
}
