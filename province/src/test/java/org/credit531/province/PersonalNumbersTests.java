package org.credit531.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The scanner finds what is planted, however it is hidden. The numbers are put together here, so that no file holds them. */
class PersonalNumbersTests {

    private static final String CITIZEN = checked("33010" + "619900307" + "123");
    private static final String MOBILE = "139" + "5711" + "2233";
    // In GB18030 the second byte of 張 is a letter and the last of 㐂 a digit; without decoding they hide the beginning.
    private static final String TEXT = "姓名,号码\n張" + CITIZEN + "㐂,備考\n";
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static String checked(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int index = 0; index < weights.length; index++) {
            sum += Character.digit(body.charAt(index), 10) * weights[index];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    static Stream<Arguments> leaks() throws IOException {
        byte[] sheet =
                ("<row><c t=\"inlineStr\"><is><t>" + CITIZEN + "</t></is></c></row>").getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                arguments("UTF-8", TEXT.getBytes(StandardCharsets.UTF_8)),
                arguments("UTF-8 with a mark", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)),
                arguments("GB18030", TEXT.getBytes(GB18030)),
                arguments("UTF-16 with a mark", TEXT.getBytes(StandardCharsets.UTF_16)),
                arguments("UTF-16, little end first", TEXT.getBytes(StandardCharsets.UTF_16LE)),
                arguments("UTF-16, big end first", ("x" + TEXT).getBytes(StandardCharsets.UTF_16BE)),
                arguments("full-width digits", wide(TEXT).getBytes(StandardCharsets.UTF_8)),
                arguments("in a literal", ("\"a\\n" + CITIZEN + "\\n\"").getBytes(StandardCharsets.UTF_8)),
                arguments("workbook", zipped("xl/worksheets/sheet1.xml", sheet)),
                arguments("workbook in an archive", zipped("a.zip", zipped("b.xlsx", zipped("s.xml", sheet)))),
                arguments("archive of GB18030", zipped("名单.csv", TEXT.getBytes(GB18030))),
                arguments("name in an archive", zipped(CITIZEN + ".txt", new byte[0])),
                arguments("compressed", compressed(TEXT.getBytes(GB18030))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leaks")
    void findsWhatIsPlanted(String how, byte[] content) {
        assertThat(PersonalNumbers.in(content)).as(how).containsExactly(CITIZEN);
    }

    @Test
    void findsMobileNumbersInGroups() {
        for (String written : List.of(MOBILE, "+86 " + MOBILE, grouped("-"), grouped(" "), wide(MOBILE))) {
            assertThat(PersonalNumbers.in(("电话：" + written + "。").getBytes(GB18030)))
                    .as(written)
                    .containsExactly(MOBILE);
        }
    }

    private static String grouped(String by) {
        return MOBILE.substring(0, 3) + by + MOBILE.substring(3, 7) + by + MOBILE.substring(7);
    }

    @Test
    void findsSmallCheckCharacters() {
        String withX = Stream.of("001", "002", "003", "004", "005", "006", "007", "008", "009", "010", "011", "012")
                .map(sequence -> checked("33010" + "619900307" + sequence))
                .filter(number -> number.endsWith("X"))
                .findFirst()
                .orElseThrow();

        assertThat(PersonalNumbers.in(withX.toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(withX);
    }

    @Test
    void allowsOnlyNumbersThatAreNobodys() {
        assertThat(PersonalNumbers.in(bytes(checked("10000" + "019900307" + "123"))))
                .isEmpty();
        assertThat(PersonalNumbers.in(bytes(CITIZEN.substring(0, 17) + next(CITIZEN.charAt(17)))))
                .isEmpty();
        assertThat(PersonalNumbers.in(bytes(checked("99010" + "619900307" + "123"))))
                .isEmpty();
        assertThat(PersonalNumbers.in(bytes("9" + CITIZEN + " " + CITIZEN + "9 1" + MOBILE)))
                .isEmpty();
        assertThat(PersonalNumbers.in(bytes(checked("11010" + "519491231" + "002"))))
                .hasSize(1);
    }

    private static char next(char digit) {
        return digit == '9' || digit == 'X' ? '0' : (char) (digit + 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String wide(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(one -> wide.append((char) (one >= '0' && one <= 'X' ? one + 0xFEE0 : one)));
        return wide.toString();
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] compressed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(content);
        }
        return bytes.toByteArray();
    }
}
