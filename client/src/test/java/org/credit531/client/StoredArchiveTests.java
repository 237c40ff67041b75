package org.credit531.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class StoredArchiveTests {

    private static final Map<String, byte[]> PARTS = new LinkedHashMap<>(Map.of("a.xml", "甲".getBytes(UTF_8)));
    private static final byte[] FILE = file();

    private static byte[] file() {
        PARTS.put("folder/b.dat", new byte[300]);
        PARTS.put("c", new byte[0]);
        return StoredArchive.of(PARTS);
    }

    @Test
    void isReadByEveryProgramThatKnowsTheFormat() throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(FILE))) {
            for (var part : PARTS.entrySet()) {
                assertThat(zip.getNextEntry()).extracting(ZipEntry::getName).isEqualTo(part.getKey());
                assertThat(zip.readAllBytes()).isEqualTo(part.getValue());
            }
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    @Test
    void isReadInTheOrderOfItsParts() {
        assertThat(StoredArchive.parts(FILE).keySet()).containsExactly("a.xml", "folder/b.dat", "c");
        assertThat(StoredArchive.parts(FILE)).containsEntry("a.xml", "甲".getBytes(UTF_8));
    }

    @Test
    void isRefusedWithAnyBitFlippedAnythingAddedOrTakenAway() {
        for (int place = 0; place < FILE.length; place++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = FILE.clone();
                flipped[place] ^= (byte) (1 << bit);
                isRefused(flipped, "bit " + bit + " of byte " + place);
            }
            isRefused(Arrays.copyOf(FILE, place), "the first " + place + " bytes");
        }
        isRefused(Arrays.copyOf(FILE, FILE.length + 1), "a byte more");
    }

    private static void isRefused(byte[] file, String what) {
        assertThatThrownBy(() -> StoredArchive.parts(file)).as(what).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isRefusedAsOtherProgramsWriteIt() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.xml"));
            zip.write("甲".getBytes(UTF_8));
        }
        isRefused(out.toByteArray(), "compressed");
        isRefused(new byte[0], "nothing");
    }
}
