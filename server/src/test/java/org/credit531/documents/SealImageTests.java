package org.credit531.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealImageTests {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">%s</svg>";

    @TempDir
    private Path folder;

    private SealImage seal(byte[] picture) throws IOException {
        Path file = Files.write(folder.resolve("seal"), picture);
        return new SealImage(file.toString(), "none");
    }

    @Test
    void isTheSamplesOwnNothingOrTheOperators() throws IOException {
        assertThat(new SealImage("", "none").markup()).isEmpty();
        assertThat(new SealImage("", "small").markup()).startsWith("<svg").contains("SAMPLE");
        String drawn = SVG.formatted("<g id=\"g\"/><circle r=\"4\" fill=\"url(#g)\"/>");
        assertThat(seal(("\uFEFF<?xml version=\"1.0\"?>\n" + drawn).getBytes(UTF_8))
                        .markup())
                .isEqualTo(drawn);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
        assertThat(seal(png).markup()).startsWith("<img").contains("data:image/png;base64,iVBORw0KGgoA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x</script>",
                "<text>信用</text>",
                "<image href=\"http://example.org/x.png\"/>",
                "<use href=\"file:///etc/passwd#x\"/>",
                "<foreignObject/>",
                "<circle fill=\"url(http://example.org/x.svg#g)\"/>",
                "<circle style=\"fill: url( 'file:///etc/passwd#x')\"/>",
                "<circle style=\"fill: u\\72l(http://example.org/x)\"/>",
                "<circle onload=\"x\"/>",
                "<g xml:base=\"http://example.org/\"><use href=\"#x\"/></g>",
                "<circle"
            })
    void refusesWhatDoesMoreThanDraw(String element) {
        assertThatThrownBy(() -> seal(SVG.formatted(element).getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("credit531.documents.seal is")
                .hasMessageContaining("texts in an SVG drawn as paths");
    }

    @Test
    void refusesOtherFilesAndNamesTheRemedy() {
        assertThatThrownBy(() -> seal("GIF89a".getBytes(UTF_8))).hasMessageContaining("neither PNG nor");
        assertThatThrownBy(() -> seal("<html/>".getBytes(UTF_8))).hasMessageContaining("neither PNG nor SVG");
        assertThatThrownBy(() -> seal(("<!DOCTYPE svg [<!ENTITY x \"y\">]>" + SVG.formatted("")).getBytes(UTF_8)))
                .hasMessageContaining("DOCTYPE");
        assertThatThrownBy(() -> seal(
                        ("<?xml-stylesheet href=\"http://example.org/x.css\"?>" + SVG.formatted("")).getBytes(UTF_8)))
                .hasMessageContaining("xml-stylesheet");
        assertThatThrownBy(() -> seal(new byte[(1 << 20) + 1])).hasMessageContaining("larger than 1 MB");
        assertThatThrownBy(() -> new SealImage(folder.resolve("none").toString(), "none"))
                .hasMessageContaining("credit531.documents.seal");
    }
}
