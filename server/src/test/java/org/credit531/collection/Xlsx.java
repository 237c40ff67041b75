package org.credit531.collection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks for tests, written as spreadsheet programs write them. */
public final class Xlsx {

    private static final String SPREADSHEET = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<String> names = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final List<StringBuilder> sheets = new ArrayList<>();
    private final List<StringBuilder> merges = new ArrayList<>();
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();
    private boolean from1904;
    private int row;

    private Xlsx() {}

    /** A workbook with one empty sheet. */
    public static Xlsx workbook() {
        return new Xlsx().sheet("Sheet1");
    }

    /** A workbook whose only sheet holds text. */
    public static byte[] of(List<String[]> rows) {
        Xlsx xlsx = workbook();
        rows.forEach(xlsx::row);
        return xlsx.bytes();
    }

    Xlsx sheet(String name) {
        return sheet(name, "visible");
    }

    Xlsx sheet(String name, String state) {
        if (names.size() == 1 && sheets.getFirst().isEmpty()) {
            names.clear();
            states.clear();
            sheets.clear();
            merges.clear();
        }
        names.add(name);
        states.add(state);
        sheets.add(new StringBuilder());
        merges.add(new StringBuilder());
        row = 0;
        return this;
    }

    Xlsx countingFrom1904() {
        from1904 = true;
        return this;
    }

    /** A row of texts, as shared strings. */
    public Xlsx row(String... cells) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            xml.append(cells[i].isEmpty() ? "" : text(i, cells[i]));
        }
        return rowOf(xml.toString(), "");
    }

    Xlsx hiddenRow(String... cells) {
        row(cells);
        StringBuilder sheet = sheets.getLast();
        int at = sheet.lastIndexOf("<row ");
        sheet.insert(at + 5, "hidden=\"1\" ");
        return this;
    }

    /** A row of cells made by the other methods. */
    public Xlsx cells(String... cells) {
        return rowOf(String.join("", cells), "");
    }

    private Xlsx rowOf(String xml, String attributes) {
        row++;
        sheets.getLast()
                .append("<row r=\"%d\"%s>%s</row>"
                        .formatted(row, attributes, xml.replace("{row}", String.valueOf(row))));
        return this;
    }

    Xlsx merged(String range) {
        merges.getLast().append("<mergeCell ref=\"").append(range).append("\"/>");
        return this;
    }

    public String text(int column, String text) {
        int index = strings.computeIfAbsent(text, key -> strings.size());
        return "<c r=\"%s{row}\" t=\"s\"><v>%d</v></c>".formatted(letters(column), index);
    }

    static String inline(int column, String text) {
        return "<c r=\"%s{row}\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(letters(column), escaped(text));
    }

    public static String number(int column, String number) {
        return "<c r=\"%s{row}\"><v>%s</v></c>".formatted(letters(column), number);
    }

    public String number(int column, String number, String format) {
        int index = formats.computeIfAbsent(format, key -> formats.size() + 1);
        return "<c r=\"%s{row}\" s=\"%d\"><v>%s</v></c>".formatted(letters(column), index, number);
    }

    static String typed(int column, String type, String value) {
        return "<c r=\"%s{row}\" t=\"%s\"><f>A1+B1</f><v>%s</v></c>".formatted(letters(column), type, escaped(value));
    }

    static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public byte[] bytes() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            list.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                    .formatted(names.get(i), i + 1, states.get(i), i + 1));
            relations.append(relation("rId" + (i + 1), "worksheet", "worksheets/sheet" + (i + 1) + ".xml"));
            String merged = merges.get(i).isEmpty() ? "" : "<mergeCells>" + merges.get(i) + "</mergeCells>";
            parts.put(
                    "xl/worksheets/sheet" + (i + 1) + ".xml",
                    "<worksheet %s><sheetData>%s</sheetData>%s</worksheet>"
                            .formatted(SPREADSHEET, sheets.get(i), merged));
        }
        relations.append(relation("rId90", "sharedStrings", "sharedStrings.xml"));
        relations.append(relation("rId91", "styles", "styles.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook %s xmlns:r=\"%s\"><workbookPr date1904=\"%s\"/><sheets>%s</sheets></workbook>"
                        .formatted(SPREADSHEET, RELATIONS, from1904 ? "1" : "0", list));
        parts.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        parts.put("xl/sharedStrings.xml", shared());
        parts.put("xl/styles.xml", styles());
        return zip(parts);
    }

    private String shared() {
        StringBuilder xml = new StringBuilder("<sst " + SPREADSHEET + ">");
        strings.keySet()
                .forEach(text -> xml.append("<si><t xml:space=\"preserve\">")
                        .append(escaped(text))
                        .append("</t></si>"));
        return xml.append("</sst>").toString();
    }

    private String styles() {
        StringBuilder codes = new StringBuilder();
        StringBuilder xfs = new StringBuilder("<xf numFmtId=\"0\"/>");
        formats.forEach((code, index) -> {
            codes.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                    .formatted(163 + index, escaped(code).replace("\"", "&quot;")));
            xfs.append("<xf numFmtId=\"%d\"/>".formatted(163 + index));
        });
        return "<styleSheet %s><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
                .formatted(SPREADSHEET, codes, xfs);
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONS, type, target);
    }

    private static String relations(String relations) {
        return "<Relationships>" + relations + "</Relationships>";
    }

    /** A zip archive of texts. */
    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
