package org.credit531.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letter of {@link SignedPdfTests} as OFD, made with it and signed by the same key. */
class SignedOfdTests {

    private static final Path FOLDER = Path.of("src/test/resources");

    private byte[] letter = {};
    private PinnedKeys pinned = new PinnedKeys(Set.of());

    @BeforeEach
    void read() throws IOException {
        letter = Files.readAllBytes(FOLDER.resolve("letter.ofd"));
        pinned = PinnedKeys.ofText(Files.readString(FOLDER.resolve("letter.pem")));
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
    void saysTheSameOfItselfAsThePdfFile() throws IOException {
        byte[] pdf = Files.readAllBytes(FOLDER.resolve("letter.pdf"));
        assertThat(verdict(pdf))
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        other -> assertThat(verdict(letter))
                                .isInstanceOfSatisfying(
                                        Verdict.Verified.class,
                                        verified -> assertThat(
                                                        verified.document().values())
                                                .isEqualTo(other.document().values())));
    }

    @Test
    void refusesEveryByteReplacedByAnotherOne() {
        assertThat(IntStream.range(0, letter.length).parallel().filter(place -> {
                    byte[] changed = letter.clone();
                    changed[place] ^= (byte) 0xFF;
                    return !(verdict(changed) instanceof Verdict.Altered);
                }))
                .as("bytes that are free")
                .isEmpty();
    }

    @Test
    void refusesEveryFlippedBitOfWhatIsSignedAndOfTheSignature() {
        int signed = new String(letter, ISO_8859_1).indexOf("Doc_0/Signs/Sign_0/Signature.xml");
        for (int flip = 0; flip < 8; flip++) {
            int bit = 1 << flip;
            assertThat(IntStream.range(signed, letter.length).parallel().filter(place -> {
                        byte[] changed = letter.clone();
                        changed[place] ^= (byte) bit;
                        return !(verdict(changed) instanceof Verdict.Altered);
                    }))
                    .as("bytes of which bit %d is free", flip)
                    .isEmpty();
        }
    }

    /** The check sums of the archive are right again: what finds it is the signature. */
    @Test
    void refusesPartsChangedAddedOrLeftOut() {
        Map<String, byte[]> parts = StoredArchive.parts(letter);
        for (var part : parts.entrySet()) {
            for (int place = 0; place < part.getValue().length; place += 997) {
                var changed = new LinkedHashMap<>(parts);
                byte[] bytes = part.getValue().clone();
                bytes[place] ^= 1;
                changed.put(part.getKey(), bytes);
                assertThat(verdict(StoredArchive.of(changed)))
                        .as("%s at %d", part.getKey(), place)
                        .isInstanceOf(Verdict.Altered.class);
            }
            var fewer = new LinkedHashMap<>(parts);
            fewer.remove(part.getKey());
            assertThat(verdict(StoredArchive.of(fewer)))
                    .as("without " + part.getKey())
                    .isInstanceOf(Verdict.Altered.class);
            fewer.putFirst("Doc_0/Pages/Page_9/Content.xml", part.getValue());
            assertThat(verdict(StoredArchive.of(fewer)))
                    .as("another path for " + part.getKey())
                    .isInstanceOf(Verdict.Altered.class);
        }
        byte[] longer = Arrays.copyOf(letter, letter.length + 40);
        assertThat(verdict(longer)).isInstanceOf(Verdict.Altered.class);
    }

    @Test
    void callsOtherArchivesNoDocument() {
        byte[] other = StoredArchive.of(Map.of("OFD.xml", "<ofd:OFD/>".getBytes(ISO_8859_1)));
        assertThat(verdict(other)).isInstanceOf(Verdict.NoDocument.class);
        assertThat(verdict(Arrays.copyOf(other, 30))).isInstanceOf(Verdict.NoDocument.class);
    }
}
