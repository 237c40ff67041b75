package org.credit531.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of one sheet as a stream. Cells are text and stay text when they are changed: a spreadsheet destroys
 * neither long codes nor dates in it, and nothing in it is ever a formula. Only amounts are numbers, for whoever adds them up.
 */
public final class TextWorkbook implements Closeable {

    /** The rows that a sheet may have. */
    public static final int MOST_ROWS = 1_048_576;

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int HEADING = 2;
    private static final int TEXT = 1;
    private static final int MOST_COLUMNS = 16_384;
    private static final int LETTERS = 26;

    private final ZipOutputStream zip;
    private final Writer out;
    private int row;

    /** Begins a workbook whose columns are so wide. */
    public TextWorkbook(OutputStream target, int columns) throws IOException {
        zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main")
                        + override("/xl/worksheets/sheet1.xml", "worksheet")
                        + override("/xl/styles.xml", "styles") + "</Types>");
        part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                        + "<sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                relations(relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")));
        part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font/><font><b/></font></fonts>"
                        + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/>"
                        + "<xf numFmtId=\"49\" applyNumberFormat=\"1\"/>"
                        + "<xf numFmtId=\"49\" fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>");
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        out.write(DECLARATION + "<worksheet xmlns=\"" + MAIN + "\"><cols><col min=\"1\" max=\""
                + Math.clamp(columns, 1, MOST_COLUMNS) + "\" width=\"20\" style=\"" + TEXT
                + "\" customWidth=\"1\"/></cols><sheetData>");
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    private void part(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(DECLARATION + text);
        out.flush();
    }

    /** Adds a row of headings. */
    public void headings(List<String> cells) throws IOException {
        row(cells, HEADING);
    }

    /** Adds a row. */
    public void row(List<String> cells) throws IOException {
        row(cells, TEXT);
    }

    private void row(List<String> cells, int style) throws IOException {
        begin();
        for (int column = 0; column < cells.size(); column++) {
            text(column, cells.get(column), style);
        }
        out.write("</row>");
    }

    /** Adds a row of figures under their name: what has an amount is a number, all else text. */
    public void figures(String name, List<FigureTable.Cell> cells) throws IOException {
        begin();
        text(0, name, TEXT);
        for (int column = 0; column < cells.size(); column++) {
            Number amount = cells.get(column).value();
            if (amount == null) {
                text(column + 1, cells.get(column).text(), TEXT);
            } else {
                out.write("<c r=\"" + letters(column + 1) + row + "\"><v>" + amount + "</v></c>");
            }
        }
        out.write("</row>");
    }

    private void begin() throws IOException {
        row++;
        out.write("<row r=\"" + row + "\">");
    }

    private void text(int column, String text, int style) throws IOException {
        if (!text.isEmpty()) {
            out.write("<c r=\"" + letters(column) + row + "\" s=\"" + style + "\" t=\"inlineStr\">"
                    + "<is><t xml:space=\"preserve\">");
            write(text);
            out.write("</t></is></c>");
        }
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    /** What no XML may hold is replaced. */
    private void write(String cell) throws IOException {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '<' -> out.write("&lt;");
                case '&' -> out.write("&amp;");
                case '\r' -> out.write("&#13;");
                default -> out.write(isText(cell, i) ? c : '\uFFFD');
            }
        }
    }

    private static boolean isText(String cell, int at) {
        char c = cell.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < cell.length() && Character.isLowSurrogate(cell.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(cell.charAt(at - 1));
        }
        return c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n';
    }

    @Override
    public void close() throws IOException {
        out.write("</sheetData></worksheet>");
        out.close();
    }
}
