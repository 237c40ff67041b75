package org.credit531.reports;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.credit531.web.CsvFile;
import org.springframework.http.ResponseEntity;

/** The list of a tender as a file for spreadsheets; the signed files are the proof. */
final class TenderFile {

    private TenderFile() {}

    static ResponseEntity<String> of(TenderLists.Content content, String code, Locale locale) {
        List<List<String>> rows = IntStream.range(0, content.participants().size())
                .mapToObj(index ->
                        TenderLists.row(index + 1, content.participants().get(index), content, locale))
                .toList();
        return CsvFile.of(
                "tender-" + code.replaceAll("[^0-9A-Za-z]", "") + ".csv", TenderLists.head(content, locale), rows);
    }
}
