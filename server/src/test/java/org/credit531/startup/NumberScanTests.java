package org.credit531.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The scan finds a number however it is written and packed, amid other bytes; the forms here are made by other means. */
class NumberScanTests {

    private static final String NUMBER = new PlantedNumbers().by("test");
    private static final NumberScan SCAN = new NumberScan(List.of(NUMBER));
    private static final Random RANDOM = new Random(531);

    static Stream<Arguments> texts() {
        var texts = new ArrayList<Arguments>();
        var sentence = "姓名 " + NUMBER + " 备注";
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-32BE")) {
            texts.add(arguments(charset, sentence.getBytes(Charset.forName(charset))));
        }
        var wide = "证" + NumberForms.wide(NUMBER.substring(0, 17)) + "件";
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE")) {
            texts.add(arguments("full width in " + charset, wide.getBytes(Charset.forName(charset))));
        }
        for (int length = 0; length < 4; length++) {
            var before = "x".repeat(length);
            texts.add(arguments(
                    "Base64 after " + length, Base64.getMimeEncoder().encode((before + sentence).getBytes(UTF_8))));
            texts.add(arguments(
                    "Base64 of UTF-16 after " + length,
                    Base64.getUrlEncoder().encode((before + NUMBER).getBytes(Charset.forName("UTF-16LE")))));
        }
        texts.add(arguments(
                "hexadecimal",
                HexFormat.of().formatHex(sentence.getBytes(UTF_8)).getBytes(UTF_8)));
        texts.add(arguments(
                "backwards", new StringBuilder(sentence).reverse().toString().getBytes(UTF_8)));
        texts.add(arguments(
                "in groups", NUMBER.replaceAll("^(.{6})(.{8})", "$1-$2-").getBytes(UTF_8)));
        texts.add(arguments("in fours", NUMBER.replaceAll("(.{4})", "$1 ").getBytes(UTF_8)));
        texts.add(arguments("packed decimal", HexFormat.of().parseHex(NUMBER.substring(0, 16))));
        texts.add(arguments("packed decimal, other half", HexFormat.of().parseHex("0" + NUMBER.substring(0, 17))));
        texts.add(arguments(
                "percent-encoded",
                ("%" + HexFormat.ofDelimiter("%").formatHex(NUMBER.getBytes(UTF_8))).getBytes(UTF_8)));
        return texts.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void findsTheNumberInTextAndPacked(String form, byte[] bytes) throws IOException {
        for (byte[] hidden : List.of(bytes, gzip(bytes), zip(bytes), zip(gzip(bytes)), zlib(bytes), deflated(bytes))) {
            assertThat(SCAN.in("test", hidden)).as(form).isNotEmpty();
        }
        for (byte[] hidden : List.of(bytes, gzip(bytes), zip(bytes), zlib(bytes))) {
            assertThat(SCAN.in("test", amid(hidden)))
                    .as("%s, amid other bytes", form)
                    .isNotEmpty();
        }
    }

    @Test
    void findsNothingInOtherBytes() {
        var other = new byte[1 << 20];
        RANDOM.nextBytes(other);
        assertThat(SCAN.in("test", other)).isEmpty();
        assertThat(SCAN.in("test", "100000***********X 10000019491231008X".getBytes(UTF_8)))
                .isEmpty();
    }

    private static byte[] amid(byte[] bytes) {
        var whole = new byte[bytes.length + 20_000];
        RANDOM.nextBytes(whole);
        System.arraycopy(bytes, 0, whole, 10_001, bytes.length);
        return whole;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new ZipOutputStream(out)) {
            packed.putNextEntry(new ZipEntry("first.txt"));
            packed.write("something else".getBytes(UTF_8));
            packed.putNextEntry(new ZipEntry("second.bin"));
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zlib(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, true))) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }
}
