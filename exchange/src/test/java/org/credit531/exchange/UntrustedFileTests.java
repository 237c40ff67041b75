package org.credit531.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UntrustedFileTests {

    private static final Texts.Named NAMED = Texts.named("enterprise");

    private static void refused(Format format, byte[] bytes, String because) {
        assertThatThrownBy(() -> Exchange.read(format, bytes, Texts.bases()))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining(because);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] exported(Format format) {
        return Exchange.write(format, NAMED.name(), NAMED.text(), Texts.bases()).bytes();
    }

    @ParameterizedTest
    @EnumSource(names = {"PMML", "DMN"})
    void documentTypesAreRefused(Format format) {
        refused(format, utf8("<!DOCTYPE PMML SYSTEM \"http://localhost:9/x.dtd\"><PMML/>"), "document type");
        refused(format, utf8("<!DOCTYPE p [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><p>&b;</p>"), "document type");
        refused(format, utf8("<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>"), "document type");
    }

    @ParameterizedTest
    @EnumSource(names = {"PMML", "DMN"})
    void depthNumberAndSizeHaveLimits(Format format) {
        refused(format, utf8("<a>".repeat(10_000)), "deeper");
        refused(format, utf8("<a>" + "<b/>".repeat(ReadingXml.MOST_ELEMENTS) + "</a>"), "more than");
        refused(format, new byte[ReadingXml.MOST_BYTES + 1], "larger");
        refused(format, utf8("<a><b></a>"), "well-formed");
        refused(format, utf8(""), "well-formed");
    }

    /** Expressions that a careless pattern reads for hours, or until the stack ends. */
    @ParameterizedTest
    @ValueSource(strings = {"sum([%s!", "\"%s", "\"\\\"%s", "[1%s..2", "<%s", "[%s..%s", "%s"})
    void longExpressionsAreRefusedAtOnce(String shape) throws IOException {
        var file = Files.readString(Path.of("src/test/resources/foreign/scorecard.dmn"));
        for (var filling : List.of(" ", "1", ".", "x", "\"", "\\", "\"a\",", "[", "a+")) {
            var expression = shape.replace("%s", filling.repeat(300_000 / filling.length()));
            for (var place : List.of("[18..30)", "Department score + Age score", "< 50")) {
                var escaped = place.replace("<", "&lt;");
                var changed = file.replace("<text>" + escaped, "<text>" + expression.replace("<", "&lt;"));
                assertThat(changed).isNotEqualTo(file);

                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused(Format.DMN, utf8(changed), "refused"));
            }
        }
    }

    @Test
    void aNoteNamesTheBeginningOfWhatIsLong() {
        var file = "<PMML xmlns=\"http://www.dmg.org/PMML-4_4\"><" + "x".repeat(900) + "/></PMML>";

        assertThatThrownBy(() -> Exchange.read(Format.PMML, utf8(file), List.of()))
                .isInstanceOf(RefusedFile.class)
                .message()
                .hasSizeLessThan(600)
                .contains("xxx…");
    }

    /** A file that has nothing of a scorecard is not read out line by line. */
    @Test
    void notesHaveANumberThatSomebodyReads() {
        var file = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\"a\">"
                + "<import name=\"b\"/>".repeat(10_000) + "</definitions>";

        assertThatThrownBy(() -> Exchange.read(Format.DMN, utf8(file), List.of()))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.notes()).hasSize(50));
    }

    @Test
    void nothingIsToldToTheConsole() {
        var before = System.err;
        var told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            refused(Format.DMN, new byte[] {'<', 'a', '>', (byte) 0xC3, '<'}, "well-formed");
            refused(Format.DMN, utf8("<a></b>"), "well-formed");
        } finally {
            System.setErr(before);
        }
        assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsRefused() throws IOException {
        var bomb = zip(Map.of("xl/workbook.xml", new byte[ReadingWorkbook.MOST_UNPACKED + 1]));

        assertThat(bomb.length).isLessThan(ReadingWorkbook.MOST_BYTES);
        refused(Format.XLSX, bomb, "unpacks");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        refused(Format.XLSX, utf8("id: a"), "no workbook");
        refused(Format.XLSX, new byte[ReadingWorkbook.MOST_BYTES + 1], "larger");
        refused(Format.XLSX, zip(Map.of("a.txt", utf8("a"))), "no workbook");
        var parts = new HashMap<String, byte[]>();
        for (int i = 0; i < 300; i++) {
            parts.put("part" + i, new byte[0]);
        }
        refused(Format.XLSX, zip(parts), "parts");
    }

    @Test
    void everyCellIsTextAndNoneAFormula() throws IOException {
        for (var named : Texts.invented().toList()) {
            var bytes = Exchange.write(Format.XLSX, named.name(), named.text(), Texts.bases())
                    .bytes();
            unzip(bytes).forEach((name, part) -> {
                if (name.startsWith("xl/worksheets/")) {
                    var sheet = ReadingXml.of(part, name);
                    assertThat(sheet.everywhere("f")).isEmpty();
                    assertThat(sheet.everywhere("c"))
                            .allSatisfy(cell -> assertThat(cell.attribute("t")).isEqualTo("inlineStr"));
                }
            });
        }
    }

    @Test
    void formulasAreRefusedByTheirPlace() throws IOException {
        refused(
                Format.XLSX,
                changed(
                        "xl/worksheets/sheet1.xml",
                        sheet -> sheet.replaceFirst(
                                "<c r=\"B2\"[^>]*><is>.*?</is></c>", "<c r=\"B2\"><f>1+1</f><v>2</v></c>")),
                "model!B2: the cell holds a formula");
    }

    @Test
    void numbersThatSomebodyTypedAreRead() throws IOException {
        var typed = changed(
                "xl/worksheets/sheet1.xml",
                sheet -> sheet.replaceFirst(
                        "<c r=\"B3\"[^>]*><is>.*?</is></c>", "<c r=\"B3\"><v>3.0000000000000001</v></c>"));

        assertThat(Exchange.read(Format.XLSX, typed, List.of()).text())
                .isEqualTo(Exchange.canonical(NAMED.text()).replace("\nversion: 2\n", "\nversion: 3\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A30000", "ZZ1", "A1"})
    void rowsAndColumnsHaveLimitsAndOrder(String reference) throws IOException {
        var row = reference.replaceAll("[A-Z]", "");
        refused(
                Format.XLSX,
                changed(
                        "xl/worksheets/sheet2.xml",
                        sheet -> sheet.replace(
                                "</sheetData>",
                                "<row r=\"" + (row.equals("1") && reference.startsWith("Z") ? "9999" : row)
                                        + "\"><c r=\"" + reference + "\"><v>1</v></c></row></sheetData>")),
                reference.startsWith("Z") ? "column" : "row");
    }

    @Test
    void whatNobodyReadsIsNamed() {
        refusedSheets(sheets -> sheets.sheet("notes").add(List.of("x")), "the sheet notes");
        refusedSheets(sheets -> sheets.sheet("tables").add(List.of("nobody", "a", "1")), "nobody table");
        refusedSheets(sheets -> sheets.sheet("bins").add(List.of("nobody", "ages", "", "", "1")), "nobody ages");
        refusedSheets(sheets -> sheets.sheet("model").add(List.of("colour", "red")), "colour is no word");
        refusedSheets(sheets -> sheets.sheet("model").add(List.of("scale", "9")), "scale is there twice");
        refusedSheets(sheets -> sheets.sheet("grades").add(List.of("a", "b", "c", "1", "x")), "under no heading");
        refusedSheets(
                sheets -> sheets.sheet("conditions")
                        .add(List.of("veto", "nobody", "where", "1", "kind", "", "equals", "text", "a", "")),
                "veto nobody where");
        refusedSheets(sheets -> sheets.byName().remove("model"), "the sheet model is missing");
        refusedSheets(sheets -> sheets.sheet("dimensions").set(0, List.of("id", "id")), "there twice");
    }

    private static void refusedSheets(java.util.function.Consumer<Sheets> change, String because) {
        var sheets = ReadingWorkbook.of(exported(Format.XLSX));
        change.accept(sheets);
        assertThatThrownBy(() -> ReadingSheets.of(sheets))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining(because);
    }

    /** Whatever is broken in a file, the answer is a model or a refusal, and never another failure. */
    @ParameterizedTest
    @EnumSource
    void brokenFilesAreRefusedAndNothingElse(Format format) {
        var random = new Random(5);
        var good = exported(format);
        for (int i = 0; i < 300; i++) {
            var broken = good.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Exchange.read(format, broken, Texts.bases()).text()).isNotBlank();
            } catch (RefusedFile refused) {
                assertThat(refused.notes()).isNotEmpty();
            }
        }
    }

    private static byte[] changed(String part, UnaryOperator<String> change) throws IOException {
        var parts = unzip(exported(Format.XLSX));
        var before = new String(parts.get(part), StandardCharsets.UTF_8);
        var after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(part, utf8(after));
        return zip(parts);
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
