package org.credit531.exchange;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/**
 * Reads a workbook that nobody vouches for: limits of what it unpacks to, of sheets, rows, columns and cells; no formulas, no
 * document types, nothing from outside.
 */
final class ReadingWorkbook {

    /** Longest file as sent. */
    static final int MOST_BYTES = 2 << 20;
    /** What all parts together may unpack to. */
    static final int MOST_UNPACKED = 16 << 20;

    private static final int MOST_PARTS = 200;
    private static final String RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id";

    private final Map<String, byte[]> parts = new HashMap<>();
    private final List<String> shared = new ArrayList<>();

    private ReadingWorkbook() {}

    static Sheets of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw RefusedFile.at("xlsx", "too-large", MOST_BYTES);
        }
        var reading = new ReadingWorkbook();
        reading.unpack(bytes);
        return reading.sheets();
    }

    private void unpack(byte[] bytes) {
        int left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var unpacked = unpacked(zip, left);
                left -= unpacked.length;
                parts.put(entry.getName(), unpacked);
                if (parts.size() > MOST_PARTS) {
                    throw RefusedFile.at("xlsx", "too-many-parts", MOST_PARTS);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            if (e instanceof RefusedFile refused) {
                throw refused;
            }
            throw RefusedFile.at("xlsx", "not-a-workbook");
        }
    }

    /** Stops at the limit, whatever the archive says of itself. */
    private static byte[] unpacked(ZipInputStream zip, int left) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            if (out.size() + read > left) {
                throw RefusedFile.at("xlsx", "unpacks-too-large", MOST_UNPACKED);
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private Xml part(String name) {
        var bytes = parts.get(name);
        if (bytes == null) {
            throw RefusedFile.at("xlsx", "not-a-workbook");
        }
        return ReadingXml.of(bytes, name);
    }

    private Sheets sheets() {
        var targets = new HashMap<String, String>();
        part("xl/_rels/workbook.xml.rels")
                .all("Relationship")
                .forEach(relation -> targets.put(relation.attribute("Id"), relation.attribute("Target")));
        if (parts.containsKey("xl/sharedStrings.xml")) {
            part("xl/sharedStrings.xml").all("si").forEach(item -> shared.add(string(item)));
        }
        var sheets = new Sheets();
        var listed = part("xl/workbook.xml").everywhere("sheet").toList();
        if (listed.size() > Sheets.MOST_SHEETS) {
            throw RefusedFile.at("xlsx", "too-many-sheets", Sheets.MOST_SHEETS);
        }
        for (var sheet : listed) {
            var target = targets.getOrDefault(sheet.attribute(RELATION), "");
            var path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            read(part(path), sheet.attribute("name"), sheets.sheet(sheet.attribute("name")));
        }
        return sheets;
    }

    private static String string(Xml item) {
        var runs = item.all("r").flatMap(run -> run.all("t")).map(Xml::text).collect(joining());
        return CellText.read(item.first("t").map(t -> t.text().toString()).orElse("") + runs);
    }

    private void read(Xml sheet, String name, List<List<String>> rows) {
        for (var row : (Iterable<Xml>) sheet.everywhere("row")::iterator) {
            int at = number(row.attribute("r"), rows.size() + 1, name);
            if (at > Sheets.MOST_ROWS || at <= rows.size()) {
                throw RefusedFile.at(name, "too-many-rows", Sheets.MOST_ROWS);
            }
            while (rows.size() < at - 1) {
                rows.add(List.of());
            }
            rows.add(cells(row, name, at));
        }
    }

    private List<String> cells(Xml row, String sheet, int at) {
        var cells = new ArrayList<String>();
        for (var cell : (Iterable<Xml>) row.all("c")::iterator) {
            int column = columnOf(cell.attribute("r"), cells.size());
            var place = sheet + "!" + WritingWorkbook.column(column) + at;
            if (column >= Sheets.MOST_COLUMNS || column < cells.size()) {
                throw RefusedFile.at(sheet, "too-many-columns", Sheets.MOST_COLUMNS);
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(text(cell, place));
        }
        return cells;
    }

    private static int columnOf(String reference, int next) {
        int column = 0;
        for (int i = 0; i < Math.min(reference.length(), 4); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column == 0 ? next : column - 1;
    }

    private String text(Xml cell, String place) {
        if (cell.first("f").isPresent()) {
            throw RefusedFile.at(place, "formula");
        }
        var value = cell.first("v").map(v -> v.text().toString()).orElse("");
        var text = switch (cell.attribute("t")) {
            case "s" -> sharedAt(value, place);
            case "inlineStr" -> cell.first("is").map(ReadingWorkbook::string).orElse("");
            case "str" -> CellText.read(value);
            case "b" -> value.equals("1") ? "true" : "false";
            case "e" -> throw RefusedFile.at(place, "cell-error", value);
            default -> plainNumber(value, place);
        };
        if (text.length() > Sheets.LONGEST_CELL) {
            throw RefusedFile.at(place, "cell-too-long", Sheets.LONGEST_CELL);
        }
        return text;
    }

    private String sharedAt(String value, String place) {
        int index = number(value, -1, place);
        if (index < 0 || index >= shared.size()) {
            throw RefusedFile.at(place, "not-a-workbook");
        }
        return shared.get(index);
    }

    private static int number(String text, int otherwise, String place) {
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,7}")) {
            throw RefusedFile.at(place, "not-a-workbook");
        }
        return Integer.parseInt(text);
    }

    /** A number that somebody typed, as it was typed: programs keep 45.055 as 45.055000000000003 at times. */
    private static String plainNumber(String value, String place) {
        if (value.isBlank()) {
            return "";
        }
        if (value.matches("-?[0-9]{1,18}")) {
            return value;
        }
        if (!value.matches("-?[0-9.]{1,32}([eE][-+]?[0-9]{1,3})?")) {
            throw RefusedFile.at(place, "not-a-number", value);
        }
        try {
            return new BigDecimal(Double.toString(Double.parseDouble(value)))
                    .stripTrailingZeros()
                    .toPlainString();
        } catch (NumberFormatException e) {
            throw RefusedFile.at(place, "not-a-number", value);
        }
    }
}
