package org.credit531.province.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.credit531.province.feed.FileHabits;
import org.credit531.province.feed.Money;
import org.credit531.province.feed.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with one sheet. Written here and not by a library, since those that stream (fastexcel, POI) put the present time
 * into the file, and the same seed must give the same bytes.
 */
final class XlsxRowFile implements RowFile {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 7, 1, 0, 0);
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int BUFFER = 1 << 16;
    private static final int LETTERS = 26;
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final ZipOutputStream zip;
    private final Writer writer;
    private final FileHabits habits;
    private final List<String> merged = new ArrayList<>();
    private final String[] letters;
    private long row;

    XlsxRowFile(OutputStream target, FileHabits habits, List<Heading> headings) throws IOException {
        this.habits = habits;
        zip = new ZipOutputStream(target);
        writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER);
        letters = letters(headings.size());
        parts();
        entry("xl/worksheets/sheet1.xml", XML + "<worksheet xmlns=\"" + SHEETS + "\"><sheetData>");
        titles(headings.size());
        headings(headings);
    }

    private static String[] letters(int columns) {
        var letters = new String[columns];
        for (int index = 0; index < columns; index++) {
            var last = String.valueOf((char) ('A' + index % LETTERS));
            letters[index] = index < LETTERS ? last : (char) ('A' + index / LETTERS - 1) + last;
        }
        return letters;
    }

    private void parts() throws IOException {
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main")
                        + override("/xl/worksheets/sheet1.xml", "worksheet")
                        + override("/xl/styles.xml", "styles")
                        + "</Types>");
        part("_rels/.rels", relations("officeDocument", "xl/workbook.xml", ""));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "<Relationship Id=\"rId2\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/>"));
        // Style 1 shows a number as a day.
        part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + SHEETS + "\"><fonts count=\"1\"><font/></fonts>"
                        + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static String relations(String type, String target, String more) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                + "/" + type + "\" Target=\"" + target + "\"/>" + more + "</Relationships>";
    }

    private void part(String name, String content) throws IOException {
        entry(name, XML + content);
        writer.flush();
        zip.closeEntry();
    }

    private void entry(String name, String beginning) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        writer.write(beginning);
    }

    private void titles(int columns) throws IOException {
        for (String title : habits.title()) {
            row(new Object[] {title});
            merge(0, row, columns - 1, row);
        }
    }

    /** One row of headings; two where some stand under another, and then a heading without one fills both. */
    private void headings(List<Heading> headings) throws IOException {
        if (headings.stream().allMatch(heading -> heading.group().isEmpty())) {
            row(headings.stream().map(Heading::text).toArray());
            return;
        }
        var upper = new @Nullable Object[headings.size()];
        var lower = new @Nullable Object[headings.size()];
        for (int first = 0; first < upper.length; ) {
            int last = lastOfGroup(headings, first);
            boolean alone = headings.get(first).group().isEmpty();
            upper[first] =
                    alone ? headings.get(first).text() : headings.get(first).group();
            merge(first, row + 1, last, row + (alone ? 2 : 1));
            for (int index = first; index <= last && !alone; index++) {
                lower[index] = headings.get(index).text();
            }
            first = last + 1;
        }
        row(upper);
        row(lower);
    }

    private static int lastOfGroup(List<Heading> headings, int first) {
        var group = headings.get(first).group();
        int last = first;
        while (!group.isEmpty()
                && last + 1 < headings.size()
                && headings.get(last + 1).group().equals(group)) {
            last++;
        }
        return last;
    }

    private void merge(int firstColumn, long firstRow, int lastColumn, long lastRow) {
        if (firstColumn < lastColumn || firstRow < lastRow) {
            merged.add(letters[firstColumn] + firstRow + ":" + letters[lastColumn] + lastRow);
        }
    }

    @Override
    public long row(@Nullable Object[] cells) throws IOException {
        row++;
        writer.write("<row r=\"" + row + "\">");
        for (int index = 0; index < cells.length; index++) {
            Object cell = cells[index];
            if (cell != null) {
                cell(letters[index] + row, cell);
            }
        }
        writer.write("</row>");
        return row;
    }

    private void cell(String place, Object cell) throws IOException {
        boolean plain = habits.amounts() == FileHabits.Amounts.PLAIN;
        switch (cell) {
            case LocalDate day
            when habits.dates() == FileHabits.Dates.SERIAL ->
                number(place + "\" s=\"1", String.valueOf(day.toEpochDay() - SERIAL_ZERO.toEpochDay()));
            case Money money when plain -> number(place, money.amount().toPlainString());
            case Long whole -> number(place, whole.toString());
            case BigDecimal number -> number(place, number.toPlainString());
            default -> text(place, Writing.text(cell, habits));
        }
    }

    private void number(String place, String number) throws IOException {
        writer.write("<c r=\"" + place + "\"><v>" + number + "</v></c>");
    }

    private void text(String place, String text) throws IOException {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        writer.write(
                "<c r=\"" + place + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped + "</t></is></c>");
    }

    @Override
    public void close() throws IOException {
        writer.write("</sheetData>");
        if (!merged.isEmpty()) {
            writer.write("<mergeCells count=\"" + merged.size() + "\">");
            for (String area : merged) {
                writer.write("<mergeCell ref=\"" + area + "\"/>");
            }
            writer.write("</mergeCells>");
        }
        writer.write("</worksheet>");
        writer.flush();
        zip.closeEntry();
        zip.finish();
    }
}
