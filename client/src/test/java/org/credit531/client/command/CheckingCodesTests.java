package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckingCodesTests {

    private static final String GOOD_CODE = "91330000609120272T";
    // The example of GB 11643; nobody's number.
    private static final String CITIZEN = "10000019491231008X";

    @TempDir
    private Path folder;

    @Test
    void acceptsCodeAndShowsItsParts() {
        var session = Session.withInput(GOOD_CODE + "\n", "check-codes");

        assertThat(session.exitCode()).isZero();
        assertThat(session.lines().getFirst())
                .startsWith(GOOD_CODE + "\taccepted\tuscc\tenterprise; ")
                .contains("330000 浙江省", "organisation code 609120272", "check character T");
        assertThat(session.lines().getLast()).isEqualTo("1 accepted, 0 refused");
    }

    @Test
    void refusesWithPlaceReasonAndRemedyInBothLanguages() {
        var wrong = "91330000609120272U";

        var english = Session.withInput(wrong, "check-codes", "--language", "en");
        var chinese = Session.withInput(wrong, "check-codes", "--language=zh");

        assertThat(english.exitCode()).isEqualTo(1);
        assertThat(english.lines().getFirst())
                .startsWith(wrong + "\trefused\tcheck-character\t")
                .contains("18", "T");
        assertThat(chinese.lines().getFirst()).matches(".*\\p{IsHan}.*");
        assertThat(chinese.lines().getLast()).isEqualTo("0 accepted, 1 refused");
    }

    @Test
    void countsEveryLineOfMixedFile() {
        var input =
                String.join("\r\n", "\uFEFF" + GOOD_CODE, "", "9.14E+17", "60912027-2", "330103000217276", "１２", "x");

        var session = Session.withInput(input + "\r\n", "check-codes");

        assertThat(session.lines()).hasSize(8);
        assertThat(session.lines())
                .extracting(line -> line.split("\t").length > 1 ? line.split("\t")[1] : line)
                .containsExactly(
                        "accepted",
                        "refused",
                        "refused",
                        "accepted",
                        "accepted",
                        "refused",
                        "refused",
                        "3 accepted, 4 refused");
        assertThat(session.lines().get(2)).contains("spreadsheet-exponent");
    }

    @Test
    void masksWhatMayBePersonsNumber() {
        var damaged = CITIZEN.substring(0, 17) + "1";

        var session = Session.withInput(CITIZEN + "\n" + damaged + "\n13000000000\n", "check-codes");

        assertThat(session.out()).doesNotContain("19491231").doesNotContain("00138");
        assertThat(session.lines().getLast()).isEqualTo("1 accepted, 2 refused");
    }

    @Test
    void cannotBeMadeToSteerTerminal() {
        var session = Session.withInput("\u001b[2Jx\t\u0000\n", "check-codes");

        assertThat(session.out()).doesNotContain("\u001b").doesNotContain("\u0000");
        assertThat(session.lines()).hasSize(2);
    }

    @Test
    void readsColumnOfCsvFile() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), """
                名称,代码
                "甲,
                公司",%s
                乙
                """.formatted(GOOD_CODE));

        var session = Session.of("check-codes", "--csv", file.toString(), "--column", "代码");

        assertThat(session.lines().getLast()).isEqualTo("1 accepted, 1 refused");
        assertThat(session.lines().get(1)).contains("\tempty\t");
    }

    @Test
    void namesColumnsWhenTheOneAskedForIsMissing() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "名称,代码\n");

        var session = Session.of("check-codes", "--csv", file.toString(), "--column", "code");

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("a.csv:1", "no column is called code", "名称, 代码");
    }

    @Test
    void namesFileThatIsNotThere() {
        var session =
                Session.of("check-codes", "--csv", folder.resolve("none.csv").toString(), "--column", "c");

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("none.csv", "no such file").hasLineCount(1);
    }

    @Test
    void tellsWhereQuoteIsLeftOpen() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "c\n\"x\ny\n");

        var session = Session.of("check-codes", "--csv", file.toString(), "--column", "c");

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("quote is opened and not closed");
    }

    @Test
    void streamsMillionLinesInConstantMemory() {
        int lines = 1_000_000;
        var counted = new CountedLines();

        int exitCode = Session.run(
                Map.of(),
                new Repeated((GOOD_CODE + "\n").getBytes(UTF_8), lines),
                counted,
                OutputStream.nullOutputStream(),
                "check-codes");

        assertThat(exitCode).isZero();
        assertThat(counted.lines).isEqualTo(lines + 1L);
    }

    @Test
    void keepsOnlyBeginningOfLineWithoutEnd() {
        int size = 32 << 20;
        var counted = new CountedLines();

        int exitCode = Session.run(
                Map.of(),
                new Repeated(new byte[] {'9'}, size),
                counted,
                OutputStream.nullOutputStream(),
                "check-codes");

        assertThat(exitCode).isEqualTo(1);
        assertThat(counted.lines).isEqualTo(2);
    }

    @Test
    void answersEveryLineOfNoise() {
        long seed = System.nanoTime();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var noise = new byte[200_000];
        random.nextBytes(noise);
        long lines = new String(noise, UTF_8).chars().filter(c -> c == '\n').count();
        long last = noise[noise.length - 1] == '\n' ? 0 : 1;

        var counted = new CountedLines();
        int exitCode = Session.run(
                Map.of(),
                new java.io.ByteArrayInputStream(noise),
                counted,
                OutputStream.nullOutputStream(),
                "check-codes");

        assertThat(exitCode).as("seed %d", seed).isEqualTo(1);
        assertThat(counted.lines).as("seed %d", seed).isEqualTo(lines + last + 1);
    }

    private static final class CountedLines extends OutputStream {

        private long lines;

        @Override
        public void write(int value) {
            lines += value == '\n' ? 1 : 0;
        }
    }

    private static final class Repeated extends InputStream {

        private final byte[] bytes;
        private long left;

        Repeated(byte[] bytes, int times) {
            this.bytes = bytes;
            this.left = (long) bytes.length * times;
        }

        @Override
        public int read() {
            return left == 0 ? -1 : bytes[(int) ((bytes.length - left-- % bytes.length) % bytes.length)];
        }
    }
}
