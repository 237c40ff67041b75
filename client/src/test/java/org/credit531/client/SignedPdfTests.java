package org.credit531.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A letter as the platform has issued it, in a file of the tests: what it was made for must be verified as long as this client lives.
 * It is made anew by {@code DocumentsIntegrationTests} of the server, in {@code target/documents}.
 */
class SignedPdfTests {

    private final byte[] letter = read("/letter.pdf");
    private final PinnedKeys pinned = PinnedKeys.ofText(new String(read("/letter.pem"), ISO_8859_1));

    private static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(SignedPdfTests.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Verdict verdict(byte[] file) {
        return Verdict.of(file, pinned);
    }

    @Test
    void tellsWhatWasSignedAndByWhom() {
        assertThat(verdict(letter)).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
            assertThat(verified.document().type()).isEqualTo("credit531-document");
            assertThat(verified.document().platform()).isEqualTo("信用531 Credit531");
            assertThat(verified.document().values())
                    .containsEntry("kind", "objection-answer")
                    .containsEntry("name.en", "Answer to an objection")
                    .containsKeys("number", "code", "day", "address");
        });
        assertThat(Verdict.of(letter, new PinnedKeys(Set.of()))).isInstanceOf(Verdict.UnknownKey.class);
    }

    @Test
    void refusesEveryFlippedBitOfTheSignatureAndItsSurroundings() {
        String text = new String(letter, ISO_8859_1);
        int contents = text.indexOf("/Contents <");
        refusesEachBit(text.lastIndexOf("/Type /Sig"), text.indexOf("00000000", contents) + 64);
        refusesEachBit(text.indexOf('>', contents) - 16, text.indexOf("]", text.indexOf("/ByteRange")) + 64);
    }

    private void refusesEachBit(int from, int until) {
        assertThat(until - from).isGreaterThan(64);
        for (int bit = 0; bit < 8; bit++) {
            assertThat(takenAlthoughChanged(from, until, 1 << bit))
                    .as("bytes of which bit %d is free", bit)
                    .isEmpty();
        }
    }

    @Test
    void refusesEveryOtherByteReplaced() {
        assertThat(takenAlthoughChanged(0, letter.length, 0xFF))
                .as("bytes that are free")
                .isEmpty();
    }

    /** Places where the file may be changed, and is not refused. */
    private int[] takenAlthoughChanged(int from, int until, int change) {
        return IntStream.range(from, until)
                .parallel()
                .filter(index -> !(verdict(changed(index, change)) instanceof Verdict.Altered))
                .toArray();
    }

    private byte[] changed(int index, int change) {
        byte[] file = letter.clone();
        file[index] ^= (byte) change;
        return file;
    }

    @Test
    void refusesWhatIsAddedBehindOrHiddenInTheRoomOfTheSignature() {
        byte[] longer = Arrays.copyOf(letter, letter.length + 40);
        assertThat(verdict(longer)).isInstanceOf(Verdict.Altered.class);
        String text = new String(letter, ISO_8859_1);
        int end = text.indexOf('>', text.indexOf("/Contents <"));
        letter[end - 1] = 'A';
        assertThat(verdict(letter)).isInstanceOf(Verdict.Altered.class);
    }

    @Test
    void refusesASecondRangeAndASecondMark() {
        for (String added : new String[] {"/ByteRange [0 1 2 3]", "/Credit531 (e30)"}) {
            byte[] both = (new String(letter, ISO_8859_1) + added).getBytes(ISO_8859_1);
            assertThat(verdict(both)).as(added).isInstanceOf(Verdict.Altered.class);
        }
    }

    @Test
    void callsOtherFilesNoDocument() {
        for (String other : new String[] {"", "%PDF-1.7\n%%EOF\n", "/ByteRange [0 1 2 3]", "{\"payload\":1}"}) {
            assertThat(verdict(other.getBytes(ISO_8859_1))).as(other).isInstanceOf(Verdict.NoDocument.class);
        }
    }
}
