package org.credit531.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file without a name gives back what was written, and nothing beyond its limit. */
class SpoolTests {

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatWasWrittenAndLeavesNothingInTheFolder() throws IOException {
        try (var spool = Spool.in(folder, 100)) {
            spool.writing().write("一些记录".getBytes(StandardCharsets.UTF_8));
            spool.writing().write('.');
            assertThat(folder).isEmptyDirectory();
            assertThat(spool.size()).isEqualTo(13);
            assertThat(spool.reading().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("一些记录.");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void takesNoMoreThanItsLimit() throws IOException {
        try (var spool = Spool.in(folder, 10)) {
            var out = spool.writing();
            out.write(new byte[10]);
            assertThatThrownBy(() -> out.write(1)).isInstanceOf(Spool.FullException.class);
        }
    }
}
