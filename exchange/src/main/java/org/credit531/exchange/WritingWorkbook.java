package org.credit531.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook in which every cell is a text: no formula can be in it, whatever a label begins with. The same sheets give
 * the same bytes.
 */
final class WritingWorkbook {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int LETTERS = 26;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private WritingWorkbook() {}

    static byte[] of(Sheets sheets) {
        var writing = new WritingWorkbook();
        try (var zip = new ZipOutputStream(writing.bytes)) {
            writing.write(sheets, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writing.bytes.toByteArray();
    }

    private void write(Sheets sheets, ZipOutputStream zip) throws IOException {
        var names = List.copyOf(sheets.byName().keySet());
        entry(zip, "[Content_Types].xml", contentTypes(names.size()));
        entry(zip, "_rels/.rels", relations(List.of(relation("rId1", "officeDocument", "xl/workbook.xml"))));
        entry(zip, "xl/workbook.xml", workbook(names));
        entry(zip, "xl/_rels/workbook.xml.rels", relations(workbookRelations(names.size())));
        entry(zip, "xl/styles.xml", styles());
        for (int i = 0; i < names.size(); i++) {
            entry(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheet(sheets.sheet(names.get(i))));
        }
    }

    private static void entry(ZipOutputStream zip, String name, Xml root) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(WritingXml.dense(root));
        zip.closeEntry();
    }

    private static Xml contentTypes(int sheets) {
        var types = new Xml(PACKAGE + "content-types", "Types");
        types.add("Default")
                .with("Extension", "rels")
                .with("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        types.add("Default").with("Extension", "xml").with("ContentType", "application/xml");
        part(types, "workbook.xml", "sheet.main+xml");
        part(types, "styles.xml", "styles+xml");
        for (int i = 1; i <= sheets; i++) {
            part(types, "worksheets/sheet" + i + ".xml", "worksheet+xml");
        }
        return types;
    }

    private static void part(Xml types, String name, String type) {
        types.add("Override").with("PartName", "/xl/" + name).with("ContentType", TYPE + type);
    }

    private static Xml relations(List<Xml> relations) {
        var all = new Xml(PACKAGE + "relationships", "Relationships");
        relations.forEach(all::add);
        return all;
    }

    private static Xml relation(String id, String type, String target) {
        return new Xml(PACKAGE + "relationships", "Relationship")
                .with("Id", id)
                .with("Type", RELATIONS + "/" + type)
                .with("Target", target);
    }

    private static List<Xml> workbookRelations(int sheets) {
        var relations = new ArrayList<Xml>();
        for (int i = 1; i <= sheets; i++) {
            relations.add(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        relations.add(relation("rId" + (sheets + 1), "styles", "styles.xml"));
        return relations;
    }

    private static Xml workbook(List<String> names) {
        var book = new Xml(MAIN, "workbook").with("xmlns:r", RELATIONS);
        var sheets = book.add("sheets");
        for (int i = 0; i < names.size(); i++) {
            sheets.add("sheet")
                    .with("name", names.get(i))
                    .with("sheetId", "" + (i + 1))
                    .with("r:id", "rId" + (i + 1));
        }
        return book;
    }

    /** Two styles: the plain one, and text, so that what people type into a cell stays what they typed. */
    private static Xml styles() {
        var styles = new Xml(MAIN, "styleSheet");
        styles.add("fonts").with("count", "1").add("font").add("name").with("val", "Calibri");
        var fills = styles.add("fills").with("count", "2");
        fills.add("fill").add("patternFill").with("patternType", "none");
        fills.add("fill").add("patternFill").with("patternType", "gray125");
        styles.add("borders").with("count", "1").add("border");
        styles.add("cellStyleXfs").with("count", "1").add("xf");
        var formats = styles.add("cellXfs").with("count", "2");
        formats.add("xf").with("numFmtId", "0");
        formats.add("xf").with("numFmtId", "49").with("applyNumberFormat", "1").with("quotePrefix", "1");
        return styles;
    }

    private static Xml sheet(List<List<String>> rows) {
        var sheet = new Xml(MAIN, "worksheet");
        sheet.add("cols")
                .add("col")
                .with("min", "1")
                .with("max", "" + Sheets.MOST_COLUMNS)
                .with("width", "18")
                .with("style", "1");
        var data = sheet.add("sheetData");
        for (int r = 0; r < rows.size(); r++) {
            var row = data.add("row").with("r", "" + (r + 1));
            for (int c = 0; c < rows.get(r).size(); c++) {
                cell(row, rows.get(r).get(c), column(c) + (r + 1));
            }
        }
        return sheet;
    }

    private static void cell(Xml row, String text, String reference) {
        if (!text.isEmpty()) {
            row.add("c")
                    .with("r", reference)
                    .with("s", "1")
                    .with("t", "inlineStr")
                    .add("is")
                    .add("t")
                    .with("xml:space", "preserve")
                    .saying(CellText.written(text));
        }
    }

    static String column(int index) {
        var last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : column(index / LETTERS - 1) + last;
    }
}
