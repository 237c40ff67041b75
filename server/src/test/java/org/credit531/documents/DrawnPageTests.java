package org.credit531.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;

/** Pages as no layout of ours makes them any more. */
class DrawnPageTests {

    private static final String CHARACTERS = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CMapName /Several def
            1 begincodespacerange
            <00> <FF>
            endcodespacerange
            1 beginbfchar
            <41> <006600660069>
            endbfchar
            endcmap
            end
            end
            """;

    @Test
    void writesAGlyphOfSeveralCharactersAsThese() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            page.setResources(resources(font(document)));
            page.setContents(stream(document, "BT /F 10 Tf 20 100 Td (A) Tj ET"));
            assertThat(DrawnPage.of(page, picture -> 0))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            OfdText.class, text -> assertThat(text.text()).isEqualTo("ffi"));
        }
    }

    /** A font whose one glyph stands for three characters. */
    private static COSDictionary font(PDDocument document) throws IOException {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        var matrix = new COSArray();
        for (float number : new float[] {0.001f, 0, 0, 0.001f, 0, 0}) {
            matrix.add(new COSFloat(number));
        }
        font.setItem(COSName.FONT_MATRIX, matrix);
        font.setInt(COSName.FIRST_CHAR, 'A');
        font.setInt(COSName.LAST_CHAR, 'A');
        var widths = new COSArray();
        widths.add(COSInteger.get(1_500));
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.CHAR_PROCS, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(document, CHARACTERS).getCOSObject());
        return font;
    }

    private static PDResources resources(COSDictionary font) {
        var fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F"), font);
        var all = new COSDictionary();
        all.setItem(COSName.FONT, fonts);
        return new PDResources(all);
    }

    private static PDStream stream(PDDocument document, String content) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(content.getBytes(US_ASCII)));
    }
}
