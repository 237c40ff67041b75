package org.credit531.startup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The bytes in which a citizen number may lie somewhere, each with a name. All of them leave out the check character where
 * they can: a number cut short by one is still found.
 */
final class NumberForms {

    private static final int BODY = 17;
    private static final int DIGITS_OF_FOUR = 16;
    private static final int BASE64_GROUP = 3;

    private final String number;
    private final String body;
    private final Map<String, byte[]> forms = new LinkedHashMap<>();

    private NumberForms(String number) {
        this.number = number;
        this.body = number.substring(0, BODY);
    }

    static Map<String, byte[]> of(String number) {
        var forms = new NumberForms(number);
        forms.text();
        forms.written();
        forms.encoded();
        forms.binary();
        return forms.forms;
    }

    private void text() {
        forms.put("text", body.getBytes(UTF_8));
        forms.put("UTF-16, little end first", body.getBytes(UTF_16LE));
        forms.put("UTF-16, big end first", body.getBytes(UTF_16BE));
        forms.put("UTF-32", body.getBytes(Charset.forName("UTF-32BE")));
        forms.put("full width", wide(body).getBytes(UTF_8));
        forms.put("full width in GB18030", wide(body).getBytes(Charset.forName("GB18030")));
        forms.put("full width in UTF-16", wide(body).getBytes(UTF_16LE));
    }

    private void written() {
        for (String gap : new String[] {" ", "-"}) {
            put("in groups with '" + gap + "'", body.substring(0, 6), body.substring(6, 14), body.substring(14), gap);
            put("in fours with '" + gap + "'", fours(gap));
            put("digit by digit with '" + gap + "'", String.join(gap, body.split("")));
        }
        put("backwards", new StringBuilder(body).reverse().toString());
        forms.put(
                "backwards in UTF-16",
                new StringBuilder(body).reverse().toString().getBytes(UTF_16LE));
    }

    private void put(String name, String first, String second, String third, String gap) {
        put(name, String.join(gap, first, second, third));
    }

    private String fours(String gap) {
        return Arrays.stream(body.substring(0, DIGITS_OF_FOUR).split("(?<=\\G.{4})"))
                .collect(Collectors.joining(gap));
    }

    private void encoded() {
        var hexadecimal = HexFormat.of();
        put("hexadecimal", hexadecimal.formatHex(body.getBytes(UTF_8)));
        put("hexadecimal of UTF-16", hexadecimal.formatHex(body.getBytes(UTF_16LE)));
        put("hexadecimal of full width", hexadecimal.formatHex(wide(body).getBytes(UTF_8)));
        put(
                "hexadecimal of full width, capitals",
                hexadecimal.withUpperCase().formatHex(wide(body).getBytes(UTF_8)));
        put("percent-encoded", escaped(body, "%%%02X"));
        put("percent-encoded full width", percent(wide(body)));
        put("entities", escaped(body, "&#%d;"));
        put("hexadecimal entities", escaped(body, "&#x%x;"));
        put("escaped", escaped(body, "\\u%04x"));
        put("escaped full width", escaped(wide(body), "\\u%04x"));
        for (int offset = 0; offset < BASE64_GROUP; offset++) {
            put("Base64 from " + offset, base64(body.getBytes(UTF_8), offset));
            put("Base64 of UTF-16 from " + offset, base64(body.getBytes(UTF_16LE), offset));
        }
    }

    private void binary() {
        forms.put("packed decimal", HexFormat.of().parseHex(body.substring(0, DIGITS_OF_FOUR)));
        forms.put("packed decimal from the second digit", HexFormat.of().parseHex(body.substring(1)));
        var numeric = ByteBuffer.allocate(Long.BYTES);
        var digits = number.endsWith("X") ? "0" + body : number;
        for (int at = 2; at < digits.length(); at += 4) {
            numeric.putShort(Short.parseShort(digits.substring(at, at + 4)));
        }
        forms.put("numeric of PostgreSQL", swapped(numeric.array()));
        forms.put("numeric of PostgreSQL, as sent", numeric.array());
        var value = Long.parseLong(digits);
        forms.put("long", ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        forms.put(
                "long, little end first",
                ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(value)
                        .array());
    }

    private static byte[] swapped(byte[] pairs) {
        var result = pairs.clone();
        for (int at = 0; at < result.length; at += 2) {
            result[at] = pairs[at + 1];
            result[at + 1] = pairs[at];
        }
        return result;
    }

    /** What of the encoding depends on the number alone, whatever stands before and behind. */
    private static String base64(byte[] bytes, int offset) {
        var shifted = new byte[bytes.length + offset];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        var encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return encoded.substring(offset == 0 ? 0 : offset + 1, encoded.length() - 1);
    }

    private static String percent(String text) {
        var encoded = new StringBuilder();
        for (byte one : text.getBytes(UTF_8)) {
            encoded.append("%%%02X".formatted(one));
        }
        return encoded.toString();
    }

    private static String escaped(String text, String format) {
        return text.chars().mapToObj(format::formatted).collect(Collectors.joining());
    }

    static String wide(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf((char) (digit + 0xFEE0)))
                .collect(Collectors.joining());
    }

    private void put(String name, String ascii) {
        forms.put(name, ascii.getBytes(ISO_8859_1));
    }
}
