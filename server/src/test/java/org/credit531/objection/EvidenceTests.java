package org.credit531.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What evidence may be is told by its bytes, and what acts in a PDF is found where it hides. */
class EvidenceTests {

    static final byte[] PDF = pdf("<< /Type /Catalog /Pages 2 0 R >>");
    static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n....\0\0\0\0IEND\u00aeB`\u0082");
    static final byte[] JPEG = bytes("\u00ff\u00d8\u00ff\u00e0....\u00ff\u00d9");

    static byte[] pdf(String object) {
        return bytes("%PDF-1.7\n1 0 obj\n" + object + "\nendobj\n%%EOF\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void areKnownByTheirBytes() {
        assertThat(EvidenceType.of(PDF)).contains(EvidenceType.PDF);
        assertThat(EvidenceType.of(PNG)).contains(EvidenceType.PNG);
        assertThat(EvidenceType.of(JPEG)).contains(EvidenceType.JPEG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PD", "<html>%PDF-1.7", "PK\u0003\u0004", "GIF89a;", "MZ\u0090"})
    void areNothingElse(String text) {
        assertThat(EvidenceType.of(bytes(text))).isEmpty();
    }

    @Test
    void endWhereThePictureEnds() {
        assertThat(EvidenceType.of(bytes(new String(PNG, StandardCharsets.ISO_8859_1) + "<script>")))
                .isEmpty();
        assertThat(EvidenceType.of(bytes(new String(JPEG, StandardCharsets.ISO_8859_1) + "PK")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>",
                "<< /Filter [/ASCII85Decode /FlateDecode] /Length 9 >>",
                "<< /S/Launch /F (cmd.exe) >>",
                "<< /Names << /EmbeddedFiles 3 0 R >> >>",
                "<< /S /J#61vaScript >>",
                "<< /#4CaunCh /#4c#61unch 1 >>",
                "<< /Encrypt 5 0 R >>",
                "<< /AcroForm << /XFA [] >> >>"
            })
    void areRefusedWhereTheyAct(String object) {
        assertThat(PdfContent.active(pdf(object))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<< /Type /Page /Contents 4 0 R >>", "<< /Title (Launch of a ship) >>", "<< /JSON 1 >>"})
    void areTakenWhereNothingActs(String object) {
        assertThat(PdfContent.active(pdf(object))).isEmpty();
    }

    @Test
    void areLookedIntoWhereTheyAreCompressed() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed)) {
            deflating.write(bytes("7 0 << /S /JavaScript /JS (x) >>"));
        }
        String stream = new String(packed.toByteArray(), StandardCharsets.ISO_8859_1);
        assertThat(PdfContent.active(
                        pdf("<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n" + stream + "\nendstream")))
                .contains("JavaScript");
    }

    @Test
    void areRefusedWhereTheyGrowWithoutEnd() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1_000_000];
            for (int piece = 0; piece < 70; piece++) {
                deflating.write(zeros);
            }
        }
        String stream = new String(packed.toByteArray(), StandardCharsets.ISO_8859_1);
        assertThat(PdfContent.active(pdf("<< /Filter /FlateDecode >>\nstream\n" + stream + "\nendstream")))
                .contains("FlateDecode");
    }

    @Test
    void loseThePathInTheirName() {
        assertThat(new EvidenceFile("C:\\Users\\x\\proof.pdf", PDF).name()).isEqualTo("proof.pdf");
        assertThat(new EvidenceFile("../../etc/\u202egnp.pdf", PDF).name()).isEqualTo("gnp.pdf");
    }
}
