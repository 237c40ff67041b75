package org.credit531.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.credit531.client.PinnedKeys;
import org.credit531.client.Verdict;
import org.credit531.testing.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of any bytes are told from the one that was issued, by the client and by the page of verification, and break neither. */
class DocumentFilesFuzzTests {

    private static final int SHORT = 3_000;
    private static final Path LETTERS = Path.of("../client/src/test/resources");
    private static final Path KEY = LETTERS.resolve("letter.pem");

    static Stream<byte[]> files() throws IOException {
        return Stream.of(
                Files.readAllBytes(LETTERS.resolve("letter.pdf")), Files.readAllBytes(LETTERS.resolve("letter.ofd")));
    }

    @MethodSource("files")
    @FuzzTest(maxDuration = "1m")
    void verifiesFiles(byte[] file) throws IOException {
        var pinned = PinnedKeys.ofText(Files.readString(KEY));
        boolean same = files().anyMatch(issued -> Arrays.equals(issued, file));
        assertThat(Verdict.of(file, pinned) instanceof Verdict.Verified).isEqualTo(same);
        assertThat(Verdict.of(file, new PinnedKeys(Set.of()))).isNotInstanceOf(Verdict.Verified.class);
        assertThat(files().map(DocumentFilesFuzzTests::hash).anyMatch(hash(file)::equals))
                .isEqualTo(same);
    }

    private static String hash(byte[] file) {
        try {
            return VerifyingFiles.look(new ByteArrayInputStream(file)).hash();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void survivesDamagedFilesInEachBuild() throws IOException {
        for (byte[] damaged :
                Mutations.of(SHORT, files().toArray(byte[][]::new)).toList()) {
            verifiesFiles(damaged);
        }
    }
}
